/** Data for programs: one JSON value on standard output. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, undefined, 2))
}

/** Text, of which no terminal obeys a part: what is in it may come from anybody. */
export function print(...lines: readonly string[]): void {
  printDrawn(...lines.map(harmless))
}

/** What this program drew itself, colours and all; whatever else stands in it must be `harmless`. */
export function printDrawn(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** What is no data goes to the other output, so that a pipe gets data only. */
export function note(...lines: readonly string[]): void {
  process.stderr.write(`${lines.map(harmless).join('\n')}\n`)
}

/** C0 but for tab and line feed, DEL, C1, and what turns the direction of writing (UAX #9). */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Control characters written out, as JSON writes them: so JSON stays the same data, and a person sees what is there. */
export function harmless(text: string): string {
  return text.replace(CONTROL, written)
}

function written(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** The same, and no more than one line. */
function oneLine(text: string): string {
  return harmless(text).replace(/[\n\t]/g, written)
}

/** Whether a person looks at it, on something that shows colours (https://no-color.org). */
export function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env['NO_COLOR']
}

/** Names and values below each other. */
export function pairs(entries: Readonly<Record<string, unknown>>): string[] {
  const width = Math.max(...Object.keys(entries).map((name) => name.length))
  return Object.entries(entries).map(([name, value]) => `  ${name.padEnd(width)}  ${shown(value)}`)
}

/** Columns as wide as their widest cell. */
export function table(texts: readonly (readonly string[])[]): string[] {
  const rows = texts.map((row) => row.map(oneLine))
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '-'
  return oneLine(typeof value === 'object' ? JSON.stringify(value) : String(value))
}
