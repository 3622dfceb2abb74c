import { answer, openClient } from '@tessera/client'
import { askForCode } from './askForCode.ts'

export { answer }

/** The API of this server. Tokens are in cookies that no script can read. */
export const { api, login, logout } = openClient({ baseUrl: '', cookies: true, askForCode })
