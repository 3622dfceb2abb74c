import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import { escapeHtml } from '../../text/escapeHtml.ts'
import type { Language } from '../../text/languages.ts'
import { type HtmlPage, makePage } from './htmlPage.ts'
import { WORDS } from './pageWords.ts'

/** The ways on from a page outside a sign-in. */
export interface WaysOn {
  /** The address to retry. */
  readonly again?: string | undefined
  /** Who is logged in in this browser. */
  readonly who?: string | undefined
  /** An application to go back to, at an address that it registered. */
  readonly back?: { readonly name: string; readonly url: string } | undefined
  /** The address of this page, if it can be read again. */
  readonly here?: string | undefined
}

/**
 * A page that says what happened, outside a sign-in or where its request is lost. It always has a
 * link: to retry, back to the application, to log out, or at least to the start page.
 */
export function lostPage(
  language: Language,
  {
    title,
    detail,
    again,
    who,
    back,
    here,
  }: { readonly title: string; readonly detail: string } & WaysOn,
): HtmlPage {
  const words = WORDS[language]
  const ways = [
    again === undefined ? undefined : { url: again, text: words.tryAgain },
    back && { url: back.url, text: words.goTo(back.name) },
    who === undefined ? undefined : { url: OIDC_PATHS.signOut, text: words.notThem(who) },
    { url: '/', text: words.startPage },
  ].filter((way) => way !== undefined)
  const links = ways.map(({ url, text }) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`)
  const isHere =
    who === undefined ? '' : `<p class="who">${escapeHtml(words.loggedInAs(who))}</p>\n`
  return makePage({
    language,
    title,
    here,
    body: `<section class="card"><h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(detail)}</p>
${isHere}<div class="ways">
${links.join('\n')}
</div></section>`,
  })
}
