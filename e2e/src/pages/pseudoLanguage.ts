import type { Page } from 'playwright-core'

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
const NOT_OURS = '[data-said], [dir=auto], .code, .brand, [lang], time, option'
/** Names and what the test itself wrote. */
const ALLOWED =
  /^(Tessera|MitID|QR|CSV|PIN|UTC|GMT|Europe\/Copenhagen|Sejlhuset, Great Hall|Eva|eva|gus|olga|root)$/

/** Returns the words on the page that did not come from the message files. */
export function findEnglish(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ notOurs, allowed }) => {
      const found: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || parent.closest(`${notOurs}, script, style, noscript, svg`)) continue
        const words = (node.textContent ?? '').trim()
        if (/\p{L}{2}/u.test(words) && !new RegExp(allowed).test(words)) found.push(words)
      }
      for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title]'))
        for (const attribute of ['aria-label', 'placeholder', 'title']) {
          const words = element.getAttribute(attribute) ?? ''
          if (
            !element.closest(notOurs) &&
            /\p{L}{2}/u.test(words) &&
            !new RegExp(allowed).test(words)
          )
            found.push(`${attribute}: ${words}`)
        }
      return [...new Set(found)]
    },
    { notOurs: NOT_OURS, allowed: ALLOWED.source },
  )
}
