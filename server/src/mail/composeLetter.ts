import { escapeHtml } from '../text/escapeHtml.ts'
import type { Language } from '../text/languages.ts'
import { LETTER_KINDS, type LetterData, type LetterName, type StoredData } from './kinds/kinds.ts'
import type { AttachedFile, LetterText } from './kinds/letterKind.ts'
import { WORDS } from './letterWords.ts'
import { writeCalendar } from './writeCalendar.ts'

/** The installation that sends. */
export interface Sender {
  readonly installationName: string
  readonly publicUrl: string
  /** The address in From; nothing was set: one of the host of `publicUrl`. */
  readonly mailFrom: string | undefined
}

/** A letter of the outbox, with whom it is for now. */
export type StoredLetter = {
  readonly [Name in LetterName]: LetterOf<Name, StoredData[Name]>
}[LetterName]

/** A letter with all that it says. */
export type FilledLetter = {
  readonly [Name in LetterName]: LetterOf<Name, LetterData[Name]>
}[LetterName]

interface LetterOf<Name extends LetterName, Data> {
  readonly uuid: string
  readonly kind: Name
  readonly language: Language
  readonly data: Data
  readonly created_at: Date
  readonly name: string
  readonly address: string
  /** Whether the address is known to belong to the person. */
  readonly verified: boolean
}

/** A letter as it is handed over. */
export interface Message {
  readonly uuid: string
  /** The same each time that the letter is handed over, so that a repeat can be recognised. */
  readonly messageId: string
  readonly date: Date
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: Language
  readonly calendar: string | undefined
  readonly receipt: AttachedFile | undefined
}

/** Lays a letter out as plain text and as simple HTML. */
export function composeLetter(letter: FilledLetter, sender: Sender): Message {
  const { uuid, language, name, address } = letter
  const { installationName, publicUrl } = sender
  const { hostname } = new URL(publicUrl)
  const said = write(letter.kind, letter.data, language)
  const parts = {
    ...said,
    // A name may say anything, and an address that nobody has verified may belong to anybody.
    hello: WORDS[language].hello(letter.verified ? name : ''),
    url: `${publicUrl}${said.link.path}`,
    why: WORDS[language].why(installationName),
  }
  return {
    uuid,
    messageId: `<${uuid}@${hostname}>`,
    date: letter.created_at,
    from: { name: installationName, address: sender.mailFrom ?? `tessera@${hostname}` },
    to: { name, address },
    subject: oneLine(said.subject),
    text: asText(parts),
    html: asHtml(parts, language),
    language,
    calendar: said.calendar && writeCalendar(said.calendar, publicUrl),
    receipt: said.receipt,
  }
}

function write<Name extends LetterName>(
  kind: Name,
  data: LetterData[Name],
  language: Language,
): LetterText {
  return LETTER_KINDS[kind].write(data, language)
}

interface Parts extends LetterText {
  readonly hello: string
  readonly url: string
  readonly why: string
}

function asText({ hello, paragraphs, facts, link, url, why }: Parts): string {
  const [first = '', ...rest] = paragraphs
  const listed = facts.map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${[hello, first, listed, ...rest, `${link.says}: ${url}`, '-- ', why].join('\n\n')}\n`
}

function asHtml({ hello, paragraphs, facts, link, url, why }: Parts, language: Language): string {
  const [first = '', ...rest] = paragraphs
  const p = (text: string): string => `<p dir="auto">${escapeHtml(text)}</p>`
  const rows = facts.map(
    ([name, value]) =>
      `<tr><th align="left">${escapeHtml(name)}</th><td dir="auto">${escapeHtml(value)}</td></tr>`,
  )
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:36em">',
    p(hello),
    p(first),
    `<table cellpadding="4">${rows.join('')}</table>`,
    ...rest.map(p),
    `<p><a href="${escapeHtml(url)}">${escapeHtml(link.says)}</a></p>`,
    `<p style="color:#555"><small>${escapeHtml(why)}</small></p>`,
    '</body></html>',
  ].join('\n')
}

/** A subject is a header: it has one line. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ')
}
