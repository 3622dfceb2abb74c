import { type InputError, Refusal } from '../refusal.ts'
import { requireTimezone } from '../text/requireTimezone.ts'
import { searchKey } from '../text/searchKey.ts'

/** What an admin of a venue writes. A change leaves absent fields unchanged. */
export interface VenueInput {
  readonly name: string
  readonly timezone: string
  readonly address?: string
  /** The names of its gates, in the order in which they are shown. */
  readonly gates?: readonly string[]
}

/**
 * Returns the columns that an input sets. Absent fields are left out, so that a change does not
 * touch them.
 *
 * @throws {Refusal} `malformed_input` when the time zone is not valid, or two gates have one name.
 */
export function venueColumnsOf(input: Partial<VenueInput>) {
  const { name, address, timezone, gates } = input
  if (gates) requireDifferent(gates)
  return {
    ...(name !== undefined && { name: name.trim() }),
    ...(address !== undefined && { address: address.trim() }),
    ...(timezone !== undefined && { timezone: requireTimezone(timezone) }),
    ...(gates && { gates: gates.map((gate) => gate.trim()) }),
  }
}

/** An agent must not confuse two gates, so names that read alike are one name. */
function requireDifferent(gates: readonly string[]): void {
  const keys = gates.map(searchKey)
  const errors = keys.flatMap<InputError>((key, i) =>
    keys.indexOf(key) === i
      ? []
      : [{ path: `/gates/${i}`, code: 'not_unique', reason: 'must not be there twice' }],
  )
  if (errors.length > 0)
    throw new Refusal(
      'malformed_input',
      'Two gates of a venue have the same name. Give each its own.',
      { errors },
    )
}
