import type { InvitedTo, LicenceChoice, NoLicence } from '../../oidc/enterApplication.ts'
import { escapeHtml } from '../../text/escapeHtml.ts'
import { type HtmlPage, hidden } from './htmlPage.ts'
import { WORDS } from './pageWords.ts'
import { giveUpForm, type SignInView, signInPage } from './signInPage.ts'

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
