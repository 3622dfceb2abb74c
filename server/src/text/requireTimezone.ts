import { Refusal } from '../refusal.ts'
import { foldTyped } from './foldTyped.ts'
import { readTimezone } from './readTimezone.ts'

/**
 * Returns the time zone of an input as it is stored.
 *
 * @throws {Refusal} `malformed_input` with the field `/timezone`, when it is not the name of one.
 */
export function requireTimezone(text: string): string {
  const timezone = readTimezone(foldTyped(text))
  if (timezone !== undefined) return timezone
  throw new Refusal(
    'malformed_input',
    'The time zone is unknown. Use an IANA name such as Europe/Zurich, not an offset.',
    {
      errors: [
        {
          path: '/timezone',
          code: 'not_a_timezone',
          reason: 'must be an IANA time zone, such as Europe/Copenhagen',
        },
      ],
    },
  )
}
