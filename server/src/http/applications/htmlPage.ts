import { createHash } from 'node:crypto'
import { formTargets } from '../../oidc/formTargets.ts'
import { escapeHtml } from '../../text/escapeHtml.ts'
import { LANGUAGES, type Language } from '../../text/languages.ts'
import { BRAND_TILES } from './drawTiles.ts'
import { inLanguage } from './pageLanguage.ts'
import { PAGE_STYLE } from './pageStyle.ts'
import type { Theme } from './pageTheme.ts'
import { LANGUAGE_NAMES, WORDS } from './pageWords.ts'

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64')

/** A page of this server, with its content security policy. */
export interface HtmlPage {
  /** Writes the page in the colours that the person chose, or as the browser prefers. */
  readonly html: (theme?: Theme) => string
  readonly policy: string
  readonly hasForm: boolean
}

export interface PageContent {
  readonly language: Language
  readonly title: string
  /** HTML. Every text of a person or an application in it was passed through `escapeHtml`. */
  readonly body: string
  /**
   * The address at which this page is read again, in another language. None where reading it again
   * would lose what it shows.
   */
  readonly here?: string | undefined
  /** The application that the page is for. */
  readonly applicationName?: string | undefined
  /** The page reloads itself after this time, without JavaScript. */
  readonly again?: { readonly seconds: number; readonly url: string } | undefined
  /** The address outside this server that a form of this page may lead to by redirects. */
  readonly leadsTo?: string | undefined
}

/**
 * Makes a page without JavaScript for phone and desktop, light and dark. Its policy allows nothing
 * but its own style and the font of this server.
 */
export function makePage(content: PageContent): HtmlPage {
  const { language, title, body, again, leadsTo } = content
  const refresh = again
    ? `<meta http-equiv="refresh" content="${again.seconds};url=${escapeHtml(again.url)}">\n`
    : ''
  const actions = ["'self'", ...(leadsTo === undefined ? [] : formTargets(leadsTo))].join(' ')
  return {
    hasForm: body.includes('<form'),
    html: (theme) => `<!doctype html>
<html lang="${language}"${theme === undefined ? '' : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="${theme ?? 'light dark'}">
${refresh}<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<span class="brand">${BRAND_TILES}<span>Tessera</span></span>
<span class="end">${endOfHeader(content)}</span>
</header>
<main>
${body}
</main>
</body>
</html>
`,
    policy: `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; font-src 'self'; form-action ${actions}; base-uri 'none'; frame-ancestors 'none'`,
  }
}

function endOfHeader({ language, here, applicationName }: PageContent): string {
  const name =
    applicationName === undefined
      ? ''
      : `<span>${WORDS[language].for(`<b>${escapeHtml(applicationName)}</b>`)}</span>`
  const others = here === undefined ? [] : LANGUAGES.filter((other) => other !== language)
  const links = others.map(
    (other) =>
      `<a href="${escapeHtml(inLanguage(here ?? '/', other))}" class="language" lang="${other}" hreflang="${other}">${LANGUAGE_NAMES[other]}</a>`,
  )
  return [name, ...links].join('')
}

/** A field of a form that a person does not see; nothing without a value. */
export function hidden(name: string, value: string | undefined): string {
  return value === undefined
    ? ''
    : `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`
}
