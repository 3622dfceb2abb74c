import { escapeHtml } from '../../text/escapeHtml.ts'
import type { Language } from '../../text/languages.ts'
import { type HtmlPage, hidden, makePage, type PageContent } from './htmlPage.ts'
import { WORDS } from './pageWords.ts'

/** What every page of one sign-in needs. */
export interface SignInView {
  readonly language: Language
  /** The address of its forms. */
  readonly path: string
  /** The user name of the person who is logged in in this browser. Every page says it. */
  readonly who: string | undefined
  readonly applicationName: string
  /** The address to which the person returns. */
  readonly redirectUri: string
  /** Whether this server has the web part, where a person signs up and sets up an authenticator. */
  readonly hasWebPart: boolean
}

/** A page of a sign-in. It says who is logged in, and lets another person log in instead. */
export function signInPage(
  view: SignInView,
  {
    licence,
    body,
    isOnce = false,
    ...content
  }: Pick<PageContent, 'title' | 'body' | 'again'> & {
    readonly licence?: string | undefined
    /** The page cannot be read again. */
    readonly isOnce?: boolean
  },
): HtmlPage {
  const { language, applicationName, path, who } = view
  const words = WORDS[language]
  const here = licence === undefined ? path : `${path}?licence=${encodeURIComponent(licence)}`
  return makePage({
    ...content,
    language,
    applicationName,
    here: isOnce ? undefined : (content.again?.url ?? here),
    leadsTo: view.redirectUri,
    body:
      who === undefined
        ? body
        : `<p class="who">${words.loggedInAs(`<strong>${escapeHtml(who)}</strong>`)}</p>
${body}
<form method="post" action="${escapeHtml(`${path}/log-out`)}">
${hidden('licence', licence)}
<button class="quiet">${words.notYou}</button>
</form>`,
  })
}

/** Leads back to the application without the person. */
export function giveUpForm(
  view: SignInView,
  { label, licence }: { readonly label: string; readonly licence?: string },
): string {
  return `<form method="post" action="${escapeHtml(`${view.path}/give-up`)}">
${hidden('licence', licence)}
<button class="quiet">${escapeHtml(label)}</button>
</form>`
}
