import { type ComponentType, lazy } from 'react'
import { loadMessages } from '../i18n/languages.ts'

type DoorName = 'attend' | 'gate' | 'organise' | 'licence' | 'me' | 'operator'

/**
 * A page of a door, loaded with the messages of the door when it is first opened.
 *
 * @param also Doors whose parts the page also shows.
 */
export function page<Props>(
  door: DoorName,
  load: () => Promise<ComponentType<Props>>,
  also: readonly DoorName[] = [],
) {
  return lazy<ComponentType<Props>>(async () => {
    const [component] = await Promise.all([load(), ...[door, ...also].map(loadMessages)])
    return { default: component }
  })
}
