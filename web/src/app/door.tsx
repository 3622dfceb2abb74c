import { type ComponentType, lazy } from 'react'
import { loadMessages } from '../i18n/languages.ts'

export type DoorName = 'attend' | 'gate' | 'organise' | 'licence' | 'me' | 'operator'

/** A page of a door, loaded with the messages of the door when it is first opened. */
export function page<Props>(door: DoorName, load: () => Promise<ComponentType<Props>>) {
  return lazy<ComponentType<Props>>(async () => {
    const [component] = await Promise.all([load(), loadMessages(door)])
    return { default: component }
  })
}
