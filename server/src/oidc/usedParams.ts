import { errors } from 'oidc-provider'
import { firstLanguage } from '../text/languages.ts'

/**
 * The parameters of an authorization request that this server uses, and how many bytes each may
 * have. Anybody may send a request, and its parameters are stored. The clients that we know stay
 * far below: a state of ASP.NET Core has about 800 bytes, one of Auth.js 400, one of
 * mod_auth_openidc 30; a nonce has at most 115.
 */
const LONGEST_BYTES: Readonly<Record<string, number>> = {
  client_id: 64,
  redirect_uri: 2_048,
  response_type: 32,
  response_mode: 32,
  scope: 256,
  state: 2_048,
  nonce: 256,
  code_challenge: 128,
  code_challenge_method: 16,
  prompt: 64,
  max_age: 16,
  login_hint: 320,
  id_token_hint: 64,
  licence: 64,
  ui_locales: 64,
  resource: 2_048,
}

/** The library refuses these by name. */
const REFUSED: ReadonlySet<string> = new Set(['request', 'request_uri', 'registration'])

/**
 * Returns the parameters that this server uses, in the order in which they were sent. A repeated
 * one stays repeated, and is refused by the library; a repeated `resource` counts once. Of
 * `ui_locales`, however long, the first language that we have is left: it is only a wish.
 */
export function usedParams(params: URLSearchParams): URLSearchParams {
  const used = [...params].filter(
    ([name]) => Object.hasOwn(LONGEST_BYTES, name) || REFUSED.has(name),
  )
  const resources = new Set(params.getAll('resource'))
  const kept = new URLSearchParams(
    used.filter(([name, value]) => name !== 'resource' || resources.delete(value)),
  )
  const language = firstLanguage(kept.getAll('ui_locales').join(' '))
  if (language === undefined) kept.delete('ui_locales')
  else kept.set('ui_locales', language)
  return kept
}

/**
 * Refuses parameters that are too long, before anything is stored.
 *
 * @throws {errors.InvalidRequest} that names the parameter and its longest length.
 */
export function refuseLongParams(params: Readonly<Record<string, unknown>>): void {
  for (const [name, longest] of Object.entries(LONGEST_BYTES)) {
    const values = [params[name]].flat()
    const isLong = values.some(
      (value) => typeof value === 'string' && Buffer.byteLength(value) > longest,
    )
    if (isLong) throw new errors.InvalidRequest(`${name} must not be longer than ${longest} bytes`)
  }
}
