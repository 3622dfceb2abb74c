import { createHash } from 'node:crypto'
import { formTargets } from '../../oidc/formTargets.ts'

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1917; --paper: #fafaf9; --line: #a8a29e; --link: #9a3412; --wrong: #b91c1c; --on: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #f5f5f4; --paper: #1c1917; --line: #78716c; --link: #fdba74; --wrong: #fca5a5; --on: #1c1917 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; color: var(--ink);
  background: var(--paper); font: 1.125rem/1.6 system-ui, sans-serif }
main { width: 100%; max-width: 30rem; padding: 1.5rem; overflow-wrap: anywhere }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25 }
a { color: var(--link) }
form { margin: 1.5rem 0 0 }
label { display: block; margin: 1rem 0 0 }
label > span { display: block }
label.choice { display: flex; gap: .75rem; align-items: baseline; padding: .75rem 0; border-bottom: 1px solid var(--line); margin: 0 }
label.choice:last-of-type { border-bottom: 0 }
fieldset { margin: 0; padding: .25rem 1rem; border: 1px solid var(--line); border-radius: .375rem }
input[type=radio] { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; align-self: center; appearance: none;
  border: 2px solid var(--ink); border-radius: 50%; accent-color: var(--link) }
input[type=radio]:checked { border-color: var(--link); background: radial-gradient(var(--link) 45%, transparent 55%) }
@media (forced-colors: active) { input[type=radio] { appearance: auto } }
input:not([type=radio]) { width: 100%; padding: .625rem .75rem; border: 1px solid var(--line); border-radius: .375rem;
  color: inherit; background: transparent; font: inherit }
button { width: 100%; margin: 1.5rem 0 0; padding: .75rem; border: 1px solid var(--link); border-radius: .375rem;
  color: var(--on); background: var(--link); font: inherit; cursor: pointer }
button.quiet { color: var(--link); background: transparent }
.who { margin: 0 0 1.5rem; padding: 0 0 .75rem; border-bottom: 1px solid var(--line); font-size: 1rem }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
details { margin: 1rem 0 0 }
summary { color: var(--link); cursor: pointer }
.wrong { margin: 1rem 0 0; padding: .75rem; border: 1px solid var(--wrong); border-radius: .375rem; color: var(--wrong) }
.hint { margin: .25rem 0 0; font-size: 1rem; opacity: .85 }
ul { margin: 1rem 0 0; padding: 0; list-style: none }
li { padding: .375rem 0; border-bottom: 1px solid var(--line) }
code { font: 1.125rem/1.6 ui-monospace, monospace }
`

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** A page of this server, with its content security policy. */
export interface HtmlPage {
  readonly html: string
  readonly policy: string
}

export interface PageContent {
  readonly title: string
  /** HTML. Every text of a person or an application in it was passed through `escapeHtml`. */
  readonly body: string
  /** The page reloads itself after this time, without JavaScript. */
  readonly again?: { readonly seconds: number; readonly url: string } | undefined
  /** The address outside this server that a form of this page may lead to by redirects. */
  readonly leadsTo?: string | undefined
}

/**
 * Makes a page without JavaScript for phone and desktop, light and dark. Its policy allows nothing
 * but its own style.
 */
export function makePage({ title, body, again, leadsTo }: PageContent): HtmlPage {
  const refresh = again
    ? `<meta http-equiv="refresh" content="${again.seconds};url=${escapeHtml(again.url)}">\n`
    : ''
  const actions = ["'self'", ...(leadsTo === undefined ? [] : formTargets(leadsTo))].join(' ')
  return {
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${refresh}<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`,
    policy: `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${actions}; base-uri 'none'; frame-ancestors 'none'`,
  }
}

/** Escapes text for an HTML element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
