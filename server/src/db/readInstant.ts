import { Refusal } from '../refusal.ts'

/**
 * RFC 3339 §1 has four digits for a year. PostgreSQL has no year 0, and the driver reads year 99
 * back as 1999.
 */
const FIRST_MS = Date.parse('1000-01-01T00:00:00Z')
export const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * Parses a moment as it is stored: to the millisecond, in UTC. The edge checks the format of the
 * input. The format still allows values that are not valid moments here, such as a leap second or
 * the year 0.
 *
 * @throws {Refusal} `malformed_input` at `path`.
 */
export function readInstant(text: string, path: string): string {
  const epochMs = Date.parse(text)
  if (epochMs >= FIRST_MS && epochMs <= LAST_MS) return new Date(epochMs).toISOString()
  throw new Refusal(
    'malformed_input',
    'This date and time does not exist. Correct it and try again.',
    {
      errors: [
        {
          path,
          code: 'not_a_date',
          reason: 'must be a moment of the years 1000 to 9999, such as 2027-05-01T19:30:00Z',
        },
      ],
    },
  )
}
