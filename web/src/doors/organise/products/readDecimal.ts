/** Each grouping mark that people type between thousands, besides full stop and comma. */
const SPACES = /[\s\u00a0\u202f'’]/g

/**
 * Reads a number as people write it in a language, as an integer of its smallest parts: with two
 * digits, "345,50" in Danish and "345.50" in English are 34550. A single full stop or comma with
 * fewer than three digits after it can only mean decimals, so both are read in both languages.
 *
 * @param digits How many decimals there may be.
 * @returns Nothing when it is no such number, is negative, or has more decimals.
 */
export function readDecimal(
  text: string,
  { locale, digits }: { locale: string; digits: number },
): number | undefined {
  const bare = text.replace(SPACES, '')
  const [whole = '', decimals = '', ...more] = splitAt(bare, decimalMarkOf(bare, locale))
  if (more.length > 0 || decimals.length > digits) return undefined
  if (!/^(\d+|\d{1,3}([.,]\d{3})+)$/.test(whole) || !/^\d*$/.test(decimals)) return undefined
  const number = Number(whole.replace(/[.,]/g, '') + decimals.padEnd(digits, '0'))
  return Number.isSafeInteger(number) ? number : undefined
}

/** Writes such an integer as people write it, without marks between thousands: "345,50", "345". */
export function writeDecimal(
  value: number,
  { locale, digits }: { locale: string; digits: number },
): string {
  const number = value / 10 ** digits
  const decimals = Number.isInteger(number) ? 0 : digits
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: digits,
  }).format(number)
}

function splitAt(text: string, mark: string | undefined): string[] {
  return mark === undefined ? [text] : text.split(mark)
}

/** The mark before the decimals of a text; none where it has no decimals. */
function decimalMarkOf(text: string, locale: string): string | undefined {
  const marks = [...text.matchAll(/[.,]/g)].map(([mark]) => mark)
  const last = marks.at(-1)
  if (last === undefined) return undefined
  // 1.450,50 and 1,450.50: the last mark is another one than those before.
  if (marks.length > 1) return marks.slice(0, -1).includes(last) ? undefined : last
  if (!/[.,]\d{3}$/.test(text)) return last
  const own = new Intl.NumberFormat(locale).formatToParts(1.5)
  return own.some(({ type, value }) => type === 'decimal' && value === last) ? last : undefined
}
