export interface NamedLine {
  /** Counted from 1, as a person counts the lines of the list. */
  readonly line: number
  readonly username: string
  /** An earlier line has the same name. */
  readonly isRepeated: boolean
}

const HEADS = new Set(['username', 'user name', 'user', 'brugernavn', 'bruger'])

/**
 * Reads the user names of a list: one for each line, or the first column of a CSV file. Empty lines
 * and the head of the column are left out.
 */
export function parseUsernames(text: string): NamedLine[] {
  const seen = new Set<string>()
  const found: NamedLine[] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const username = firstColumn(raw)
    if (username === '' || (found.length === 0 && HEADS.has(username.toLowerCase()))) continue
    const key = username.toLowerCase()
    found.push({ line: index + 1, username, isRepeated: seen.has(key) })
    seen.add(key)
  }
  return found
}

function firstColumn(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line)?.[1]
  const column = quoted?.replaceAll('""', '"') ?? line.split(/[,;\t]/)[0] ?? ''
  return column.trim().replace(/^@/, '')
}
