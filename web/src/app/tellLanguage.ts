import { answer, api } from '../api/client.ts'
import { chosenLanguage } from '../i18n/languages.ts'

/**
 * Tells the server in which language a person wants letters: that of the pages. When it cannot be
 * told, it is told with the next login or choice.
 */
export async function tellLanguage(username: string, language = chosenLanguage()): Promise<void> {
  const params = { path: { username } }
  await answer(api.PATCH('/api/v1/user/{username}', { params, body: { language } })).catch(
    () => undefined,
  )
}
