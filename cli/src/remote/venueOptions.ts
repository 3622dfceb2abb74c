/** The options for the fields of a venue, when it is created and when it is changed. */
export const VENUE_OPTIONS = {
  name: { type: 'string' },
  timezone: { type: 'string' },
  address: { type: 'string' },
  gate: { type: 'string', multiple: true },
} as const

/** Options whose names differ from the fields of the API. */
export const VENUE_FIELDS = { gates: 'gate' }

export const VENUE_HELP = [
  '--name N       what people call the house',
  '--timezone Z   an IANA name, such as Europe/Copenhagen',
  '--address A    where it is',
  '--gate G       a gate; repeat it for several, in the order in which they are shown, or none',
]

type Given = {
  readonly [Option in keyof typeof VENUE_OPTIONS]?:
    | ((typeof VENUE_OPTIONS)[Option] extends { multiple: true } ? string[] : string)
    | undefined
}

/** Reads the options as the API's fields; a field that was not given is absent. */
export function readVenue({ name, timezone, address, gate }: Given) {
  return {
    ...(name !== undefined && { name }),
    ...(timezone !== undefined && { timezone }),
    ...(address !== undefined && { address }),
    ...(gate && { gates: gate.length === 1 && gate[0] === 'none' ? [] : gate }),
  }
}
