import { escapeHtml } from '../../text/escapeHtml.ts'
import { type HtmlPage, hidden } from './htmlPage.ts'
import { WORDS } from './pageWords.ts'
import { giveUpForm, type SignInView, signInPage } from './signInPage.ts'

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

const OCTAGON =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" fill="currentColor"/><path d="M8.5 8.5l7 7M15.5 8.5l-7 7" fill="none" stroke="var(--surface)" stroke-width="2.4" stroke-linecap="round"/></svg>'

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
