import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { firstLanguage, isLanguage, LANGUAGES, type Language } from '../../text/languages.ts'
import { openCookies } from './openCookies.ts'

/** Also written by the web part, whose pages change language in the browser. */
const COOKIE = 'language'
/** The parameter of a page's own address by which its reader changes the language. */
const PARAMETER = 'language'
const ONE_YEAR_SECONDS = 365 * 86_400

/**
 * Chooses the language of a page: the one that the person chose, now or earlier (a cookie), else
 * the first one that we have of what the application asks for (`ui_locales`, OpenID Connect Core
 * 1.0 §3.1.2.1), else what the browser prefers, else English.
 */
export function choosePageLanguage(
  { url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>,
  uiLocales = parameterOf(url, 'ui_locales'),
): Language {
  return (
    chosenNow(url) ??
    openCookies(headers.cookie, COOKIE).find(isLanguage) ??
    firstLanguage(uiLocales ?? '') ??
    new Negotiator({ headers }).languages([...LANGUAGES]).find(isLanguage) ??
    LANGUAGES[0]
  )
}

/** Remembers the language that the person has just chosen. No secret: the web part reads it. */
export function keepPageLanguage(
  request: FastifyRequest,
  reply: FastifyReply,
  { isHttps }: { readonly isHttps: boolean },
): void {
  const language = chosenNow(request.url)
  if (language === undefined) return
  const secure = isHttps ? '; Secure' : ''
  reply.header(
    'set-cookie',
    `${COOKIE}=${language}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax${secure}`,
  )
}

/** Returns an address of this page in another language. */
export function inLanguage(address: string, language: Language): string {
  const [path = '', query] = address.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set(PARAMETER, language)
  return `${path}?${parameters}`
}

function chosenNow(url: string): Language | undefined {
  const value = parameterOf(url, PARAMETER)
  return isLanguage(value) ? value : undefined
}

function parameterOf(url: string, name: string): string | undefined {
  const at = url.indexOf('?')
  return at === -1 ? undefined : (new URLSearchParams(url.slice(at)).get(name) ?? undefined)
}
