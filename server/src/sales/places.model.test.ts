import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { seedEvent, seedUsers } from '../../test/events.ts'
import { changeEvent } from '../catalogue/changeEvent.ts'
import { readEvent } from '../catalogue/readEvent.ts'
import { newId } from '../db/ids.ts'
import { cancelEvent } from '../tickets/cancelEvent.ts'
import type { TicketOrigin } from '../tickets/ticketColumns.ts'
import { cancelOnlyTicket } from './cancelOnlyTicket.ts'
import { cancelTicket } from './cancelTicket.ts'
import { claimAlone } from './claimAlone.ts'
import { giveTicket } from './giveTicket.ts'
import { newRegistration } from './newRegistration.ts'
import { registeredTicket } from './registeredTicket.ts'

const { sql } = testDatabase()
const PEOPLE = 5
const usernames: string[] = []
let userIds: string[] = []

beforeAll(async () => {
  userIds = await seedUsers(sql, PEOPLE)
  for (const userId of userIds) {
    const [row] = await sql<{ username: string }[]>`
      select username from users where uuid = ${userId}`
    usernames.push(row?.username ?? '')
  }
})

interface Held {
  readonly id: string
  readonly person: number
  readonly origin: TicketOrigin
  readonly status: 'BOOKED' | 'CONSUMED'
}

/** An event as its people see it: its capacity, and who holds what, in the order of issue. */
interface Model {
  capacity: number
  cancelled: boolean
  held: Held[]
}

interface Real {
  readonly eventId: string
}

const actorId = newId()
const heldBy = ({ held }: Model, person: number) => held.filter((one) => one.person === person)

/**
 * The counter, the tickets and the model agree, and no granted claim exceeded the capacity of its
 * moment.
 */
async function agrees(model: Model, { eventId }: Real): Promise<void> {
  const tickets = await sql<{ id: string; user_id: string; origin: string; status: string }[]>`
    select uuid as id, user_id, origin, status from tickets
     where event_id = ${eventId} and holds_place order by uuid`
  const held = tickets.map(({ user_id, ...rest }) => ({
    ...rest,
    person: userIds.indexOf(user_id),
  }))
  expect(held).toEqual(model.held)
  const event = await readEvent(sql, eventId)
  expect(event).toMatchObject({ registered: model.held.length, capacity: model.capacity })
}

type Story = fc.AsyncCommand<Model, Real>

interface Claimed {
  readonly person: number
  readonly origin: TicketOrigin
  readonly another: boolean
}

const Claim = ({ person, origin, another }: Claimed): Story => ({
  check: () => true,
  async run(model, real) {
    const who = { ...real, userId: userIds[person] ?? '' }
    const isAnother = another && origin === 'COMPLIMENTARY'
    const claim =
      origin === 'COMPLIMENTARY'
        ? giveTicket(sql, { ...who, actorId, another })
        : claimAlone(sql, newRegistration(who)).then(registeredTicket)
    const mine = isAnother ? [] : heldBy(model, person)
    if (mine.length > 0) {
      const { id } = mine.find((one) => one.origin === origin) ?? mine[0] ?? { id: '' }
      await expect(claim).resolves.toMatchObject({ made: false, ticket: { uuid: id } })
    } else if (model.cancelled)
      await expect(claim).rejects.toMatchObject({ code: 'event_not_open' })
    else if (model.held.length >= model.capacity)
      await expect(claim).rejects.toMatchObject({ code: 'sold_out' })
    else {
      const { ticket, made } = await claim
      expect(made).toBe(true)
      model.held.push({ id: ticket.uuid, person, origin, status: 'BOOKED' })
    }
    await agrees(model, real)
  },
  toString: () => `${another ? 'another ' : ''}${origin} of person ${person}`,
})

/** Cancels one of the existing tickets by id. */
const Cancel = (which: number): Story => ({
  check: ({ held }) => held.length > 0,
  async run(model, real) {
    const one = model.held[which % model.held.length]
    const cancel = cancelTicket(sql, { ticketId: one?.id ?? '', actorId })
    if (one?.status === 'CONSUMED')
      await expect(cancel).rejects.toMatchObject({ code: 'state_conflict' })
    else {
      await cancel
      model.held = model.held.filter((other) => other !== one)
    }
    await agrees(model, real)
  },
  toString: () => `cancel ticket ${which}`,
})

/** Cancels by name, which chooses none of several tickets. */
const CancelOnly = (person: number): Story => ({
  check: () => true,
  async run(model, real) {
    const username = usernames[person] ?? ''
    const cancel = cancelOnlyTicket(sql, { ...real, username, actorId })
    const [only, second] = heldBy(model, person)
    if (!only) await expect(cancel).rejects.toMatchObject({ code: 'not_found' })
    else if (second) await expect(cancel).rejects.toMatchObject({ code: 'ticket_ambiguous' })
    else if (only.status === 'CONSUMED')
      await expect(cancel).rejects.toMatchObject({ code: 'state_conflict' })
    else {
      await cancel
      model.held = model.held.filter((other) => other !== only)
    }
    await agrees(model, real)
  },
  toString: () => `cancel the only ticket of person ${person}`,
})

const Consume = (which: number): Story => ({
  check: ({ held }) => held.length > 0,
  async run(model, { eventId }) {
    const index = which % model.held.length
    const one = model.held[index]
    if (one?.status !== 'BOOKED') return
    await sql`
      update tickets set status = 'CONSUMED', validation_datetime = now()
       where event_id = ${eventId} and uuid = ${one.id}`
    model.held[index] = { ...one, status: 'CONSUMED' }
  },
  toString: () => `let the holder of ticket ${which} in`,
})

const Resize = (capacity: number): Story => ({
  check: () => true,
  async run(model, real) {
    const change = changeEvent(sql, { ...real, actorId, input: { capacity } })
    if (model.cancelled) await expect(change).rejects.toMatchObject({ code: 'state_conflict' })
    else {
      await change
      model.capacity = capacity
    }
    await agrees(model, real)
  },
  toString: () => `set the capacity to ${capacity}`,
})

const CancelEvent = (): Story => ({
  check: () => true,
  async run(model, real) {
    await cancelEvent(sql, { ...real, actorId })
    model.cancelled = true
    model.held = model.held.filter(({ status }) => status === 'CONSUMED')
    await agrees(model, real)
  },
  toString: () => 'cancel the event',
})

test('law 1: after any claims, cancellations, uses and resizes, taken is the live tickets, and no claim passes capacity', async () => {
  const person = fc.nat(PEOPLE - 1)
  const ticket = fc.nat(99)
  const claim = fc
    .record({
      person,
      origin: fc.constantFrom<TicketOrigin>('REGISTRATION', 'COMPLIMENTARY'),
      another: fc.boolean(),
    })
    .map(Claim)
  const commands = fc.commands(
    [
      claim,
      claim,
      ticket.map(Cancel),
      person.map(CancelOnly),
      ticket.map(Consume),
      fc.nat(PEOPLE).map(Resize),
      fc.constant(null).map(CancelEvent),
    ],
    { maxCommands: 25 },
  )
  const property = fc.asyncProperty(commands, fc.nat(PEOPLE), (story, capacity) =>
    fc.asyncModelRun(
      async () => ({
        model: { capacity, cancelled: false, held: [] },
        real: { eventId: await seedEvent(sql, { capacity }) },
      }),
      story,
    ),
  )
  await fc.assert(property, { numRuns: 120 })
})
