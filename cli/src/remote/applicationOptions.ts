import { oneOf, UsageError, wholeNumber } from '../command.ts'

/** The options for the fields of an application, when it is created and when it is changed. */
export const APPLICATION_OPTIONS = {
  name: { type: 'string' },
  audience: { type: 'string' },
  redirect: { type: 'string', multiple: true },
  'post-logout': { type: 'string', multiple: true },
  backchannel: { type: 'string' },
  'requires-licence': { type: 'string' },
  pkce: { type: 'string' },
  'token-seconds': { type: 'string' },
} as const

/** Options whose names differ from the fields of the API. */
export const APPLICATION_FIELDS = {
  redirect_uris: 'redirect',
  post_logout_redirect_uris: 'post-logout',
  backchannel_logout_uri: 'backchannel',
  access_token_seconds: 'token-seconds',
}

export const APPLICATION_HELP = [
  '--name N          the name that people see when they log in',
  '--audience A      the audience of its access tokens (aud), such as https://lab.example.org',
  '--redirect URI    where people come back to; repeat it for several. It is compared letter by',
  '                  letter, except the port of http://127.0.0.1 and http://[::1].',
  '--post-logout URI where people may go after a logout; repeat it for several, or none',
  '--backchannel URI is told when a login is over (OpenID Connect Back-Channel Logout), or none',
  '--requires-licence yes|no',
  '                  whether a person needs a licence seat to come in: by default yes',
  '--pkce required|optional',
  '                  optional is for a program with a secret that cannot send a code challenge',
  '--token-seconds N how long its access tokens are valid: 60 to 300, by default 300',
]

type Given = {
  readonly [Option in keyof typeof APPLICATION_OPTIONS]?:
    | ((typeof APPLICATION_OPTIONS)[Option] extends { multiple: true } ? string[] : string)
    | undefined
}

/**
 * Reads the options as the API's fields; a field that was not given is absent. The server judges
 * the addresses, and says what is wrong with each.
 *
 * @throws {UsageError} for each mistake that is visible without asking the server.
 */
export function readApplication(given: Given) {
  const { name, audience, redirect, backchannel } = given
  const needsLicence = oneOf(given['requires-licence'], '--requires-licence', ['yes', 'no'])
  const pkce = oneOf(given.pkce, '--pkce', ['required', 'optional'])
  const seconds = given['token-seconds']
  const addresses = listOrNone(given['post-logout'])
  return {
    ...(name !== undefined && { name }),
    ...(audience !== undefined && { audience }),
    ...(redirect && { redirect_uris: redirect }),
    ...(addresses && { post_logout_redirect_uris: addresses }),
    ...(backchannel !== undefined && {
      backchannel_logout_uri: backchannel === 'none' ? null : backchannel,
    }),
    ...(needsLicence && { requires_licence: needsLicence === 'yes' }),
    ...(pkce && { pkce }),
    ...(seconds !== undefined && {
      access_token_seconds: wholeNumber(seconds, '--token-seconds', { min: 60, max: 300 }),
    }),
  }
}

function listOrNone(addresses: string[] | undefined): string[] | undefined {
  if (!addresses?.includes('none')) return addresses
  if (addresses.length > 1)
    throw new UsageError('--post-logout none cannot be used with another --post-logout.')
  return []
}
