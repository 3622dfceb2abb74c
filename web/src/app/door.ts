import { loadMessages } from '../i18n/languages.ts'

/** The parts whose messages are loaded by themselves. */
export type DoorName = 'attend' | 'gate' | 'organise' | 'licence' | 'me' | 'operator'

/** For `lazy`: loads a component with the messages of the doors whose parts it shows. */
export function withMessages<Component>(
  doors: readonly DoorName[],
  load: () => Promise<Component>,
): () => Promise<{ default: Component }> {
  return async () => {
    const [component] = await Promise.all([load(), ...doors.map(loadMessages)])
    return { default: component }
  }
}
