/** A template literal or a string of a file: SQL text is always in one of them. */
export interface Template {
  /**
   * The text, with `HOLE` in place of each `${…}`. Templates inside a hole are separate entries.
   */
  readonly text: string
  /** Whether it is a tagged template, such as `sql` or `tx`. */
  readonly isTagged: boolean
  /** Counted from 1. */
  readonly line: number
}

/** Replaces `${…}`; no statement contains this character. */
export const HOLE = '\u0001'

const AFTER_A_VALUE = /[\w$)\]}'"`]$/
const AFTER_A_WORD = /\b(?:return|case|typeof|in|of|await|yield)$/

/**
 * Reads the templates and strings of a TypeScript file, and skips comments.
 *
 * @throws {Error} if the file ends inside one, because then this reader does not understand the
 * file.
 */
export function readTemplates(source: string): Template[] {
  const found: Template[] = []
  const end = readCode(source, 0, found)
  if (end < source.length) throw new Error(`There is a } too many before character ${end}.`)
  return found
}

/** Reads code up to its closing brace or the end of the file; returns the position. */
function readCode(source: string, start: number, found: Template[]): number {
  let depth = 0
  for (let i = start; i < source.length; i++) {
    const char = source.charAt(i)
    const two = source.slice(i, i + 2)
    if (two === '//') i = indexOf(source, '\n', i) - 1
    else if (two === '/*') i = indexOf(source, '*/', i) + 1
    else if (char === "'" || char === '"') i = readString(source, i, found)
    else if (char === '`') i = readTemplate(source, i, found)
    else if (char === '/' && startsRegex(source, i)) i = readRegex(source, i)
    else if (char === '{') depth++
    else if (char === '}' && depth-- === 0) return i
  }
  return source.length
}

function readString(source: string, start: number, found: Template[]): number {
  const quote = source.charAt(start)
  for (let i = start + 1; i < source.length; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === quote) {
      const text = source.slice(start + 1, i)
      found.push({ text, isTagged: false, line: lineOf(source, start) })
      return i
    }
  }
  throw new Error(`A string that begins in line ${lineOf(source, start)} does not end.`)
}

function readTemplate(source: string, start: number, found: Template[]): number {
  const isTagged = /[\w$)>]/.test(source.charAt(start - 1))
  let text = ''
  for (let i = start + 1; i < source.length; i++) {
    if (source[i] === '\\') text += source.charAt(++i)
    else if (source.startsWith('${', i)) {
      i = readCode(source, i + 2, found)
      text += HOLE
    } else if (source[i] === '`') {
      found.push({ text, isTagged, line: lineOf(source, start) })
      return i
    } else text += source.charAt(i)
  }
  throw new Error(`A template that begins in line ${lineOf(source, start)} does not end.`)
}

function startsRegex(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 40), at).trimEnd()
  return !AFTER_A_VALUE.test(before) || AFTER_A_WORD.test(before)
}

function readRegex(source: string, start: number): number {
  let isInClass = false
  for (let i = start + 1; i < source.length && source[i] !== '\n'; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === '[') isInClass = true
    else if (source[i] === ']') isInClass = false
    else if (source[i] === '/' && !isInClass) return i
  }
  throw new Error(`A pattern that begins in line ${lineOf(source, start)} does not end.`)
}

function indexOf(source: string, wanted: string, from: number): number {
  const at = source.indexOf(wanted, from)
  return at === -1 ? source.length : at
}

function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length
}
