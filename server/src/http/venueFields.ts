import { Type } from 'typebox'
import { named } from '../edge/nameSchemas.ts'
import { FilledLine, Instant, Judged, Lines, Nullable, Uuid } from '../edge/schemas.ts'

export const VenueSchema = Type.Object(
  {
    uuid: Uuid,
    name: Type.String(),
    address: Type.String({ description: 'any number of lines; may be empty' }),
    timezone: Type.String(),
    gates: Type.Array(Type.String(), {
      description: 'the names of its gates, in the order in which they are shown',
    }),
    created_at: Instant,
    updated_at: Nullable(Instant),
  },
  named('Venue'),
)

/** What may be sent for a venue. */
export const VENUE = {
  name: FilledLine({ minLength: 1, maxLength: 200, examples: ['The Old Mill'] }),
  address: Lines({ maxLength: 500, examples: ['Mill Street 4, 8000 Aarhus C'] }),
  timezone: Judged({
    maxLength: 64,
    description: 'an IANA name',
    examples: ['Europe/Copenhagen'],
  }),
  gates: Type.Array(FilledLine({ minLength: 1, maxLength: 100, examples: ['North'] }), {
    maxItems: 50,
    description: 'at most 50, each with its own name',
  }),
}

export const VenueParams = Type.Object({ id: Uuid })
