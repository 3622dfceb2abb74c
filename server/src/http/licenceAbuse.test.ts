import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { addMember, type Licence, type LicenceOptions, makeLicence } from '../../test/licences.ts'
import { counts, doneOrWaiting, logIn, problemOf, refresh } from '../../test/logins.ts'
import { removeMember } from '../licenceSeats/removeMember.ts'

const t = documented(testApp())

async function licenceOf(options: LicenceOptions, people: readonly Person[]): Promise<Licence> {
  const licence = await makeLicence(t, options)
  for (const person of people) await addMember(t, licence, person)
  return licence
}

const people = (howMany: number): Promise<Person[]> =>
  Promise.all(Array.from({ length: howMany }, () => t.person()))

const underLicence = (person: Person, licence: Licence) =>
  logIn(t, person, { licence: licence.serial })
const goOn = (pending_login: string) =>
  t.call('POST', '/auth-jwt/login', { body: { pending_login } })
const claim = (as: Person | string, licence: Licence) =>
  t.call('POST', '/session/current/licence-seat', { as, body: { licence: licence.serial } })
const giveBack = (as: Person | string) => t.call('DELETE', '/session/current/licence-seat', { as })
const read = async (as: string) => (await t.call('GET', '/session/current/data', { as })).body
const put = (as: string, text: string) =>
  t.call('PUT', '/session/current/data', {
    as,
    body: text,
    headers: { 'content-type': 'application/json' },
  })

async function inUse(licence: Licence): Promise<number> {
  const [row] = await t.sql<{ n: number }[]>`
    select count(*)::int as n from licence_seats
     where licence_id = ${licence.uuid} and free_at > statement_timestamp()`
  return row?.n ?? 0
}

/** Days until the end of the login session that was opened last, of those under no licence. */
async function daysLeft(person: Person): Promise<number> {
  const [row] = await t.sql<{ days: number }[]>`
    select round(extract(epoch from expires_at - now()) / 86400)::int as days
      from sessions where user_id = ${person.uuid} order by sid desc limit 1`
  return row?.days ?? 0
}

test('1. an offer in the line lets nobody in above a number that was lowered meanwhile', async () => {
  const [a, b, c, admin] = (await people(4)) as [Person, Person, Person, Person]
  const licence = await licenceOf({ numberOfUsers: 2, onFull: 'queue' }, [a, b, c])
  await t.sql`update users set role = 'admin' where uuid = ${admin.uuid}`
  await underLicence(a, licence)
  const { access_token } = (await underLicence(b, licence)).json()
  const [first, second] = [await t.person(), await t.person()]
  for (const person of [first, second]) await addMember(t, licence, person)
  const waits = (await underLicence(c, licence)).json()
  expect(waits.position).toBe(1)
  expect((await underLicence(first, licence)).json().position).toBe(2)
  await t.call('POST', '/auth-jwt/logout', { as: access_token })
  // Somebody asks, and the licence seat is offered to the first in line.
  expect((await underLicence(second, licence)).json().position).toBe(2)

  const shrunk = await t.call('PATCH', `/licence/${licence.uuid}`, {
    as: admin,
    body: { number_of_users: 1 },
  })
  expect(shrunk.statusCode).toBe(200)
  const refused = await goOn(waits.pending_login)
  expect(problemOf(refused)).toBe('409 licence_full')
  expect(refused.json().position).toBe(1)
  expect(await inUse(licence)).toBe(1)

  await t.call('PATCH', `/licence/${licence.uuid}`, { as: admin, body: { number_of_users: 2 } })
  expect((await goOn(waits.pending_login)).statusCode).toBe(200)
  expect(await inUse(licence)).toBe(2)
})

test('5. a login session that gave its licence seat back lasts like any other, not as long as under the licence', async () => {
  const [person] = (await people(1)) as [Person]
  const long = await licenceOf({ stayLoggedInDays: 365 }, [person])
  const { access_token, refresh_token } = (await underLicence(person, long)).json()
  expect(await daysLeft(person)).toBe(365)
  expect((await giveBack(access_token)).statusCode).toBe(204)
  expect(await daysLeft(person)).toBe(60)
  await refresh(t.app(), refresh_token)
  expect(await daysLeft(person)).toBe(60)
})

test('1. a login session older than the licence allows gets no licence seat, and asking does not end it', async () => {
  const [person] = (await people(1)) as [Person]
  const licence = await licenceOf({ longestLoginDays: 1 }, [person])
  await t.sql`update sessions set created_at = now() - interval '25 hours' where sid = ${person.sid}`
  const refused = await claim(person, licence)
  expect(problemOf(refused)).toBe('409 state_conflict')
  expect(refused.json().detail).toMatch(/log in/i)
  expect(await inUse(licence)).toBe(0)
  expect(await counts(t.app(), person.accessToken)).toBe(true)
})

test('9. kept session data goes back to its licence with the licence seat, and never to another licence', async () => {
  const [person] = (await people(1)) as [Person]
  const one = await licenceOf({ keepSessionData: true }, [person])
  const two = await licenceOf({ keepSessionData: true }, [person])
  const token = (await underLicence(person, one)).json().access_token
  await put(token, '"of one"')
  await giveBack(token)
  expect(await read(token)).toBe('null')
  await claim(token, two)
  expect(await read(token)).toBe('null')
  await put(token, '"of two"')
  await giveBack(token)
  await claim(token, one)
  expect(await read(token)).toBe('"of one"')
  const other = (await underLicence(person, two)).json().access_token
  expect(await read(other)).toBe('"of two"')
  await put(other, '"later"')
  await t.call('POST', '/auth-jwt/logout', { as: other })
  expect(await read((await underLicence(person, two)).json().access_token)).toBe('"later"')
})

