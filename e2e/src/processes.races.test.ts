import { fromBase32 } from '@tessera/server/vault/base32.ts'
import { codeAt, LOGIN_TOTP, stepAt } from '@tessera/server/vault/totp.ts'
import {
  removeFolder,
  type ServerProcess,
  startServer,
  temporaryData,
} from 'tessera/test/serverProcess.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { PASSWORD, type Person, seedPerson } from '../../server/test/app.ts'
import { roomInStep, seedEvent, stepNow } from '../../server/test/events.ts'
import { addMember, makeLicence } from '../../server/test/licences.ts'
import { type Lane, type LaneAnswer, openLanes } from './openLanes.ts'
import { compileCache, openServerDatabase, type ServerDatabase } from './serverDatabase.ts'

/** The races of the laws over two server processes, with half of the connections to each. */
const IN_EACH = 12
const LANES = 2 * IN_EACH
const ROUNDS = 3
/** Nothing here depends on time: a busy machine may take it. */
const LONGEST_MS = 240_000
vi.setConfig({ testTimeout: LONGEST_MS })

let folder = ''
let server: ServerProcess
let database: ServerDatabase
let lanes: Lane[] = []
beforeAll(async () => {
  const made = await temporaryData()
  folder = made.folder
  const dataFolder = made.dataFolder
  server = await startServer({
    dataFolder,
    env: { PROCESSES: '2', RATE_LIMIT_SCALE: '1000', NODE_COMPILE_CACHE: compileCache },
    readyMs: LONGEST_MS,
  })
  database = await openServerDatabase(server, dataFolder)
}, LONGEST_MS)
afterAll(async () => {
  await database?.close()
  await server?.stop()
  await removeFolder(folder)
})
beforeEach(async () => {
  lanes = await openLanes(server, IN_EACH)
}, LONGEST_MS)
afterEach(() => {
  const processes = lanes.map(({ pid }) => pid)
  for (const lane of lanes) lane.close()
  expect(lanes).toHaveLength(LANES)
  expect(new Set(processes).size).toBe(2)
})

const seedPeople = (count: number): Promise<Person[]> =>
  Promise.all(Array.from({ length: count }, () => seedPerson(database)))

/** Sends one request on every connection, all at once. */
const onEvery = (
  send: (lane: Lane, i: number) => Promise<LaneAnswer>,
): Promise<readonly LaneAnswer[]> => Promise.all(lanes.map(send))

/** Counts each kind of answer. */
function tally(
  answers: readonly LaneAnswer[],
  of = (answer: LaneAnswer): string => `${answer.status} ${answer.body['type'] ?? ''}`.trim(),
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[of(answer)] = (counts[of(answer)] ?? 0) + 1
  return counts
}

test('law 1: two processes grant exactly as many registrations as there are places', async () => {
  const people = await seedPeople(LANES)
  for (let round = 0; round < ROUNDS; round++) {
    const event_id = await seedEvent(database.sql, { capacity: 7 })
    const answers = await onEvery((lane, i) =>
      lane.ask('POST', `/user/${people[i]?.username}/events`, people[i]?.accessToken, { event_id }),
    )
    expect(tally(answers)).toEqual({ '201': 7, '409 /problems/sold_out': LANES - 7 })
  }
})

test('law 1: two processes grant exactly as many claims as there are licence seats', async () => {
  const people = await seedPeople(LANES)
  for (let round = 0; round < ROUNDS; round++) {
    const licence = await makeLicence(database, { numberOfUsers: 5, onFull: 'deny' })
    for (const person of people) await addMember(database, licence, person)
    const answers = await onEvery((lane, i) =>
      lane.ask('POST', '/session/current/licence-seat', people[i]?.accessToken, {
        licence: licence.uuid,
      }),
    )
    expect(tally(answers)).toEqual({ '200': 5, '409 /problems/licence_full': LANES - 5 })
    await onEvery((lane, i) =>
      lane.ask('DELETE', '/session/current/licence-seat', people[i]?.accessToken),
    )
  }
})

test('law 2: two processes admit one ticket once, scanned at every gate at once', async () => {
  const { sql } = database
  const [first] = lanes
  const agent = await seedPerson(database, { role: 'admin' })
  for (let round = 0; round < ROUNDS; round++) {
    const [holder] = await seedPeople(1)
    const event_id = await seedEvent(sql)
    const body = { event_id }
    await first?.ask('POST', `/user/${holder?.username}/events`, holder?.accessToken, body)
    const held = await first?.ask('POST', '/ticket', holder?.accessToken, body)
    const { secret, credential_id, algorithm, digits, period } = Object(held?.body)
    await roomInStep(sql, 5, period)
    const code = codeAt(fromBase32(secret), await stepNow(sql, period), {
      algorithm,
      digits,
      period,
    })
    const answers = await onEvery((lane, i) =>
      lane.ask('POST', '/ticket/auth', agent.accessToken, {
        code: `T1.${credential_id}.${code}`,
        gate: `Gate ${i}`,
      }),
    )
    const results = tally(answers, ({ body: { result, reason } }) => `${result} ${reason}`)
    expect(results).toEqual({ 'admitted null': 1, 'refused already_consumed': LANES - 1 })
  }
})

test('law 3: two processes accept one login code once, in several logins at once', async () => {
  const { sql } = database
  for (let round = 0; round < ROUNDS; round++) {
    const person = await seedPerson(database)
    await roomInStep(sql, 5)
    const [now] = await sql<{ epoch: number }[]>`
      select extract(epoch from clock_timestamp())::float8 as epoch`
    const security_code = codeAt(person.secret, stepAt(now?.epoch ?? 0, LOGIN_TOTP), LOGIN_TOTP)
    const login = { username: person.username, password: PASSWORD, security_code }
    const some = lanes.slice(0, 4)
    expect(new Set(some.map(({ pid }) => pid)).size).toBe(2)
    const answers = await Promise.all(
      some.map((lane) => lane.ask('POST', '/auth-jwt/login', undefined, login)),
    )
    expect(tally(answers)).toEqual({ '200': 1, '401 /problems/login_failed': 3 })
  }
})

test('law 5: after one process has answered a logout, every connection to both refuses', async () => {
  for (const [i, leaving] of lanes.entries()) {
    const [person] = await seedPeople(1)
    const inBefore = await onEvery((lane) =>
      lane.ask('GET', '/auth-jwt/user-info', person?.accessToken),
    )
    expect(tally(inBefore), `lane ${i}`).toEqual({ '200': LANES })
    const { status } = await leaving.ask('POST', '/auth-jwt/logout', person?.accessToken)
    expect(status).toBe(204)
    const after = await onEvery((lane) =>
      lane.ask('GET', '/auth-jwt/user-info', person?.accessToken),
    )
    expect(tally(after), `lane ${i}`).toEqual({ '401 /problems/unauthenticated': LANES })
  }
})

test('law 6: two processes answer one successor to a refresh token used on every connection at once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const [person] = await seedPeople(1)
    const answers = await onEvery((lane) =>
      lane.ask('POST', '/auth-jwt/refresh', person?.refreshToken),
    )
    expect(tally(answers)).toEqual({ '200': LANES })
    expect(new Set(answers.map(({ body }) => body['refresh_token'])).size).toBe(1)
    const [successor] = answers
    const info = await lanes[1]?.ask(
      'GET',
      '/auth-jwt/user-info',
      String(successor?.body['access_token']),
    )
    expect(info?.status).toBe(200)
  }
})
