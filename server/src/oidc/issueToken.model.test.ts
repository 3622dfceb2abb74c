import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { testApplication } from '../../test/grants.ts'
import { addMember, type Licence, makeLicence } from '../../test/licences.ts'
import { SYSTEM } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import {
  claimLicenceSeatForSession,
  releaseOwnLicenceSeat,
} from '../licenceSeats/ownLicenceSeat.ts'
import { Refusal } from '../refusal.ts'
import { endSessions } from '../sessions/endSession.ts'
import { openSession } from '../sessions/openSession.ts'
import { issueToken } from './issueToken.ts'
import { leaveSession } from './leaveSession.ts'
import { writeGrant } from './writeGrant.ts'

const t = testApp()
const SEATS = 2
const PEOPLE = 3
const APPLICATIONS = 2
const applications: string[] = []
const people: string[] = []

beforeAll(async () => {
  for (let n = 0; n < APPLICATIONS; n++) applications.push(await testApplication(t, n))
  for (let n = 0; n < PEOPLE; n++) people.push((await t.person()).uuid)
})

type Step =
  | { readonly do: 'come in' | 'log out' | 'give the licence seat back'; readonly who: number }
  | { readonly do: 'issue'; readonly who: number; readonly where: number; readonly seconds: number }
  | { readonly do: 'let go'; readonly who: number; readonly where: number }
  | { readonly do: 'wait' }

/** An access token that an application holds until it is over or let go. */
interface Held {
  readonly sid: string
  readonly where: number
  left: number
}

/** The state of one person. */
interface Somebody {
  sid: string | undefined
  isSeated: boolean
  held: Held[]
}

const WAIT_SECONDS = 100
const who = fc.nat(PEOPLE - 1)
const where = fc.nat(APPLICATIONS - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('come in' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('log out' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('give the licence seat back' as const), who }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('issue' as const),
      who,
      where,
      seconds: fc.constantFrom(60, 300),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('let go' as const), who, where }) },
  { weight: 2, arbitrary: fc.constant({ do: 'wait' as const }) },
)

/**
 * Whether a person's licence seat counts: they are in, or an application holds a token of theirs.
 */
const counts = ({ isSeated, held }: Somebody): boolean => isSeated || held.length > 0

async function run(licence: Licence, steps: readonly Step[]): Promise<void> {
  const model: Somebody[] = people.map(() => ({ sid: undefined, isSeated: false, held: [] }))
  for (const [i, one] of steps.entries()) {
    const somebody = 'who' in one ? model[one.who] : undefined
    const userId = 'who' in one ? (people[one.who] ?? '') : ''
    if (one.do === 'wait') await wait(licence, model)
    else if (!somebody) throw new Error('There are so many people.')
    else if (one.do === 'come in') await comeIn(licence, { somebody, userId, model })
    else if (one.do === 'issue') await issue(licence, { somebody, userId, ...one })
    else if (one.do === 'let go') await letGoOf(somebody, one.where)
    else await leave(somebody, { userId, keepsLogin: one.do === 'give the licence seat back' })
    const [row] = await t.sql<{ taken: number }[]>`
      select count(*)::int as taken from licence_seats where licence_id = ${licence.uuid} and free_at > statement_timestamp()`
    expect(row?.taken, `after step ${i}: ${JSON.stringify(one)}`).toBe(model.filter(counts).length)
    expect(row?.taken).toBeLessThanOrEqual(SEATS)
  }
}

async function comeIn(
  licence: Licence,
  { somebody, userId, model }: { somebody: Somebody; userId: string; model: readonly Somebody[] },
): Promise<void> {
  somebody.sid ??= (
    await t.sql.begin((tx) =>
      openSession(tx, {
        userId,
        delivery: 'cookie',
        deviceName: undefined,
        userAgent: undefined,
        address: '127.0.0.1',
      }),
    )
  ).sid
  const hasRoom = counts(somebody) || model.filter(counts).length < SEATS
  const answer = await claimLicenceSeatForSession(t.sql, {
    licence: licence.uuid,
    userId,
    sid: somebody.sid,
    browserId: newId(),
  }).catch((error: unknown) => error)
  if (hasRoom) {
    expect(answer).toMatchObject({ licence_id: licence.uuid })
    somebody.isSeated = true
  } else expect(answer).toBeInstanceOf(Refusal)
}

async function issue(
  licence: Licence,
  {
    somebody,
    userId,
    where: at,
    seconds,
  }: { somebody: Somebody; userId: string; where: number; seconds: number },
): Promise<void> {
  const { sid, isSeated, held } = somebody
  if (!sid) return
  const grantId = newId()
  await writeGrant(t.sql, {
    grantId,
    applicationId: applications[at] ?? '',
    userId,
    sid,
    licenceId: licence.uuid,
  })
  const issued = await issueToken(t.sql, { grantId, seconds })
  expect(issued !== undefined).toBe(isSeated)
  if (issued) held.push({ sid, where: at, left: seconds })
}

/** The application lets go of every login session that it holds. */
async function letGoOf(somebody: Somebody, at: number): Promise<void> {
  const sids = new Set(somebody.held.flatMap((token) => (token.where === at ? token.sid : [])))
  for (const sid of sids) await leaveSession(t.sql, { applicationId: applications[at] ?? '', sid })
  somebody.held = somebody.held.filter((token) => token.where !== at)
}

async function leave(
  somebody: Somebody,
  { userId, keepsLogin }: { userId: string; keepsLogin: boolean },
): Promise<void> {
  const { sid } = somebody
  if (!sid) return
  if (keepsLogin) await releaseOwnLicenceSeat(t.sql, sid)
  else {
    await t.sql.begin((tx) => endSessions(tx, { userId, sid, actor: SYSTEM, reason: 'logged_out' }))
    somebody.sid = undefined
  }
  somebody.isSeated = false
}

async function wait({ uuid }: Licence, model: readonly Somebody[]): Promise<void> {
  await t.sql`
    update licence_seats set tokens_until = tokens_until - make_interval(secs => ${WAIT_SECONDS}),
           free_at = free_at - make_interval(secs => ${WAIT_SECONDS})
     where licence_id = ${uuid}`
  await t.sql`
    update application_sessions set tokens_until = tokens_until - make_interval(secs => ${WAIT_SECONDS})
     where licence_id = ${uuid}`
  for (const somebody of model) {
    for (const token of somebody.held) token.left -= WAIT_SECONDS
    somebody.held = somebody.held.filter(({ left }) => left > 0)
  }
}

test('1. in every order of steps, a licence seat counts exactly while its holder is in or one of their tokens is live', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
      async (steps) => {
        const licence = await makeLicence(t, { numberOfUsers: SEATS, onFull: 'deny' })
        for (const uuid of people) await addMember(t, licence, { uuid })
        try {
          await run(licence, steps)
        } finally {
          for (const userId of people)
            await t.sql.begin((tx) =>
              endSessions(tx, { userId, actor: SYSTEM, reason: 'logged_out' }),
            )
        }
      },
    ),
    { numRuns: 150 },
  )
}, 120_000)
