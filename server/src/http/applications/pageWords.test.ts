import { describe, expect, test } from 'vitest'
import { Refusal, type RefusalCode } from '../../refusal.ts'
import { escapeHtml } from '../../text/escapeHtml.ts'
import { LANGUAGES, type Language } from '../../text/languages.ts'
import { welcomePage } from '../welcomePage.ts'
import { type HtmlPage, makePage } from './htmlPage.ts'
import { loginPage } from './loginPage.ts'
import { lostPage } from './lostPage.ts'
import { ENGLISH, WORDS } from './pageWords.ts'
import { sayNumber, sayTime, sayWait } from './sayTime.ts'
import type { SignInView } from './signInPage.ts'
import {
  choosePage,
  continuePage,
  invitationPage,
  noWayInPage,
  recoveryCodesPage,
} from './signInPages.ts'
import { inWords } from './signInWords.ts'
import { waitingPage } from './waitingPage.ts'

/** Names that are the same in every language. */
const APPLICATION = 'Xq7'
const PERSON = 'zz9'
const LICENCE = { uuid: 'u', serial: '1234-5678', title: 'Qz4', affiliation: 'Wv8' }
const NAMES = ['Tessera', APPLICATION, PERSON, LICENCE.title, LICENCE.serial, 'code-1']

/** Every page, as a person sees it in this language. */
function pagesIn(language: Language): HtmlPage[] {
  const words = WORDS[language]
  const view: SignInView = {
    language,
    path: '/p',
    who: PERSON,
    applicationName: APPLICATION,
    redirectUri: 'https://xq.example/',
    hasWebPart: true,
  }
  const nobody = { ...view, who: undefined, hasWebPart: false }
  const askedAt = new Date()
  const nextReleaseAt = new Date(askedAt.getTime() + 95 * 60_000).toISOString()
  const full = { limit: 2, inUse: 2, nextReleaseAt, position: 3, whoIsIn: [PERSON] }
  const login = { username: PERSON }
  const refusedCodes = Object.keys(ENGLISH.refused) as RefusalCode[]
  const refusals = [
    ...refusedCodes.map((code) => new Refusal(code, 'Said in English.', { retryAfterSeconds: 60 })),
    new Refusal('new_password_required', 'x', { members: { because: 'reset' } }),
    new Refusal('new_password_required', 'x', { members: { because: 'restore' } }),
    ...Object.keys(ENGLISH.badPassword).map(
      (code) =>
        new Refusal('password_refused', 'x', {
          errors: [{ path: '', code: code as 'too_short', reason: 'is bad' }],
        }),
    ),
    new Refusal('idempotency_running', 'A refusal that no page expects.'),
  ]
  return [
    loginPage(nobody, { username: '' }),
    loginPage(view, { ...login, setsPassword: true, hint: words.otherLicence }),
    loginPage(view, { ...login, wrongCode: words.noCode, hint: words.onceMore(APPLICATION) }),
    loginPage(view, { ...login, wrongCode: words.notSixDigits, wrong: words.passwordsDiffer }),
    ...refusals.map((refusal) => loginPage(view, { ...login, wrong: inWords(language, refusal) })),
    recoveryCodesPage(view, { codes: ['code-1'], next: '/' }),
    choosePage(view, [LICENCE]),
    invitationPage(view, { licence: LICENCE, username: PERSON }),
    waitingPage(view, { licence: LICENCE, full, askedAt }),
    ...(['no_licence', 'not_this_licence', 'not_found', 'licence_not_valid'] as const).map((why) =>
      noWayInPage(view, why),
    ),
    continuePage(view, { username: PERSON, licence: undefined }),
    lostPage(language, {
      title: words.linkTitle,
      detail: words.linkDetail('invalid_request', 'something in English'),
      again: '/a',
      who: PERSON,
      back: { name: APPLICATION, url: 'https://xq.example/' },
    }),
    welcomePage(language),
    makePage({ language, title: words.noPageTitle, body: `<p>${words.noPageDetail('…')}</p>` }),
  ]
}

