import type { InvitedTo, LicenceChoice } from '../../oidc/enterApplication.ts'
import { OIDC_PATHS } from '../../oidc/oidcPaths.ts'
import { counted } from '../../refusal.ts'
import { escapeHtml, type HtmlPage, makePage, type PageContent } from './htmlPage.ts'

/** What every page of one sign-in needs. */
export interface SignInView {
  /** The address of its forms. */
  readonly path: string
  /** The user name of the person who is logged in in this browser. Every page says it. */
  readonly who: string | undefined
  readonly applicationName: string
  /** The address to which the person returns. */
  readonly redirectUri: string
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

/** A page of a sign-in. It says who is logged in, and lets another person log in instead. */
function signInPage(
  view: SignInView,
  { licence, body, ...content }: Omit<PageContent, 'leadsTo'> & { licence?: string | undefined },
): HtmlPage {
  return makePage({
    ...content,
    leadsTo: view.redirectUri,
    body:
      view.who === undefined
        ? body
        : `<p class="who">You are logged in as <strong>${escapeHtml(view.who)}</strong>.</p>
${body}
<form method="post" action="${escapeHtml(`${view.path}/log-out`)}">
${hidden('licence', licence)}
<button class="quiet">Not you? Log out</button>
</form>`,
  })
}

export function loginPage(
  view: SignInView,
  { username, wrong, wrongCode, hint, licence, setsPassword = false }: LoginView,
): HtmlPage {
  const atPassword = username !== ''
  return signInPage(view, {
    licence,
    title:
      wrong || wrongCode
        ? `Not logged in – ${view.applicationName}`
        : `Log in to ${view.applicationName}`,
    body: `<h1>Log in to ${escapeHtml(view.applicationName)}</h1>
${hint ? `<p>${escapeHtml(hint)}</p>` : ''}
${wrong ? `<p class="wrong" role="alert">${escapeHtml(wrong)}</p>` : ''}
<form method="post" action="${escapeHtml(view.path)}">
${hidden('licence', licence)}
<label><span>User name</span>
<input name="username" value="${escapeHtml(username)}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" required${atPassword ? '' : ' autofocus'}></label>
<label><span>Password</span>
<input name="password" type="password" autocomplete="current-password" maxlength="1024" required${atPassword ? ' autofocus' : ''}></label>
<label><span>Security code</span>
<input name="security_code" inputmode="numeric" autocomplete="one-time-code" maxlength="32" required aria-describedby="${wrongCode ? 'wrong-code ' : ''}code"${wrongCode ? ' aria-invalid="true"' : ''}></label>
${wrongCode ? `<p class="wrong" id="wrong-code" role="alert">${escapeHtml(wrongCode)} Type your password again, too.</p>` : ''}
<p class="hint" id="code">The six digits that your authenticator shows at this moment.</p>
${setsPassword ? NEW_PASSWORD_FIELDS : ''}
<button>Log in</button>
<details>
<summary>Use a recovery code instead</summary>
<label><span>Recovery code</span>
<input name="recovery_code" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="32"></label>
<button class="quiet" formnovalidate>Log in with the recovery code</button>
</details>
</form>
<p class="hint">No authenticator yet, or lost it? Ask the people who run this server.</p>
${giveUpForm(view, { label: `Back to ${view.applicationName}` })}`,
  })
}

const NEW_PASSWORD_FIELDS = `<label><span>New password</span>
<input name="new_password1" type="password" autocomplete="new-password" maxlength="1024" required></label>
<label><span>New password, once more</span>
<input name="new_password2" type="password" autocomplete="new-password" maxlength="1024" required></label>`

/** Shown once, at the login that confirmed the authenticator or set a new password. */
export function recoveryCodesPage(
  view: SignInView,
  { codes, next }: { readonly codes: readonly string[]; readonly next: string },
): HtmlPage {
  return signInPage(view, {
    title: 'Your recovery codes',
    body: `<h1>Write these down</h1>
<p>You are logged in. If you lose your authenticator, each of these codes replaces it once. They are shown only now.</p>
<ul>
${codes.map((code) => `<li><code>${escapeHtml(code)}</code></li>`).join('\n')}
</ul>
<p><a href="${escapeHtml(next)}">I have written them down: go on to ${escapeHtml(view.applicationName)}</a></p>`,
  })
}

export function choosePage(view: SignInView, licences: readonly LicenceChoice[]): HtmlPage {
  return signInPage(view, {
    title: `Choose a licence – ${view.applicationName}`,
    body: `<h1>Under which licence?</h1>
<p>You are a member of several licences for ${escapeHtml(view.applicationName)}.</p>
<form method="get" action="${escapeHtml(view.path)}">
<fieldset>
<legend>Licences</legend>
${licences
  .map(
    ({ serial, title }, i) =>
      `<label class="choice"><input type="radio" name="licence" value="${escapeHtml(serial)}"${i === 0 ? ' checked' : ''}> <span>${escapeHtml(title)}<br><code>${escapeHtml(serial)}</code></span></label>`,
  )
  .join('\n')}
</fieldset>
<button>Go on</button>
</form>
${giveUpForm(view, { label: `Back to ${view.applicationName}` })}`,
  })
}

/** Asks a person who was invited to a licence. Nothing has changed for them before they accept. */
export function invitationPage(
  view: SignInView,
  { licence, username }: { readonly licence: InvitedTo; readonly username: string },
): HtmlPage {
  const { serial, title, affiliation } = licence
  const by = affiliation ? ` by ${escapeHtml(affiliation)}` : ''
  return signInPage(view, {
    title: `Invitation – ${view.applicationName}`,
    body: `<h1>You are invited</h1>
<p>${escapeHtml(username)}, you were invited${by} to use <strong>${escapeHtml(title)}</strong>, licence <code>${escapeHtml(serial)}</code>.</p>
<p>If you accept, the admins of this licence see your e-mail address, when you come in and leave, and, while you are in, your network address and your browser. They can end your use of the licence.</p>
<form method="post" action="${escapeHtml(`${view.path}/invitation`)}">
${hidden('licence', serial)}
<button name="answer" value="accept">Accept and go on</button>
<button name="answer" value="decline" class="quiet">Decline</button>
</form>
${giveUpForm(view, { label: `Back to ${view.applicationName}` })}`,
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
  const { limit, inUse, nextReleaseAt, position, whoIsIn } = full
  const lines = [
    position === undefined ? '' : `You are number ${position} in line.`,
    sayNextRelease(nextReleaseAt, askedAt),
    `This page checks again every few seconds, and continues as soon as a licence seat is free. It checked <time datetime="${askedAt.toISOString()}">just now</time>.`,
  ]
  return signInPage(view, {
    title: `Waiting for a licence seat – ${view.applicationName}`,
    licence: licence.serial,
    again: {
      seconds: ASK_AGAIN_SECONDS,
      url: `${view.path}?licence=${encodeURIComponent(licence.serial)}&again=1`,
    },
    body: `<h1>Every licence seat is taken</h1>
<p>${escapeHtml(licence.title)} has ${limit} ${limit === 1 ? 'licence seat' : 'licence seats'}, and ${inUse} ${inUse === 1 ? 'is' : 'are'} taken.</p>
${whoIsIn ? `<p>In now:</p>\n<ul>\n${whoIsIn.map((name) => `<li>${escapeHtml(name)}</li>`).join('\n')}\n</ul>` : ''}
${lines
  .filter(Boolean)
  .map((line) => `<p>${line}</p>`)
  .join('\n')}
${giveUpForm(view, { label: 'Give up waiting', licence: licence.serial })}`,
  })
}

/**
 * Returns nothing when the time is unknown or more than a day away, because nobody waits that long.
 */
function sayNextRelease(at: string | undefined, askedAt: Date): string {
  const minutes =
    at === undefined ? Infinity : Math.ceil((Date.parse(at) - askedAt.getTime()) / 60_000)
  if (at === undefined || minutes > 24 * 60) return ''
  const span =
    minutes < 60
      ? counted(Math.max(1, minutes), 'minute')
      : [counted(Math.floor(minutes / 60), 'hour'), minutes % 60 && counted(minutes % 60, 'minute')]
          .filter(Boolean)
          .join(' and ')
  return `If nobody leaves earlier, the next licence seat becomes free in <time datetime="${escapeHtml(at)}">${span}</time>.`
}

/**
 * The page for a person who cannot come in. It says why, and leads back to the application, which
 * gets `access_denied`.
 */
export function noWayInPage(view: SignInView, detail: string): HtmlPage {
  return signInPage(view, {
    title: `No licence – ${view.applicationName}`,
    body: `<h1>You cannot come in yet</h1>
<p>${escapeHtml(detail)} Ask the licence admin of your institute to add you. If you have another user name, log out and log in with it.</p>
${giveUpForm(view, { label: `Back to ${view.applicationName}` })}`,
  })
}

/** Asks the person who is logged in whether they are the one who comes in. */
export function continuePage(
  view: SignInView,
  { username, licence }: { readonly username: string; readonly licence: string | undefined },
): HtmlPage {
  return signInPage(view, {
    title: `Come in to ${view.applicationName}`,
    licence,
    body: `<h1>Come in to ${escapeHtml(view.applicationName)}</h1>
<form method="post" action="${escapeHtml(`${view.path}/go-on`)}">
${hidden('licence', licence)}
<button>Go on as ${escapeHtml(username)}</button>
</form>
${giveUpForm(view, { label: `Back to ${view.applicationName}` })}`,
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
}

/**
 * A page that says what happened, outside a sign-in or where its request is lost. It always has a
 * link: to retry, back to the application, to log out, or at least to the start page.
 */
export function lostPage({
  title,
  detail,
  again,
  who,
  back,
}: { readonly title: string; readonly detail: string } & WaysOn): HtmlPage {
  const links = [
    again === undefined ? '' : `<a href="${escapeHtml(again)}">Try again</a>`,
    back ? `<a href="${escapeHtml(back.url)}">Go to ${escapeHtml(back.name)}</a>` : '',
    who === undefined ? '' : `<a href="${OIDC_PATHS.signOut}">Not ${escapeHtml(who)}? Log out</a>`,
    '<a href="/">Go to the start page</a>',
  ]
  const isHere = who === undefined ? '' : `<p>You are logged in as ${escapeHtml(who)}.</p>\n`
  return makePage({
    title,
    body: `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(detail)}</p>
${isHere}${links
  .filter(Boolean)
  .map((link) => `<p>${link}</p>`)
  .join('\n')}`,
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
