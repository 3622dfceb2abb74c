import type { LicenceChoice } from '../../oidc/enterApplication.ts'
import { escapeHtml } from '../../text/escapeHtml.ts'
import { drawLine } from './drawTiles.ts'
import type { HtmlPage } from './htmlPage.ts'
import { WORDS } from './pageWords.ts'
import { sayNumber, sayWait } from './sayTime.ts'
import { giveUpForm, type SignInView, signInPage } from './signInPage.ts'

const ASK_AGAIN_SECONDS = 5

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
