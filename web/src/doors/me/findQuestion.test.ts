import type { Session, UserAuditEntry } from '@tessera/client'
import { expect, test } from 'vitest'
import { findQuestion } from './findQuestion.ts'

const NOW = Date.parse('2026-12-04T12:00:00Z')
const HOME = '192.0.2.1'
const ELSEWHERE = '203.0.113.9'
const HERE = 'here'

let made = 0
/** An entry of so many hours ago. */
function entry(hoursAgo: number, kind: string, more: Partial<UserAuditEntry> = {}): UserAuditEntry {
  made++
  return {
    uuid: `entry ${made}`,
    at: new Date(NOW - hoursAgo * 3_600_000).toISOString(),
    kind,
    by_self: true,
    session_id: null,
    address: HOME,
    details: {},
    ...more,
  }
}

const strange = (hoursAgo: number, session_id = 'stranger') =>
  entry(hoursAgo, 'login', { address: ELSEWHERE, session_id, details: { new_place: true } })
const failed = (hoursAgo: number, more: Partial<UserAuditEntry> = {}) =>
  entry(hoursAgo, 'login_failed', { address: ELSEWHERE, by_self: false, ...more })
const own = entry(900, 'login', { session_id: HERE, details: { new_place: true } })

function session(uuid: string): Session {
  return {
    uuid,
    device_name: null,
    user_agent: null,
    address: HOME,
    created_at: own.at,
    last_seen_at: own.at,
    expires_at: own.at,
    current: uuid === HERE,
    licence_id: null,
  }
}

const ask = (entries: UserAuditEntry[], answered = {}, isWhole = true) =>
  findQuestion({ entries, isWhole }, [session(HERE), session('stranger')], answered, NOW)

test('a login from a new place is asked about, with its session while it lives', () => {
  const login = strange(2)
  expect(ask([login, own])).toEqual({
    about: 'login',
    entry: login,
    session: session('stranger'),
  })
  const over = strange(2, 'over')
  expect(ask([over, own])).toMatchObject({ entry: over, session: undefined })
})

test('nothing is asked about a known place, the login of this browser, the first login, or a month ago', () => {
  expect(ask([entry(2, 'login', { session_id: 'stranger' }), own])).toBeUndefined()
  expect(ask([strange(2, HERE), own])).toBeUndefined()
  expect(ask([strange(2)])).toBeUndefined()
  expect(ask([strange(2)], {}, false)).toBeDefined()
  expect(ask([strange(31 * 24), own])).toBeUndefined()
})

test('of several logins the oldest is asked about first, and an answer covers it and those before', () => {
  const [newer, older] = [strange(1), strange(3)]
  expect(ask([newer, older, own])).toMatchObject({ entry: older })
  expect(ask([newer, older, own], { login: older.at })).toMatchObject({ entry: newer })
  expect(ask([newer, older, own], { login: newer.at })).toBeUndefined()
})

test('three failed attempts from an address of nobody are asked about, and slips of one’s own are not', () => {
  const attempts = [failed(1), failed(2), failed(3)]
  expect(ask([...attempts, own])).toEqual({
    about: 'attempts',
    entry: attempts[0],
    count: 3,
    knowsPassword: false,
  })
  expect(ask([...attempts.slice(1), own])).toBeUndefined()
  expect(ask([...[1, 2, 3].map((at) => failed(at, { address: HOME })), own])).toBeUndefined()
  expect(ask([...attempts, own], { attempts: attempts[0]?.at })).toBeUndefined()
})

test('one attempt with the right password and too many wrong codes is enough', () => {
  expect(ask([failed(1, { kind: 'codes_put_off' }), own])).toMatchObject({
    count: 1,
    knowsPassword: true,
  })
})

test('a login from a new place comes before failed attempts', () => {
  expect(ask([failed(1), failed(2), failed(3), strange(5), own])).toMatchObject({ about: 'login' })
})
