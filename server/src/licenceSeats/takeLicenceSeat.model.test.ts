import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { addMember, type Licence, makeLicence } from '../../test/licences.ts'
import { refresh } from '../../test/logins.ts'
import { SYSTEM } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { endSessions } from '../sessions/endSession.ts'
import { openSession, type TakenLicenceSeat } from '../sessions/openSession.ts'
import { releaseEmptyLicenceSeats } from '../sessions/releaseEmptyLicenceSeats.ts'
import { makeRefreshToken } from '../tokens/refreshToken.ts'
import { type LicenceSeatAnswer, type LicenceSeatWish, takeLicenceSeat } from './takeLicenceSeat.ts'

const t = testApp()
const PEOPLE = 5
const PROTECTED_HOURS = 24
const people: Person[] = []

beforeAll(async () => {
  for (let i = 0; i < PEOPLE; i++) people.push(await t.person())
})

const personOf = (who: number): Person => {
  const person = people[who]
  if (!person) throw new Error('The story has no such person.')
  return person
}

interface Login {
  lastSeen: number
  isExpired: boolean
}

/** What one person has under the licence. Times are in hours. */
interface Holding {
  /** A licence seat that is not released. */
  isLive: boolean
  /** Until when a released licence seat still counts. */
  countsUntil: number
  borrowedUntil: number
  readonly logins: Map<string, Login>
}

/** The licence and what each of its members has. */
interface Model {
  licenceSeats: number
  now: number
  /** Orders events within one hour. */
  ticks: number
  readonly holdings: readonly Holding[]
}

type Use = (licenceSeat: TakenLicenceSeat) => Promise<unknown>
type Claim = (
  tx: SqlTransaction,
  wish: LicenceSeatWish,
  use: Use,
) => Promise<LicenceSeatAnswer<unknown>>

interface Real {
  readonly licence: Licence
  readonly claim: Claim
}

const liveLogins = ({ logins }: Holding): string[] =>
  [...logins].flatMap(([sid, { isExpired }]) => (isExpired ? [] : sid))
const counts = (model: Model, holding: Holding): boolean =>
  holding.isLive || holding.countsUntil > model.now
const taken = (model: Model): number =>
  model.holdings.filter((holding) => counts(model, holding)).length
const holdingOf = (model: Model, who: number): Holding => {
  const holding = model.holdings[who]
  if (!holding) throw new Error('The story has no such holding.')
  return holding
}
const moment = (model: Model): number => {
  model.ticks += 1e-6
  return model.now + model.ticks
}

function release(model: Model, holding: Holding): void {
  holding.isLive = false
  holding.logins.clear()
  holding.countsUntil = Math.max(model.now, holding.borrowedUntil)
}

/** Whether the rule gives a person a licence seat. Releases the one that is evicted for it. */
function expectClaim(model: Model, who: number): boolean {
  const own = holdingOf(model, who)
  if (counts(model, own) || taken(model) < model.licenceSeats) return true
  for (const holding of model.holdings)
    if (holding.isLive && liveLogins(holding).length === 0) release(model, holding)
  if (taken(model) < model.licenceSeats) return true
  if (taken(model) > model.licenceSeats) return false
  const idleSince = (holding: Holding): number =>
    Math.max(...[...holding.logins.values()].filter((l) => !l.isExpired).map((l) => l.lastSeen))
  const [longest] = model.holdings
    .filter((holding) => holding.isLive && holding.borrowedUntil <= model.now)
    .filter((holding) => idleSince(holding) < model.now - PROTECTED_HOURS)
    .sort((a, b) => idleSince(a) - idleSince(b))
  if (!longest) return false
  release(model, longest)
  return true
}

