import { stillStaff } from '../catalogue/stillStaff.ts'
import type { SqlPool } from '../db/sql.ts'
import type { LiveBoard } from '../gate/openLiveBoard.ts'
import { readTicketNews, type TicketNews } from '../gate/readTicketNews.ts'
import { followedLicences } from '../licensing/followedLicences.ts'

/** A stream that hears of changes. */
export interface Follower {
  readonly userId: string
  readonly sid: string
  readonly eventId: string | undefined
  readonly licenceId: string | undefined
  readonly send: (name: string, data: object) => void
}

/** Tells all open streams of a process what has changed. */
export interface News {
  /** Returns a function that ends it. */
  follow(follower: Follower): () => void
  close(): void
}

const EVERY_MS = 1_000
/** A round is followed by a rest of this many times its length: it uses 5 % of a connection. */
const REST_FACTOR = 20

/** What a stream was told last. */
interface Told extends Follower {
  tickets: ReadonlyMap<string, TicketNews> | undefined
  live: string | undefined
  seats: string | undefined
  followsEvent: boolean
  followsLicence: boolean
}

/**
 * Opens the news of a process. Streams ask and are not told (decision 14): each round, which is at
 * most one per second, reads the tickets of all followers in one statement, the rights of those who
 * follow an event in one, and those of licences with their counts in one. Events are counted by the
 * live board. A failed round is tried again in the next one.
 */
export function openNews(sql: SqlPool, liveBoard: LiveBoard): News {
  const all = new Set<Told>()
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const round = async (): Promise<void> => {
    const told = [...all]
    await tellTickets(sql, told)
    await tellLive(sql, liveBoard, told)
    await tellSeats(sql, told)
  }
  const next = (waitMs: number): void => {
    if (timer || isClosed || all.size === 0) return
    timer = setTimeout(async () => {
      const startedAt = performance.now()
      await round().catch(() => undefined)
      timer = undefined
      next(Math.max(EVERY_MS, (performance.now() - startedAt) * REST_FACTOR))
    }, waitMs)
    timer.unref()
  }
  return {
    follow(follower) {
      const told: Told = {
        ...follower,
        tickets: undefined,
        live: undefined,
        seats: undefined,
        followsEvent: follower.eventId !== undefined,
        followsLicence: follower.licenceId !== undefined,
      }
      all.add(told)
      next(0)
      return () => {
        all.delete(told)
      }
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      all.clear()
    },
  }
}

async function tellTickets(sql: SqlPool, all: readonly Told[]): Promise<void> {
  if (all.length === 0) return
  const news = await readTicketNews(sql, [...new Set(all.map(({ userId }) => userId))])
  const byUser = Map.groupBy(news, ({ user_id }) => user_id)
  for (const told of all) {
    const now = new Map((byUser.get(told.userId) ?? []).map((one) => [one.ticket_id, one]))
    for (const ticket of now.values()) tellTicket(told, told.tickets?.get(ticket.ticket_id), ticket)
    told.tickets = now
  }
}

/** The first time, and whenever its state changes, a ticket is told as it is. */
function tellTicket(told: Told, before: TicketNews | undefined, now: TicketNews): void {
  const { ticket_id, event_id, status, inside } = now
  const tell = (reason?: string): void =>
    told.send('tickets', { ticket_id, event_id, status, inside, ...(reason && { reason }) })
  if (before?.status !== status || before.inside !== inside) tell()
  if (!before) return
  const isNew = before.credential_id !== now.credential_id && before.credential_id !== null
  if (isNew && now.credential_session_id !== told.sid) tell('moved')
  const known = new Set(before.refusals.map(({ scan_id }) => scan_id))
  for (const { scan_id, reason } of now.refusals) if (!known.has(scan_id)) tell(reason)
}

async function tellLive(sql: SqlPool, board: LiveBoard, all: readonly Told[]): Promise<void> {
  const followers = all.flatMap((told) =>
    told.eventId !== undefined && told.followsEvent ? [{ told, eventId: told.eventId }] : [],
  )
  if (followers.length === 0) return
  const may = await stillStaff(
    sql,
    followers.map(({ told, eventId }) => ({ userId: told.userId, eventId })),
  )
  const staff = followers.filter((_, i) => may[i])
  for (const { told, eventId } of followers.filter((_, i) => !may[i])) {
    told.followsEvent = false
    told.send('no_longer', { event_id: eventId })
  }
  // Boards that are asked together share a statement.
  const boards = await Promise.all(staff.map(({ eventId }) => board(eventId)))
  for (const [i, { told }] of staff.entries()) {
    const live = boards[i]
    if (!live) continue
    const { at: _, ...numbers } = live
    const text = JSON.stringify(numbers)
    if (text !== told.live) told.send('live', live)
    told.live = text
  }
}

async function tellSeats(sql: SqlPool, all: readonly Told[]): Promise<void> {
  const followers = all.flatMap((told) =>
    told.licenceId !== undefined && told.followsLicence
      ? [{ told, licenceId: told.licenceId }]
      : [],
  )
  if (followers.length === 0) return
  const counts = await followedLicences(
    sql,
    followers.map(({ told, licenceId }) => ({ userId: told.userId, licenceId })),
  )
  for (const [i, { told, licenceId }] of followers.entries()) {
    const seats = counts[i]
    if (!seats) {
      told.followsLicence = false
      told.send('no_longer', { licence_id: licenceId })
      continue
    }
    const text = JSON.stringify(seats)
    if (text !== told.seats) told.send('licence_seats', seats)
    told.seats = text
  }
}
