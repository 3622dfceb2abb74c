/** Without it, spreadsheets take a file of UTF-8 for another encoding (Unicode Standard §23.8). */
const BYTE_ORDER_MARK = '\ufeff'
/**
 * Where a formula can begin, also written in full width, which some spreadsheets convert: at the
 * start of a cell, and after what separates cells in the spreadsheets of many countries (Danish
 * Excel splits lines at semicolons and takes our quotation marks for text).
 */
const FORMULA =
  /(^|[;\t\r\n])(?=((?![\t\r\n])[\s\p{Cc}\p{Default_Ignorable_Code_Point}])*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62-\ufe66\ufe6b\u2212])|^(?=[\t\r\n])/gu

/** The first line of a CSV file, with the names of its columns. */
export function writeHead(columns: readonly string[]): string {
  return `${BYTE_ORDER_MARK}${writeLine(columns)}`
}

/** A line of a CSV file (RFC 4180 §2). */
export function writeLine(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

/**
 * A spreadsheet runs a cell that begins like a formula, and anybody can begin a name or a reason
 * like one (OWASP, CSV Injection). There it gets an apostrophe, which spreadsheets hide.
 */
function writeCell(text: string): string {
  const harmless = text.replace(FORMULA, "$1'")
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