/** Licence seats and login sessions agree with the model. */
async function agrees(model: Model, { licence }: Real): Promise<void> {
  const rows = await t.sql<{ user_id: string; live: boolean; sids: string[] }[]>`
    select user_id, released_at is null as live,
           array(select sid from sessions x where x.licence_seat_id = s.uuid and x.ended_at is null
                                               and x.expires_at > statement_timestamp()) as sids
      from licence_seats s
     where licence_id = ${licence.uuid} and free_at > statement_timestamp()`
  const real = rows.map(({ user_id, live, sids }) => [
    people.findIndex(({ uuid }) => uuid === user_id),
    live,
    [...sids].sort(),
  ])
  const supposed = model.holdings.flatMap((holding, who) =>
    counts(model, holding) ? [[who, holding.isLive, liveLogins(holding).sort()]] : [],
  )
  expect(real.sort()).toEqual(supposed.sort())
}

type Story = fc.AsyncCommand<Model, Real>

function command(what: string, run: (model: Model, real: Real) => Promise<void>): Story {
  return {
    check: () => true,
    async run(model, real) {
      await run(model, real)
      await agrees(model, real)
    },
    toString: () => what,
  }
}

const LogIn = (who: number): Story =>
  command(`${who} logs in`, async (model, { licence, claim }) => {
    const { uuid: userId } = personOf(who)
    const sid = newId()
    const isIn = await t.sql.begin(async (tx) => {
      const wish = { licence: licence.uuid, userId, sid, browserId: sid }
      const answer = await claim(tx, wish, (licenceSeat) =>
        openSession(tx, {
          sid,
          userId,
          delivery: 'both',
          deviceName: undefined,
          userAgent: undefined,
          address: '127.0.0.1',
          licenceSeat,
        }),
      )
      return 'licenceSeat' in answer
    })
    expect(isIn).toBe(expectClaim(model, who))
    if (!isIn) return
    const holding = holdingOf(model, who)
    holding.isLive = true
    holding.countsUntil = 0
    holding.logins.set(sid, { lastSeen: moment(model), isExpired: false })
  })

const Refresh = (who: number): Story =>
  command(`${who} refreshes`, async (model) => {
    const [sid] = liveLogins(holdingOf(model, who))
    if (sid === undefined) return
    const answer = await refresh(t.app(), makeRefreshToken(t.vault, { sid, generation: 0 }))
    expect(answer.statusCode).toBe(200)
    holdingOf(model, who).logins.set(sid, { lastSeen: moment(model), isExpired: false })
  })

const LogOut = (who: number): Story =>
  command(`${who} logs one login out`, async (model) => {
    const holding = holdingOf(model, who)
    const [sid] = liveLogins(holding)
    if (sid === undefined) return
    await t.app().inject({
      method: 'POST',
      url: '/api/v1/auth-jwt/logout',
      headers: { authorization: `Bearer ${makeRefreshToken(t.vault, { sid, generation: 0 })}` },
    })
    holding.logins.delete(sid)
    if (liveLogins(holding).length === 0) release(model, holding)
  })

const Revoke = (who: number): Story =>
  command(`${who} is revoked everywhere`, async (model) => {
    const holding = holdingOf(model, who)
    await t.sql.begin((tx) =>
      endSessions(tx, { userId: personOf(who).uuid, actor: SYSTEM, reason: 'revoked' }),
    )
    if (holding.isLive) release(model, holding)
    holding.logins.clear()
  })

const Shrink = (licenceSeats: number): Story =>
  command(`the licence has ${licenceSeats} licence seats`, async (model, { licence }) => {
    await t.sql`update licences set number_of_users = ${licenceSeats} where uuid = ${licence.uuid}`
    model.licenceSeats = licenceSeats
  })

const Expire = (who: number): Story =>
  command(`the logins of ${who} expire`, async (model, { licence }) => {
    await t.sql`
      update sessions set expires_at = now() - interval '1 second'
       where user_id = ${personOf(who).uuid} and licence_id = ${licence.uuid} and ended_at is null`
    for (const login of holdingOf(model, who).logins.values()) login.isExpired = true
  })

const Borrow = (who: number, hours: number): Story =>
  command(`${who} borrows for ${hours} h`, async (model, { licence }) => {
    const holding = holdingOf(model, who)
    if (!holding.isLive || holding.borrowedUntil > model.now) return
    await t.sql`
      update licence_seats
         set borrow_id = ${newId()}, borrowed_until = statement_timestamp() + make_interval(hours => ${hours})
       where licence_id = ${licence.uuid} and user_id = ${personOf(who).uuid} and released_at is null`
    holding.borrowedUntil = model.now + hours
  })

