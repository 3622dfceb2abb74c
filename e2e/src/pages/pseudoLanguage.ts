import type { Page } from 'playwright-core'
import { GUESTS } from './furnish.ts'

/**
 * Opens the page anew in a language that nobody speaks: every message of the Danish files becomes
 * a row of ¤ signs. A word that is still there does not come from the message files.
 */
export async function speakPseudo(page: Page): Promise<void> {
  await page.route(/\/assets\/da-[\w-]+\.js$/, async (route) => {
    const answer = await route.fetch()
    const text = await answer.text()
    await route.fulfill({ response: answer, body: inPseudo(text) })
  })
  await page.reload()
  await page.locator('h1, h2').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
}

/** The compiled catalogue is one JSON text: ids, and arrays of texts and places. */
function inPseudo(script: string): string {
  const found = /JSON\.parse\((`|'|")([\s\S]*?)\1\)/.exec(script)
  if (!found) throw new Error('A catalogue of messages has another form than this test reads.')
  const [whole, quote = '', literal = ''] = found
  const json = new Function(`return ${quote}${literal}${quote}`)()
  const messages: Record<string, unknown> = JSON.parse(json)
  for (const id of Object.keys(messages)) messages[id] = disguise(messages[id])
  return script.replace(whole, () => `JSON.parse(${JSON.stringify(JSON.stringify(messages))})`)
}

function disguise(part: unknown, depth = 0): unknown {
  if (typeof part === 'string') return part.replace(/(?<!<\/?)[\p{L}]+(?![^<]*>)/gu, '¤¤')
  if (!Array.isArray(part)) return disguiseForms(part)
  // [name, type, forms]: only the forms are texts.
  if (depth > 0) return part.map((inner, i) => (i < 2 ? inner : disguiseForms(inner)))
  return part.map((inner) => disguise(inner, depth + 1))
}

function disguiseForms(forms: unknown): unknown {
  if (typeof forms === 'string') return disguise(forms)
  if (typeof forms !== 'object' || forms === null) return forms
  return Object.fromEntries(
    Object.entries(forms).map(([form, text]) => [
      form,
      Array.isArray(text)
        ? text.map((part) => (typeof part === 'string' ? disguise(part) : part))
        : disguise(text),
    ]),
  )
}

/** Marked so in the page: what people wrote, names of things, and languages in their own words. */
const NOT_OURS = '[dir=auto], .code, .codes, .brand, bdi, :not(html)[lang]'

/** Names, and words that the browser adds to dates and amounts. */
const NAMES = [
  ...[
    'Tessera',
    'MitID',
    'PostgreSQL',
    'QR',
    'CSV',
    'PDF',
    'DKK',
    'SHA',
    'PIN',
    'MB',
    'UTC',
    'GMT',
    'CET',
    'CEST',
  ],
  ...['den', 'kl', 'kr'],
  ...['admin', 'root', 'eva', 'gus', 'olga', 'mads', ...GUESTS],
]
/** An e-mail address, a URL, a host, or a time zone, whose words may be apart. */
const NAMED =
  /[\w.+-]+@[\w.-]+|https?:\S+|localhost:\d+|[\w.-]+\.example\.org|[A-Z]\w+(\/[\w+-]+( [A-Z]\w+| es| of)*)+/g

/** What the browser itself writes in dates and times, in the language of these tests. */
function wordsOfDates(): string[] {
  const ago = new Intl.RelativeTimeFormat('da', { numeric: 'auto' })
  const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
  const times = units.flatMap((unit) => [-2, -1, 0, 1, 2].map((n) => ago.format(n, unit)))
  return [...namesOfDays(), ...times.flatMap((time) => time.split(' '))]
}

function namesOfDays(): string[] {
  const days = Array.from({ length: 12 * 28 }, (_, i) => new Date(2026, i / 28, (i % 28) + 1))
  return (['long', 'short'] as const).flatMap((style) => {
    const name = new Intl.DateTimeFormat('da', { weekday: style, month: style })
    return days.flatMap((day) => name.formatToParts(day).map(({ value }) => value))
  })
}

/**
 * Returns the texts on the page that have a word that did not come from the message files. An
 * attribute or an option cannot mark what people wrote: what is marked elsewhere may be in it.
 */
export async function findEnglish(page: Page): Promise<string[]> {
  const texts = await page.evaluate((notOurs) => {
    const found: string[] = []
    const written = [...document.querySelectorAll(notOurs)]
      .map(({ textContent }) => textContent?.trim() ?? '')
      .filter((text) => text.length > 1)
    const without = (text: string) => written.reduce((rest, one) => rest.replace(one, ''), text)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent?.closest(`${notOurs}, script, style, noscript, svg`)) continue
      const text = node.textContent ?? ''
      found.push(parent instanceof HTMLOptionElement ? without(text) : text)
    }
    for (const attribute of ['aria-label', 'placeholder', 'title', 'alt'])
      for (const element of document.body.querySelectorAll(`[${attribute}]`))
        if (!element.closest(notOurs))
          found.push(`${attribute}=${without(element.getAttribute(attribute) ?? '')}`)
    return found
  }, NOT_OURS)
  const allowed = new Set([...NAMES, ...wordsOfDates()].map((word) => word.replace('.', '')))
  const isForeign = (text: string): boolean =>
    (
      text
        .replace(/^[\w-]+=/, '')
        .replace(NAMED, '')
        .match(/\p{L}{2,}/gu) ?? []
    ).some((word) => !allowed.has(word))
  return [...new Set(texts.filter(isForeign).map((text) => text.trim()))]
}
