import { addToRoster } from '../catalogue/addToRoster.ts'
import { changeEvent } from '../catalogue/changeEvent.ts'
import { createEvent } from '../catalogue/createEvent.ts'
import type { EncodedPicture } from '../catalogue/encodePicture.ts'
import { setPicture } from '../catalogue/eventPicture.ts'
import { publishEvent } from '../catalogue/publishEvent.ts'
import type { SqlTransaction } from '../db/sql.ts'
import type { User } from '../identity/users.ts'
import { claimAlone } from '../sales/claimAlone.ts'
import { newRegistration } from '../sales/newRegistration.ts'
import { registeredTicket } from '../sales/registeredTicket.ts'
import { addPastEvening } from './addEvening.ts'
import { addSale, nameSeller } from './addSale.ts'
import { DEMO_EVENTS, DEMO_NIGHT, readArt } from './demoEvents.ts'
import { demoTimezone, timesOf, tonight } from './demoTimes.ts'

/** Whom the events of the demo need. */
export interface EventPeople {
  readonly organiser: User
  readonly agent: User
  readonly attendee: User
  /** The ids of the others. */
  readonly guests: readonly string[]
}

/** "Demo night", with its tickets in the order of their registration. */
export interface DemoNight {
  readonly eventId: string
  readonly ticketIds: readonly string[]
}

/** The pictures of the demo by the title of their event. Re-encoding takes a second. */
export type DemoPictures = ReadonlyMap<string, EncodedPicture>

export async function readPictures(): Promise<DemoPictures> {
  const pictures = new Map<string, EncodedPicture>()
  for (const { title, art } of [DEMO_NIGHT, ...DEMO_EVENTS])
    if (art) pictures.set(title, await readArt(art))
  return pictures
}

/**
 * Adds "Demo night", which is going on, and further events: in the next weeks, a draft, and one
 * that is over. The tickets of one are sold; of the others they are free. The attendee has a ticket
 * for the one of tonight, and two for the one that is sold.
 */
export async function addEvents(
  tx: SqlTransaction,
  { people, pictures }: { readonly people: EventPeople; readonly pictures: DemoPictures },
): Promise<DemoNight> {
  await nameSeller(tx, people.organiser)
  const night = await addDemoNight(tx, people)
  for (const event of DEMO_EVENTS) {
    const times = await timesOf(tx, { timezone: demoTimezone(), ...event })
    const isOver = Date.parse(times.ends_at) < Date.now()
    const { title, description, venue, capacity } = event
    const eventId = await addEvent(tx, {
      // Nobody registers for an event that is over, so it is moved there with its guests.
      input: { title, description, venue, capacity, ...(isOver ? tonight() : times) },
      people,
      isDraft: event.isDraft ?? false,
    })
    const attendee = event.isForAttendee ? [people.attendee.uuid] : []
    const comers = [...attendee, ...people.guests.slice(0, event.guests)]
    const ticketIds: string[] = []
    if (event.isSold) await addSale(tx, { eventId, buyers: comers, actorId: people.organiser.uuid })
    else for (const userId of comers) ticketIds.push(await register(tx, eventId, userId))
    if (isOver) {
      await addPastEvening(tx, { eventId, ticketIds, agent: people.agent, times })
      const input = { ...times, doors_at: null }
      await changeEvent(tx, { eventId, input, actorId: people.organiser.uuid })
    }
    await addPicture(tx, { eventId, picture: pictures.get(title) })
  }
  await addPicture(tx, { eventId: night.eventId, picture: pictures.get(DEMO_NIGHT.title) })
  return night
}

async function addDemoNight(tx: SqlTransaction, people: EventPeople): Promise<DemoNight> {
  const { title, description, venue, capacity, guests } = DEMO_NIGHT
  const eventId = await addEvent(tx, {
    input: {
      title,
      description,
      venue,
      capacity,
      reentry: true,
      admission_by_name: true,
      ...tonight(),
    },
    people,
    isDraft: false,
  })
  await register(tx, eventId, people.attendee.uuid)
  const ticketIds: string[] = []
  for (const userId of people.guests.slice(0, guests))
    ticketIds.push(await register(tx, eventId, userId))
  return { eventId, ticketIds }
}

async function addEvent(
  tx: SqlTransaction,
  {
    input,
    people,
    isDraft,
  }: {
    readonly input: Parameters<typeof createEvent>[1]['input']
    readonly people: EventPeople
    readonly isDraft: boolean
  },
): Promise<string> {
  const actorId = people.organiser.uuid
  const { uuid: eventId } = await createEvent(tx, {
    creatorId: actorId,
    input: { timezone: demoTimezone(), ...input },
  })
  if (isDraft) return eventId
  await publishEvent(tx, { eventId, actorId })
  const user = { user_id: people.agent.uuid }
  await addToRoster(tx, { eventId, role: 'agent', user, actorId })
  return eventId
}

async function register(tx: SqlTransaction, eventId: string, userId: string): Promise<string> {
  const claimed = await claimAlone(tx, newRegistration({ eventId, userId }))
  return registeredTicket(claimed).ticket.uuid
}

async function addPicture(
  tx: SqlTransaction,
  { eventId, picture }: { readonly eventId: string; readonly picture: EncodedPicture | undefined },
): Promise<void> {
  if (picture) await setPicture(tx, { eventId, picture })
}
