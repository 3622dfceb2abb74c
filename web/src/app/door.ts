import { type ComponentType, lazy } from 'react'
import { loadMessages } from '../i18n/languages.ts'

type DoorName = 'attend' | 'gate' | 'organise' | 'licence' | 'me' | 'operator'

/**
 * A page of a door, loaded with the messages of the door when it is first shown, or by `preload`.
 *
 * @param also Doors whose parts the page also shows.
 */
export function page<Props>(
  door: DoorName,
  load: () => Promise<ComponentType<Props>>,
  also: readonly DoorName[] = [],
) {
  const preload = async () => {
    const [component] = await Promise.all([load(), ...[door, ...also].map(loadMessages)])
    return { default: component }
  }
  return Object.assign(lazy<ComponentType<Props>>(preload), { preload })
}
