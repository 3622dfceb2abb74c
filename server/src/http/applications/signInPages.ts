import type { InvitedTo, LicenceChoice, NoLicence } from '../../oidc/enterApplication.ts'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import type { Language } from '../../text/languages.ts'
import { drawLine } from './drawTiles.ts'
import { escapeHtml, type HtmlPage, makePage, type PageContent } from './htmlPage.ts'
import { WORDS } from './pageWords.ts'
import { sayNumber, sayWait } from './sayTime.ts'

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

/** What was typed and may be shown again: never the password or a code. */
export interface LoginView {
  readonly username: string
  readonly wrong?: string | undefined
  readonly hint?: string | undefined
  /** The fault in the code as typed. */
  readonly wrongCode?: string | undefined
  readonly licence?: string | undefined
  /** Whether the person must set a new password here. */
  readonly setsPassword?: boolean
}

const ASK_AGAIN_SECONDS = 5
const OCTAGON =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" fill="currentColor"/><path d="M8.5 8.5l7 7M15.5 8.5l-7 7" fill="none" stroke="var(--surface)" stroke-width="2.4" stroke-linecap="round"/></svg>'

/** A page of a sign-in. It says who is logged in, and lets another person log in instead. */
function signInPage(
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

export function loginPage(view: SignInView, login: LoginView): HtmlPage {
  const { username, wrong, wrongCode, hint, licence, setsPassword = false } = login
  const { applicationName, language } = view
  const words = WORDS[language]
  const atPassword = username !== ''
  return signInPage(view, {
    licence,
    title: wrong || wrongCode ? words.notLoggedIn(applicationName) : words.logInTo(applicationName),
    body: `<h1>${escapeHtml(words.logInTo(applicationName))}</h1>
${hint ? `<p>${escapeHtml(hint)}</p>` : ''}
${wrong ? `<section class="banner" role="alert">${OCTAGON}<h2>${words.didNotLetYouIn}</h2>\n<p>${escapeHtml(wrong)}</p></section>` : ''}
<form method="post" action="${escapeHtml(view.path)}">
${hidden('licence', licence)}
<div class="field"><label for="username">${words.username}</label>
<input name="username" id="username" value="${escapeHtml(username)}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" required${atPassword ? '' : ' autofocus'}></div>
<div class="field"><label for="password">${words.password}</label>
<input name="password" id="password" type="password" autocomplete="current-password" maxlength="1024" required${atPassword ? ' autofocus' : ''}></div>
${codeField(view, wrongCode)}
${setsPassword ? newPasswordFields(view) : ''}
<button>${words.logIn}</button>
<details>
<summary>${words.useRecoveryCode}</summary>
<div class="field"><label for="recovery_code">${words.recoveryCode}</label>
<p class="hint" id="recovery-hint">${words.recoveryCodeHint}</p>
<input name="recovery_code" id="recovery_code" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="32" aria-describedby="recovery-hint"></div>
<button class="quiet" formnovalidate>${words.logInWithRecoveryCode}</button>
</details>
</form>
${noAuthenticator(view)}
${giveUpForm(view, { label: words.backTo(applicationName) })}`,
  })
}

function codeField({ language }: SignInView, wrongCode: string | undefined): string {
  const words = WORDS[language]
  const described = wrongCode ? 'code-hint wrong-code' : 'code-hint'
  return `<div class="field"><label for="security_code">${words.securityCode}</label>
<p class="hint" id="code-hint">${words.securityCodeHint}</p>
<input name="security_code" id="security_code" class="code" inputmode="numeric" autocomplete="one-time-code" maxlength="32" required aria-describedby="${described}"${wrongCode ? ' aria-invalid="true"' : ''}>
${wrongCode ? `<p class="wrong" id="wrong-code" role="alert">${OCTAGON}<span>${escapeHtml(wrongCode)} ${words.typePasswordAgain}</span></p>` : ''}</div>`
}

function newPasswordFields({ language }: SignInView): string {
  const words = WORDS[language]
  const fields = { new_password1: words.newPassword, new_password2: words.newPasswordAgain }
  return Object.entries(fields)
    .map(
      ([name, label]) => `<div class="field"><label for="${name}">${label}</label>
<input name="${name}" id="${name}" type="password" autocomplete="new-password" maxlength="1024" required></div>`,
    )
    .join('\n')
}

/**
 * What to do without an authenticator. The pages of the web part show its key, for which the
 * password alone counts, so they cannot lead back into this sign-in: the person then comes anew.
 */
function noAuthenticator({ language, hasWebPart, applicationName }: SignInView): string {
  const words = WORDS[language]
  if (!hasWebPart) return `<p class="hint">${words.askOperator}</p>`
  const setUp = `<a href="/factor/new">${words.setUpFirstLink}</a>`
  const signUp = `<a href="/sign-up">${words.signUpFirstLink}</a>`
  return `<details>
<summary>${words.noAuthenticator}</summary>
<p>${words.setUpFirst(setUp, escapeHtml(applicationName))}</p>
<p>${words.signUpFirst(signUp)}</p>
<p>${words.lostAuthenticator}</p>
</details>`
}

/** Shown once, at the login that confirmed the authenticator or set a new password. */
export function recoveryCodesPage(
  view: SignInView,
  { codes, next }: { readonly codes: readonly string[]; readonly next: string },
): HtmlPage {
  const words = WORDS[view.language]
  return signInPage(view, {
    isOnce: true,
    title: words.codesTitle,
    body: `<section class="card"><h1>${words.codesHeading}</h1>
<p>${words.codesWhy}</p>
<ul>
${codes.map((code) => `<li><code>${escapeHtml(code)}</code></li>`).join('\n')}
</ul>
<div class="ways"><a href="${escapeHtml(next)}">${escapeHtml(words.codesKept(view.applicationName))}</a></div></section>`,
  })
}

export function choosePage(view: SignInView, licences: readonly LicenceChoice[]): HtmlPage {
  const { applicationName, language } = view
  const words = WORDS[language]
  return signInPage(view, {
    title: words.chooseTitle(applicationName),
    body: `<h1>${words.chooseHeading}</h1>
<p>${words.chooseWhy(escapeHtml(applicationName))}</p>
<form method="get" action="${escapeHtml(view.path)}">
<fieldset>
<legend>${words.licences}</legend>
${licences
  .map(
    ({ serial, title }, i) =>
      `<label class="choice"><input type="radio" name="licence" value="${escapeHtml(serial)}"${i === 0 ? ' checked' : ''}> <span>${escapeHtml(title)} <code>${escapeHtml(serial)}</code></span></label>`,
  )
  .join('\n')}
</fieldset>
<button>${words.goOn}</button>
</form>
${giveUpForm(view, { label: words.backTo(applicationName) })}`,
  })
}

/** Asks a person who was invited to a licence. Nothing has changed for them before they accept. */
export function invitationPage(
  view: SignInView,
  { licence, username }: { readonly licence: InvitedTo; readonly username: string },
): HtmlPage {
  const { applicationName, language } = view
  const words = WORDS[language]
  const { serial, title, affiliation } = licence
  const said = words.invitationTo(
    escapeHtml(username),
    escapeHtml(affiliation),
    `<strong>${escapeHtml(title)}</strong>`,
    `<code>${escapeHtml(serial)}</code>`,
  )
  return signInPage(view, {
    licence: serial,
    title: words.invitationTitle(applicationName),
    body: `<section class="card"><h1>${words.invitationHeading}</h1>
<p>${said}</p>
<p>${words.invitationMeans}</p>
<form method="post" action="${escapeHtml(`${view.path}/invitation`)}">
${hidden('licence', serial)}
<button name="answer" value="accept">${words.accept}</button>
<button name="answer" value="decline" class="quiet">${words.decline}</button>
</form></section>
${giveUpForm(view, { label: words.backTo(applicationName) })}`,
  })
}

/** What `licence_full` says about a full licence. */
export interface FullView {
  readonly limit: number
  readonly inUse: number
  readonly nextReleaseAt: string | undefined
  readonly position: number | undefined
  readonly whoIsIn: readonly string[] | undefined
}

/** A page that reloads itself until there is a licence seat. */
export function waitingPage(
  view: SignInView,
  {
    licence,
    full,
    askedAt,
  }: { readonly licence: LicenceChoice; readonly full: FullView; readonly askedAt: Date },
): HtmlPage {
  const { applicationName, language } = view
  const words = WORDS[language]
  const number = (n: number) => sayNumber(language, n)
  const { limit, inUse, position } = full
  const now = `<time datetime="${askedAt.toISOString()}">${words.justNow}</time>`
  return signInPage(view, {
    title: words.waitingTitle(applicationName),
    licence: licence.serial,
    again: {
      seconds: ASK_AGAIN_SECONDS,
      url: `${view.path}?licence=${encodeURIComponent(licence.serial)}&again=1`,
    },
    body: `<section class="card center">${drawLine({ limit, position })}
<h1>${words.waitingHeading}</h1>
${position === undefined ? '' : `<p class="lead">${words.inLine(number(position))}</p>`}
<p>${words.seatsTaken(escapeHtml(licence.title), number(limit), number(inUse))}</p>
${sayNextRelease(view, { at: full.nextReleaseAt, askedAt })}
<p class="hint">${words.checksAgain(now)}</p>
${giveUpForm(view, { label: words.giveUpWaiting, licence: licence.serial })}</section>
${whoIsInCard(view, full)}`,
  })
}

function whoIsInCard({ language }: SignInView, { whoIsIn, inUse, limit }: FullView): string {
  if (!whoIsIn) return ''
  const words = WORDS[language]
  const count = words.inUseOf(sayNumber(language, inUse), sayNumber(language, limit))
  return `<section class="card"><div class="row"><h2>${words.whoIsIn}</h2><span class="hint">${count}</span></div>
<ul>
${whoIsIn.map((name) => `<li>${escapeHtml(name)}</li>`).join('\n')}
</ul></section>`
}

/**
 * Returns nothing when the time is unknown or more than a day away, because nobody waits that long.
 */
function sayNextRelease(
  { language }: SignInView,
  { at, askedAt }: { readonly at: string | undefined; readonly askedAt: Date },
): string {
  const minutes =
    at === undefined ? Infinity : Math.ceil((Date.parse(at) - askedAt.getTime()) / 60_000)
  if (at === undefined || minutes > 24 * 60) return ''
  const span = sayWait(language, minutes)
  return `<p>${WORDS[language].nextSeat(`<time datetime="${escapeHtml(at)}">${span}</time>`)}</p>`
}

/**
 * The page for a person who cannot come in. It says why, and leads back to the application, which
 * gets `access_denied`.
 */
export function noWayInPage(view: SignInView, why: NoLicence): HtmlPage {
  const { applicationName, language } = view
  const words = WORDS[language]
  return signInPage(view, {
    title: words.noWayInTitle(applicationName),
    body: `<section class="card"><h1>${words.noWayInHeading}</h1>
<p>${words.noWayIn[why](escapeHtml(applicationName))} ${words.noWayInNext}</p>
${giveUpForm(view, { label: words.backTo(applicationName) })}</section>`,
  })
}

/** Asks the person who is logged in whether they are the one who comes in. */
export function continuePage(
  view: SignInView,
  { username, licence }: { readonly username: string; readonly licence: string | undefined },
): HtmlPage {
  const { applicationName, language } = view
  const words = WORDS[language]
  return signInPage(view, {
    title: words.comeInTo(applicationName),
    licence,
    body: `<h1>${escapeHtml(words.comeInTo(applicationName))}</h1>
<form method="post" action="${escapeHtml(`${view.path}/go-on`)}">
${hidden('licence', licence)}
<button>${escapeHtml(words.goOnAs(username))}</button>
</form>
${giveUpForm(view, { label: words.backTo(applicationName) })}`,
  })
}

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

function giveUpForm(
  view: SignInView,
  { label, licence }: { readonly label: string; readonly licence?: string },
): string {
  return `<form method="post" action="${escapeHtml(`${view.path}/give-up`)}">
${hidden('licence', licence)}
<button class="quiet">${escapeHtml(label)}</button>
</form>`
}

export function hidden(name: string, value: string | undefined): string {
  return value === undefined
    ? ''
    : `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`
}
