import type { IncomingMessage } from 'node:http'
import { openCookies } from './openCookies.ts'

/** The colours that a person has chosen; otherwise a page follows the browser. */
export type Theme = 'light' | 'dark'

/** Written by the web part, where a person chooses them (`web/src/app/theme.ts`). */
const COOKIE = 'theme'

export function readPageTheme({ headers }: Pick<IncomingMessage, 'headers'>): Theme | undefined {
  return openCookies(headers.cookie, COOKIE).find(isTheme)
}

function isTheme(value: string): value is Theme {
  return value === 'light' || value === 'dark'
}