const Return = (who: number): Story =>
  command(`${who} returns`, async (model, { licence }) => {
    const holding = holdingOf(model, who)
    await t.sql`
      update licence_seats
         set borrow_id = null, borrowed_until = null,
             free_at = case when released_at is null then free_at else least(free_at, statement_timestamp()) end
       where licence_id = ${licence.uuid} and user_id = ${personOf(who).uuid}
         and free_at > statement_timestamp() and borrowed_until > statement_timestamp()`
    if (holding.borrowedUntil <= model.now) return
    holding.borrowedUntil = 0
    holding.countsUntil = 0
  })

const Wait = (hours: number): Story =>
  command(`${hours} h pass`, async (model, { licence }) => {
    const ago = t.sql`make_interval(hours => ${hours})`
    await t.sql`
      update sessions set last_seen_at = last_seen_at - ${ago}, expires_at = expires_at - ${ago}
       where licence_id = ${licence.uuid} and ended_at is null`
    await t.sql`
      update licence_seats
         set free_at = free_at - ${ago}, borrowed_until = borrowed_until - ${ago}
       where licence_id = ${licence.uuid} and free_at > statement_timestamp()`
    model.now += hours
    for (const holding of model.holdings) if (!counts(model, holding)) holding.logins.clear()
  })

const who = fc.nat({ max: PEOPLE - 1 })
const story = fc.commands(
  [
    who.map(LogIn),
    who.map(LogIn),
    who.map(Refresh),
    who.map(LogOut),
    who.map(Revoke),
    who.map(Expire),
    fc.integer({ min: 1, max: 4 }).map(Shrink),
    fc.tuple(who, fc.constantFrom(10, 40)).map(([person, hours]) => Borrow(person, hours)),
    who.map(Return),
    fc.constantFrom(1, 13, 30).map(Wait),
  ],
  { maxCommands: 80, size: 'max' },
)

function holds(claim: Claim) {
  return fc.asyncProperty(story, async (commands) => {
    const licence = await makeLicence(t, {
      numberOfUsers: 2,
      evictAfterIdleSeconds: PROTECTED_HOURS * 3600,
    })
    for (const person of people) await addMember(t, licence, person)
    const holdings = people.map(() => ({
      isLive: false,
      countsUntil: 0,
      borrowedUntil: 0,
      logins: new Map(),
    }))
    await fc.asyncModelRun(
      () => ({ model: { licenceSeats: 2, now: 0, ticks: 0, holdings }, real: { licence, claim } }),
      commands,
    )
  })
}

test('law 1: after logins, refreshes, logouts, revocations, evictions, loans, returns and smaller limits, exactly the licence seats of the rule are taken', {
  timeout: 120_000,
}, async () => {
  await fc.assert(holds(takeLicenceSeat), { numRuns: 200 })
})

/** A claim that makes room by releasing a licence seat without ending its login session. */
async function takeByForce(
  tx: SqlTransaction,
  wish: LicenceSeatWish,
  use: Use,
): Promise<LicenceSeatAnswer<unknown>> {
  const answer = await takeLicenceSeat(tx, wish, use)
  if ('licenceSeat' in answer) return answer
  const [licenceSeat] = await tx<{ licence_id: string; uuid: string }[]>`
    update licence_seats set released_at = now(), release_reason = 'expired', free_at = now()
     where licence_id = ${wish.licence} and released_at is null returning licence_id, uuid`
  if (!licenceSeat) return answer
  await releaseEmptyLicenceSeats(
    tx,
    [{ licenceId: licenceSeat.licence_id, licenceSeatId: licenceSeat.uuid }],
    { reason: 'expired' },
  )
  return takeLicenceSeat(tx, wish, use)
}

test('law 1, negative control: the same stories detect a claim that takes a licence seat by force', {
  timeout: 120_000,
}, async () => {
  const outcome = await fc.check(holds(takeByForce), { numRuns: 60, endOnFailure: true })
  expect(outcome.failed).toBe(true)
})
