import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { readHouse, roomOf } from '../../test/house.ts'
import { newId } from '../db/ids.ts'
import { json } from '../db/wireValue.ts'
import { AUDIT_OF_ROOMS } from './auditKinds.ts'

const t = testApp()

/** Kinds that a higher room also writes, through the declaration of the room that owns them. */
const WRITTEN_ABOVE: Readonly<Record<string, string>> = {
  'login user_changed': 'an address changes with a password and a code, which is a matter of login',
  'tokens keys_rotated': 'signing keys are rotated as those of licence files are',
}

interface Written {
  readonly room: string
  readonly kind: string
}

/** The kinds in the calls that write entries, by the room of the call. */
function readWritten(): Written[] {
  return readHouse().flatMap(({ path, text }) =>
    [...text.matchAll(/\b\w*[aA]udit\.record(?:Many)?\(/g)].flatMap(({ index }) => {
      const call = balanced(text, text.indexOf('(', index))
      const value = /\bkind(?:: ([^,]*))?,/.exec(call)?.[1] ?? declaredBefore(text, index)
      const kinds = [...value.matchAll(/'(\w+)'/g)].flatMap(([, kind]) => kind ?? [])
      if (kinds.length === 0) throw new Error(`${path} writes an entry of no readable kind.`)
      return kinds.map((kind) => ({ room: roomOf(path) ?? path, kind }))
    }),
  )
}

function declaredBefore(text: string, index: number): string {
  return text.slice(text.lastIndexOf('const kind =', index), index)
}

function balanced(text: string, from: number): string {
  let depth = 0
  for (let i = from; i < text.length; i++) {
    if ('({['.includes(text.charAt(i))) depth++
    if (')}]'.includes(text.charAt(i)) && --depth === 0) return text.slice(from, i + 1)
  }
  throw new Error('A call has an end.')
}

test('every kind of audit entry is declared once, by the room that writes it', () => {
  const declared = Object.entries(AUDIT_OF_ROOMS).flatMap(([room, { kinds }]) =>
    Object.keys(kinds).map((kind) => `${room} ${kind}`),
  )
  const kinds = declared.map((one) => one.split(' ')[1])
  expect(new Set(kinds).size).toBe(kinds.length)
  const written = new Set(readWritten().map(({ room, kind }) => `${room} ${kind}`))
  expect(written.size).toBeGreaterThan(40)
  expect([...written].sort()).toEqual([...declared, ...Object.keys(WRITTEN_ABOVE)].sort())
})

test('a room that declares kinds is listed', () => {
  const rooms = readHouse().flatMap(({ path }) =>
    path.endsWith('/auditKinds.ts') && !path.startsWith('http/') ? (roomOf(path) ?? []) : [],
  )
  expect(rooms.sort()).toEqual(Object.keys(AUDIT_OF_ROOMS).sort())
})

test('only declared kinds are written into the audit log', () => {
  const others = readHouse().filter(
    ({ path, text }) =>
      /insert\s+into\s+audit_log/i.test(text) && path !== 'audit/declareAuditKinds.ts',
  )
  expect(others.map(({ path }) => path)).toEqual([])
})

test('no room writes a kind under its former name', () => {
  const kinds = Object.values(AUDIT_OF_ROOMS).flatMap((room) => Object.keys(room.kinds))
  const former = Object.values(AUDIT_OF_ROOMS).flatMap((room) => room.formerKinds)
  expect(former).toEqual(expect.arrayContaining(['seat_borrowed', 'seat_returned']))
  expect(kinds.filter((kind) => former.includes(kind))).toEqual([])
})

test('entries of former kinds are listed as they were written', async () => {
  const person = await t.person()
  const former = Object.values(AUDIT_OF_ROOMS).flatMap((room) => room.formerKinds)
  for (const kind of former)
    await t.sql`
      insert into audit_log (uuid, kind, user_id, actor_id, details)
      values (${newId()}, ${kind}, ${person.uuid}, ${person.uuid}, ${json({ days: 3 })})`
  const answer = await t.call('GET', `/user/${person.username}/audit`, { as: person })
  expect(answer.statusCode).toBe(200)
  const entries: { kind: string; details: unknown; by_self: boolean }[] = answer.json().items
  for (const kind of former)
    expect(entries).toContainEqual(
      expect.objectContaining({ kind, details: { days: 3 }, by_self: true }),
    )
})