/** The texts of a page that have letters, without the names. */
function textsOf({ html }: HtmlPage): string[] {
  const shown = html().replace(/<style>[\s\S]*?<\/style>/, '')
  return [...shown.matchAll(/>([^<]+)</g)]
    .map(([, text = '']) => text.trim())
    .filter((text) => /\p{L}/u.test(text) && !NAMES.includes(text))
}

describe('in Danish', () => {
  test('no page has a text of the English one', () => {
    const danish = pagesIn('da')
    for (const [i, english] of pagesIn('en').entries()) {
      const texts = new Set(textsOf(english))
      const own = textsOf(danish[i] ?? english)
      expect(texts.size).toBeGreaterThan(1)
      expect(own.length).toBeGreaterThan(1)
      expect(own.filter((text) => texts.has(text))).toEqual([])
    }
  })

  test('no page has an English word within a Danish sentence', () => {
    const english = /\b(the|you|your|this|with|of|is|are|not|again|english|said|code that)\b/i
    expect(pagesIn('en').every((page) => textsOf(page).some((text) => english.test(text)))).toBe(
      true,
    )
    for (const page of pagesIn('da'))
      expect(textsOf(page).filter((text) => text !== 'English' && english.test(text))).toEqual([])
  })

  test('every sentence is another than in English, and says every part that it is given', () => {
    const english = sentencesOf(WORDS.en)
    const danish = sentencesOf(WORDS.da)
    expect([...danish.keys()]).toEqual([...english.keys()])
    for (const [key, text] of danish) expect(text, key).not.toBe(english.get(key))
    for (const [key, text] of danish) {
      if (key === 'linkDetail') continue
      expect(partsIn(text), key).toEqual(partsIn(english.get(key) ?? ''))
    }
  })

  test('times and numbers are Danish', () => {
    expect([1, 45, 180, 8_000].map((seconds) => sayTime('da', seconds))).toEqual([
      '1 sekund',
      '45 sekunder',
      '3 minutter',
      '3 timer',
    ])
    expect([0, 1, 59, 60, 125].map((minutes) => sayWait('da', minutes))).toEqual([
      '1 minut',
      '1 minut',
      '59 minutter',
      '1 time',
      '2 timer og 5 minutter',
    ])
    expect(sayNumber('da', 1450)).toBe('1.450')
  })
})

test.each(LANGUAGES)(
  'in %s a person without an authenticator is led to the web part, where there is one',
  (language) => {
    const view: SignInView = {
      language,
      path: '/p',
      who: undefined,
      applicationName: APPLICATION,
      redirectUri: 'https://xq.example/',
      hasWebPart: true,
    }
    expect(loginPage(view, { username: '' }).html()).toContain('<a href="/factor/new">')
    const alone = loginPage({ ...view, hasWebPart: false }, { username: '' })
    expect(alone.html()).not.toMatch(/href="\/(factor|sign-up)/)
    expect(alone.html()).toContain(WORDS[language].askOperator)
  },
)

test('in English times and numbers are English', () => {
  expect([1, 45, 180, 8_000].map((seconds) => sayTime('en', seconds))).toEqual([
    '1 second',
    '45 seconds',
    '3 minutes',
    '3 hours',
  ])
  expect(sayWait('en', 125)).toBe('2 hours and 5 minutes')
  expect(sayNumber('en', 1450)).toBe('1,450')
})

test('no sentence has a character that HTML would read', () => {
  for (const language of LANGUAGES)
    for (const [key, text] of sentencesOf(WORDS[language])) expect(escapeHtml(text), key).toBe(text)
})

/** Every sentence by its path, with marks in place of the parts that it is given. */
function sentencesOf(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, said] of Object.entries(words)) {
    const key = path === '' ? name : `${path}.${name}`
    if (typeof said === 'string') found.set(key, said)
    else if (typeof said === 'function') found.set(key, said('{1}', '{2}', '{3}', '{4}'))
    else for (const [inner, text] of sentencesOf(said as object, key)) found.set(inner, text)
  }
  return found
}

function partsIn(text: string): string[] {
  return (text.match(/\{\d\}/g) ?? []).sort()
}
