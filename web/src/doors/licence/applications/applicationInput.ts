import type { Application, ApplicationChange, NewApplication } from '@tessera/client'
import type { Values } from '../../../parts/Form.tsx'

/** The addresses of a field with one per line. */
function linesOf(text = ''): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

/** What a form of an application says. */
export function readApplicationForm(values: Values) {
  return {
    name: values['name']?.trim() ?? '',
    redirect_uris: linesOf(values['redirect_uris']),
    post_logout_redirect_uris: linesOf(values['post_logout_redirect_uris']),
    backchannel_logout_uri: values['backchannel_logout_uri']?.trim() || null,
    audience: values['audience']?.trim() ?? '',
    requires_licence: values['requires_licence'] === 'on',
    pkce: values['pkce'] === 'optional' ? 'optional' : 'required',
    access_token_seconds: Number(values['access_token_seconds']),
  } satisfies ApplicationChange
}

/** Without an audience, an application is called by where its first address leads. */
export function newApplication(values: Values): NewApplication {
  const wish = readApplicationForm(values)
  const [first = ''] = wish.redirect_uris
  return {
    ...wish,
    audience: wish.audience || originOf(first),
    public: values['public'] === 'yes',
  }
}

function originOf(address: string): string {
  if (!URL.canParse(address)) return address
  const { origin } = new URL(address)
  return origin === 'null' ? address : origin
}

/** Where an application is, for a line of a list. */
export function placeOf({ redirect_uris }: Application): string {
  return originOf(redirect_uris[0] ?? '')
}
