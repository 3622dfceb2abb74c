import type { SqlTransaction } from '../db/sql.ts'
import { type InputErrorCode, Refusal } from '../refusal.ts'
import { requireTimezone } from '../text/requireTimezone.ts'
import { searchKey } from '../text/searchKey.ts'
import { makeVenuePublic } from '../venues/makeVenuePublic.ts'
import { seesVenue } from '../venues/seesVenue.ts'
import { venueOfName } from '../venues/venueOfName.ts'
import type { EventInput } from './eventInput.ts'
import { eventKey } from './keyEvents.ts'

type Placed = Partial<Pick<EventInput, 'title' | 'venue' | 'venue_id' | 'timezone'>>

/** What an event is before it is placed. A new one is nowhere, and nobody has seen it. */
interface EventBefore {
  /** Absent: it is new. */
  readonly uuid?: string
  readonly title: string
  readonly venue_id: string | null
  readonly timezone: string
  readonly was_public: boolean
}

/** The columns that follow from where an event takes place, and the time zone there. */
export interface Place {
  readonly columns: { readonly venue_id?: string | null; readonly search_key?: string }
  readonly timezone?: string
}

interface VenueFound {
  readonly uuid: string
  readonly name: string
  readonly timezone: string
}

/**
 * Finds the venue that an input puts an event into, and makes the event's search key, which has the
 * name of the venue. An event may take place at any venue that its organiser sees. A client that
 * sends the name alone means a venue that it runs, or a new one (`venueOfName`).
 *
 * A venue that the event comes into stays locked against another name until the transaction ends,
 * so that the key has the name that the venue then has. One that it is in already is not locked:
 * what renames a venue writes the keys of its events, and would wait for this one.
 *
 * @param place.before The event. Its row is locked, unless it is new.
 * @throws {Refusal} `malformed_input` when there is no such venue, or the two fields name two.
 */
export async function placeEvent(
  tx: SqlTransaction,
  {
    input,
    before,
    userId,
  }: { readonly input: Placed; readonly before: EventBefore; readonly userId: string },
): Promise<Place> {
  const isNamed = input.venue !== undefined || input.venue_id !== undefined
  const found = isNamed ? await findWanted(tx, { input, before, userId }) : undefined
  const venueId = isNamed ? (found?.uuid ?? null) : before.venue_id
  const title = input.title ?? before.title
  if (before.uuid !== undefined && venueId === before.venue_id)
    return {
      columns:
        input.title === undefined ? {} : { search_key: await keptKey(tx, before.uuid, title) },
    }
  if (venueId === null) return { columns: { venue_id: null, search_key: eventKey(title, '') } }
  const venue = await lockVenue(tx, venueId)
  if (before.was_public) await makeVenuePublic(tx, venueId)
  return {
    columns: { venue_id: venueId, search_key: eventKey(title, venue.name) },
    ...(input.venue_id && { timezone: venue.timezone }),
  }
}

async function findWanted(
  tx: SqlTransaction,
  {
    input,
    before,
    userId,
  }: { readonly input: Placed; readonly before: EventBefore; readonly userId: string },
): Promise<{ readonly uuid: string } | undefined> {
  const name = input.venue === undefined ? undefined : (input.venue?.trim() ?? '')
  if (input.venue_id) {
    const [venue] = await tx<VenueFound[]>`
      select v.uuid, v.name, v.timezone from venues v
       where v.uuid = ${input.venue_id} and ${seesVenue(tx, userId)}`
    if (!venue) throw wrong('/venue_id', 'unknown', 'is not the id of a venue')
    if (name !== undefined && searchKey(name) !== searchKey(venue.name)) throw twoPlaces()
    return venue
  }
  if (input.venue_id === null && name) throw twoPlaces()
  if (!name) return undefined
  const [present] = await tx<VenueFound[]>`
    select v.uuid, v.name, v.timezone from venues v where v.uuid = ${before.venue_id}`
  if (present && searchKey(present.name) === searchKey(name)) return present
  const timezone = input.timezone ? requireTimezone(input.timezone) : before.timezone
  return venueOfName(tx, { name, timezone, userId })
}

/** Reads a venue, and locks it against another name. */
async function lockVenue(tx: SqlTransaction, venueId: string): Promise<VenueFound> {
  const [venue] = await tx<VenueFound[]>`
    select uuid, name, timezone from venues where uuid = ${venueId} for share`
  // Nobody saw it and no event was in it, so a clean-up has just deleted it.
  if (!venue) throw wrong('/venue_id', 'unknown', 'is not the id of a venue')
  return venue
}

/** The search key of an event that gets another title and stays where it is. */
async function keptKey(tx: SqlTransaction, eventId: string, title: string): Promise<string> {
  const [row] = await tx<{ place: string | null }[]>`
    select split_part(search_key, ${'\n'}, 2) as place from events where uuid = ${eventId}`
  return eventKey(title, row?.place)
}

function twoPlaces(): Refusal {
  return wrong('/venue', 'mismatch', 'is not the name of the venue in venue_id')
}

function wrong(path: string, code: InputErrorCode, reason: string): Refusal {
  return new Refusal(
    'malformed_input',
    'The place of the event is not clear. Send the venue_id of a venue, or leave it out and send the name.',
    { errors: [{ path, code, reason }] },
  )
}
