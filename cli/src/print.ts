/** Data for programs: one JSON value on standard output. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, undefined, 2))
}

/** Prints text in which no terminal finds a control sequence: its parts may come from anyone. */
export function print(...lines: readonly string[]): void {
  printDrawn(...lines.map(harmless))
}

/** Prints what this program drew itself, with colours; all other text in it must be `harmless`. */
export function printDrawn(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Prints to standard error, so that a pipe receives only data. */
export function note(...lines: readonly string[]): void {
  process.stderr.write(`${lines.map(harmless).join('\n')}\n`)
}

/** C0 except tab and line feed, DEL, C1, and the controls of the text direction (UAX #9). */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Escapes control characters as JSON does: JSON stays the same data, and a person sees them. */
export function harmless(text: string): string {
  return text.replace(CONTROL, written)
}

function written(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** The same, on one line. */
function oneLine(text: string): string {
  return harmless(text).replace(/[\n\t]/g, written)
}

/** Whether the output is a terminal that shows colours (https://no-color.org). */
export function hasColour(): boolean {
  return process.stdout.isTTY === true && !process.env['NO_COLOR']
}

/** Names and values, one pair per line. */
export function pairs(entries: Readonly<Record<string, unknown>>): string[] {
  const width = Math.max(...Object.keys(entries).map((name) => name.length))
  return Object.entries(entries).map(([name, value]) => `  ${name.padEnd(width)}  ${shown(value)}`)
}

/** Columns as wide as their widest cell. */
export function table(texts: readonly (readonly string[])[]): string[] {
  const rows = texts.map((row) => row.map((cell) => oneLine(localTime(cell))))
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

/** An RFC 3339 time of the API. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** Shows a time of the API in the time zone of the person, and leaves any other text as it is. */
export function localTime(text: string): string {
  if (!INSTANT.test(text)) return text
  const parts = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(text))
  const zone = new Intl.DateTimeFormat('en', { timeZoneName: 'short' })
    .formatToParts(new Date(text))
    .find(({ type }) => type === 'timeZoneName')
  return `${parts} ${zone?.value ?? ''}`.trimEnd()
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '-'
  return oneLine(typeof value === 'object' ? JSON.stringify(value) : localTime(String(value)))
}
