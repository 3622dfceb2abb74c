import type { Ajv, FuncKeywordDefinition } from 'ajv'
import type { DataValidateFunction } from 'ajv/dist/types/index.js'
import { foldTyped } from '../text/foldTyped.ts'
import { readEmail } from '../text/readEmail.ts'
import { isSeen, type ReadText, readLine, readLines } from '../text/readText.ts'

/**
 * The kinds of text in an input. The schema of a text names its kind (`x-text`), which reads it
 * before the rest of the schema judges it. A test refuses a text field without a kind.
 */
const KINDS = {
  /** One line that people see, in NFC. It may be empty. */
  line: readLine,
  /** One line that people see, in NFC, and something of it can be seen. */
  filled: readFilled,
  /** Several lines that people see, in NFC. */
  lines: readLines,
  /** A name, code or serial that a person types: only what a valid one can contain. */
  typed: (text: string) => ({ text: foldTyped(text) }),
  /** A user name that is chosen, written as `typed`. A line end in it is a mistake of a program. */
  username: readUsername,
  email: readEmail,
  /** Text to search for: its key is made by `searchKey`. */
  search: asSent,
  /** Judged by the room that stores it, as an address of the web or a name of a time zone. */
  judged: asSent,
  /** The id of a thing. Every form of it is one id. */
  id: (text: string) => ({ text: text.toLowerCase() }),
  /** Made by a program and compared with what was stored: a token, a nonce. */
  opaque: asSent,
  /** A password may contain anything, and is never shown. */
  password: asSent,
} as const satisfies Record<string, (text: string) => ReadText>

export type TextKind = keyof typeof KINDS

export const TEXT_KEYWORD = 'x-text'

function asSent(text: string): ReadText {
  return { text }
}

function readUsername(text: string): ReadText {
  const read = foldTyped(text)
  return /[\n\r\u2028\u2029]/.test(text)
    ? { code: 'not_one_line', reason: 'must be one line' }
    : { text: read }
}

function readFilled(text: string): ReadText {
  const read = readLine(text)
  return 'text' in read && !isSeen(read.text)
    ? { code: 'empty', reason: 'must not be empty' }
    : read
}

/** Teaches a validator to read texts by their kind, before it judges their length and pattern. */
export function addTextKeyword(ajv: Ajv): void {
  const keyword: FuncKeywordDefinition = {
    keyword: TEXT_KEYWORD,
    type: 'string',
    schemaType: 'string',
    before: 'maxLength',
    modifying: true,
    errors: true,
    compile: (kind: string) => readerOf(kind),
  }
  ajv.addKeyword(keyword)
}

function readerOf(kind: string): DataValidateFunction {
  if (!isKind(kind)) throw new Error(`There is no kind of text ${kind}.`)
  const read = KINDS[kind]
  const validate: DataValidateFunction = (text: string, at) => {
    const answer: ReadText = read(text)
    if ('reason' in answer) {
      validate.errors = [
        {
          keyword: TEXT_KEYWORD,
          message: answer.reason,
          params: { code: answer.code, limit: answer.limit },
        },
      ]
      return false
    }
    if (at && answer.text !== text) at.parentData[at.parentDataProperty] = answer.text
    return true
  }
  return validate
}

function isKind(kind: string): kind is TextKind {
  return Object.hasOwn(KINDS, kind)
}
