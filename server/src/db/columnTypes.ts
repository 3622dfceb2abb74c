import { types } from 'pg'

type Parse = (text: string) => unknown

/** `pg_type.oid` (src/include/catalog/pg_type.dat), which never changes. */
const INT8 = 20
const INT8_ARRAY = 1016
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const TIMESTAMP_ARRAY = 1115
const DATE_ARRAY = 1182
const TIMESTAMPTZ_ARRAY = 1185
const INTERVAL = 1186
const INTERVAL_ARRAY = 1187
const TEXT_ARRAY: number = 1009

/**
 * An array of this element type. Elements arrive as text, nulls as null, nested arrays as arrays.
 */
const splitArray: Parse = types.getTypeParser(TEXT_ARRAY, 'text')

const parsers = new Map<number, Parse>([
  [INT8, readBigint],
  [INT8_ARRAY, arrayOf(readBigint)],
  ...[DATE, TIMESTAMP, TIMESTAMPTZ].map((oid): [number, Parse] => [oid, readDate]),
  ...[DATE_ARRAY, TIMESTAMP_ARRAY, TIMESTAMPTZ_ARRAY].map((oid): [number, Parse] => [
    oid,
    arrayOf(readDate),
  ]),
  [INTERVAL, String],
  [INTERVAL_ARRAY, arrayOf(String)],
])

/**
 * How columns become values where the driver's default is not ours.
 *
 * `bigint` becomes a number, because counts, sums of integers and identity columns have this type.
 * A value beyond 2^53 is an error and never a rounded number. Dates become `Date`. An infinite one
 * is an invalid `Date`, so a statement that can return one handles it (`nullif(free_at,
 * 'infinity')`). An interval stays as PostgreSQL writes it.
 */
export const columnTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parse {
    return parsers.get(oid) ?? types.getTypeParser(oid, format ?? 'text')
  },
}

function readBigint(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers.`)
  return value
}

function readDate(text: string): Date {
  return new Date(text)
}

function arrayOf(read: Parse): Parse {
  const readElement = (element: unknown): unknown => {
    if (Array.isArray(element)) return element.map(readElement)
    return typeof element === 'string' ? read(element) : element
  }
  return (text) => readElement(splitArray(text))
}