test('5. ending all other login sessions also ends a pending login', async () => {
  const [a, b] = (await people(2)) as [Person, Person]
  const licence = await licenceOf({ numberOfUsers: 1, onFull: 'deny' }, [a, b])
  const { access_token } = (await underLicence(a, licence)).json()
  const { pending_login } = (await underLicence(b, licence)).json()
  expect((await t.call('DELETE', '/session', { as: b })).statusCode).toBe(204)
  await t.call('POST', '/auth-jwt/logout', { as: access_token })
  expect(problemOf(await goOn(pending_login))).toBe('401 login_failed')
  expect(await inUse(licence)).toBe(0)
})

test('a member who asks repeatedly is one refused login, not many', async () => {
  const [a, b] = (await people(2)) as [Person, Person]
  const licence = await licenceOf({ numberOfUsers: 1, onFull: 'deny' }, [a, b])
  await claim(a, licence)
  for (let i = 0; i < 5; i++) expect(problemOf(await claim(b, licence))).toBe('409 licence_full')
  const noted = () => t.sql`select 1 from licence_refusals where licence_id = ${licence.uuid}`
  expect(await noted()).toHaveLength(1)
  await t.sql`update licence_refusals set at = at - interval '11 minutes' where licence_id = ${licence.uuid}`
  await claim(b, licence)
  expect(await noted()).toHaveLength(2)
})

test('a login under one licence takes no place in the line of another', async () => {
  const [a, b] = (await people(2)) as [Person, Person]
  const own = await licenceOf({}, [a])
  const queue = await licenceOf({ numberOfUsers: 1, onFull: 'queue' }, [a, b])
  await claim(b, queue)
  await claim(a, own)
  expect(problemOf(await claim(a, queue))).toBe('409 state_conflict')
  expect(await t.sql`select 1 from licence_line where licence_id = ${queue.uuid}`).toHaveLength(0)
  expect(await t.sql`select 1 from licence_refusals where licence_id = ${queue.uuid}`).toHaveLength(
    0,
  )
})

test('removing a member while their login session ends does not deadlock', async () => {
  const [person, admin] = (await people(2)) as [Person, Person]
  const licence = await licenceOf({ keepSessionData: true }, [person])
  const before = (await underLicence(person, licence)).json().access_token
  await put(before, '"kept"')
  await t.call('POST', '/auth-jwt/logout', { as: before })
  await underLicence(person, licence)
  await t.sql
    .begin(async (tx) => {
      // Like the end of a login session: first its licence seat, then the rest.
      await tx`select 1 from licence_seats where licence_id = ${licence.uuid} and released_at is null for update`
      const removal = removeMember(t.sql, {
        licenceId: licence.uuid,
        username: person.username,
        actorId: admin.uuid,
        mayRemoveAdmin: true,
      })
      void removal.catch(() => undefined)
      await doneOrWaiting(t.sql, removal)
      await tx`update member_data set updated_at = now() where licence_id = ${licence.uuid}`
      return { removal }
    })
    .then(({ removal }) => removal)
  expect(await inUse(licence)).toBe(0)
  const [data] = await t.sql`
    select orphaned_since is not null as is_orphaned from member_data where licence_id = ${licence.uuid}`
  expect(data).toEqual({ is_orphaned: true })
})

test('10. a person who finds every licence seat taken is told what to do, with and without a line', async () => {
  const [a, b] = (await people(2)) as [Person, Person]
  const detailOf = async (licence: Licence): Promise<string> =>
    (await underLicence(b, licence)).json().detail
  const denying = await licenceOf({ numberOfUsers: 1, onFull: 'deny' }, [a, b])
  const queueing = await licenceOf({ numberOfUsers: 1, onFull: 'queue' }, [a, b])
  for (const licence of [denying, queueing]) await underLicence(a, licence)
  expect(await detailOf(denying)).toMatch(/Try again .* or ask the licence admin\.$/)
  expect(await detailOf(queueing)).toMatch(/number 1 in line\. Ask again every few seconds/)
})

test('taking a licence seat while its login session stores data does not deadlock', async () => {
  const [person] = (await people(1)) as [Person]
  const licence = await licenceOf({ keepSessionData: true }, [person])
  const before = (await underLicence(person, licence)).json().access_token
  await put(before, '"kept"')
  await t.call('POST', '/auth-jwt/logout', { as: before })
  const { claimed } = await t.sql.begin(async (tx) => {
    // As a PUT of data does: first the login session, then its data.
    await tx`select 1 from sessions where sid = ${person.sid} for no key update`
    const claimed = claim(person, licence)
    await doneOrWaiting(t.sql, claimed)
    await tx`insert into session_data (sid, data, version) values (${person.sid}, '"put"', gen_random_uuid())`
    return { claimed }
  })
  expect((await claimed).statusCode).toBe(200)
  expect(await read(person.accessToken)).toBe('"put"')
})
