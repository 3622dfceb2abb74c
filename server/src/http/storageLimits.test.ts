import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { Browser } from '../../test/browser.ts'
import { heldTicket, publishedEvent, ticketCode } from '../../test/events.ts'
import { factorsOf } from '../../test/factors.ts'
import { makeLicence, makeOwner } from '../../test/licences.ts'
import { problemOf } from '../../test/logins.ts'
import { enter, listeningApp, register } from '../../test/oidc.ts'
import { OPERATOR } from '../audit/actor.ts'
import { identifier } from '../db/columns.ts'
import type { LimitName } from '../db/storageLimits.ts'
import { rememberPlace } from '../identity/provePerson.ts'
import { rotateLicenceKey } from '../licensing/licenceKeys.ts'
import { writeStorageLimits } from '../vault/writeStorageLimits.ts'

const t = testApp()
const server = listeningApp(t)
let admin: Person

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
})
beforeEach(() => writeStorageLimits(t.sql, {}))

const draft = {
  title: 'A concert',
  description: 'In the park.',
  starts_at: '2030-06-01T18:00:00Z',
  capacity: 10,
}

/** What can be made again and again, each with the number of rows that there are already. */
const MAKES: readonly {
  readonly name: LimitName
  readonly begin: () => Promise<{
    readonly make: (n: number) => ReturnType<typeof t.call>
    readonly count: () => Promise<number>
  }>
}[] = [
  {
    name: 'events',
    async begin() {
      const as = await t.person({ role: 'organiser' })
      return {
        make: () => t.call('POST', '/event', { as, body: draft }),
        count: () => countOf(t.sql`select 1 from events where created_by = ${as.uuid}`),
      }
    },
  },
  {
    name: 'venues',
    async begin() {
      const as = await t.person({ role: 'organiser' })
      const body = { name: 'The Old Mill', timezone: 'UTC' }
      return {
        make: () => t.call('POST', '/venue', { as, body }),
        count: () => countOf(t.sql`select 1 from venues where created_by = ${as.uuid}`),
      }
    },
  },
  {
    name: 'sellers',
    async begin() {
      const body = { name: 'Sejlhuset ApS' }
      return {
        make: () => t.call('POST', '/seller', { as: admin, body }),
        count: () => countOf(t.sql`select 1 from sellers`),
      }
    },
  },
  {
    name: 'seller_admins',
    async begin() {
      const body = { name: 'Sejlhuset ApS' }
      const { uuid } = (await t.call('POST', '/seller', { as: admin, body })).json()
      const people = await Promise.all(Array.from({ length: 8 }, () => t.person()))
      return {
        make: (n) =>
          t.call('PUT', `/seller/${uuid}/admin`, {
            as: admin,
            body: { username: people[n]?.username },
          }),
        count: () => countOf(t.sql`select 1 from seller_admins where seller_id = ${uuid}`),
      }
    },
  },
  {
    name: 'venue_admins',
    async begin() {
      const as = await t.person({ role: 'organiser' })
      const body = { name: 'The Old Mill', timezone: 'UTC' }
      const { uuid } = (await t.call('POST', '/venue', { as, body })).json()
      const people = await Promise.all(Array.from({ length: 8 }, () => t.person()))
      return {
        make: (n) =>
          t.call('PUT', `/venue/${uuid}/admin`, { as, body: { username: people[n]?.username } }),
        count: () => countOf(t.sql`select 1 from venue_admins where venue_id = ${uuid}`),
      }
    },
  },
  {
    name: 'roster',
    async begin() {
      const { uuid, organiser: as } = await publishedEvent(t)
      const people = await Promise.all(Array.from({ length: 8 }, () => t.person()))
      return {
        make: (n) =>
          t.call('POST', `/event/${uuid}/${n % 2 ? 'agents' : 'admins'}`, {
            as,
            body: { username: people[n]?.username },
          }),
        count: () => countOf(t.sql`select 1 from roster_entries where event_id = ${uuid}`),
      }
    },
  },
  {
    name: 'roster_links',
    async begin() {
      const { uuid, organiser: as } = await publishedEvent(t)
      return {
        make: () => t.call('POST', `/event/${uuid}/roster-link`, { as, body: { role: 'user' } }),
        count: () => countOf(t.sql`select 1 from roster_links where event_id = ${uuid}`),
      }
    },
  },
  {
    name: 'tickets',
    async begin() {
      const { uuid, organiser: as } = await publishedEvent(t)
      const { username } = await t.person()
      return {
        make: () =>
          t.call('POST', `/event/${uuid}/users`, { as, body: { username, another: true } }),
        count: () => countOf(t.sql`select 1 from tickets where event_id = ${uuid}`),
      }
    },
  },
  {
    name: 'members',
    async begin() {
      const licence = await makeLicence(t)
      const people = await Promise.all(Array.from({ length: 8 }, () => t.person()))
      return {
        make: (n) =>
          t.call('POST', `/licence/${licence.uuid}/member`, {
            as: admin,
            body: { username: people[n]?.username },
          }),
        count: () =>
          countOf(t.sql`select 1 from licence_members where licence_id = ${licence.uuid}`),
      }
    },
  },
  {
    name: 'licences',
    async begin() {
      const owner_id = await makeOwner(t)
      const body = { owner_id, number_of_users: 1, duration: 'P1Y' }
      return {
        make: () => t.call('POST', '/licence', { as: admin, body }),
        count: () => countOf(t.sql`select 1 from licences where owner_id = ${owner_id}`),
      }
    },
  },
  {
    name: 'owners',
    async begin() {
      const body = { name: 'Ada', surname: 'Owner', email: 'ada@institute.example' }
      return {
        make: () => t.call('POST', '/owner', { as: admin, body }),
        count: () => countOf(t.sql`select 1 from owners`),
      }
    },
  },
  {
    name: 'applications',
    async begin() {
      return {
        make: () =>
          t.call('POST', '/application', {
            as: admin,
            body: {
              name: 'Lab',
              audience: `x${crypto.randomUUID()}`,
              redirect_uris: ['https://lab.example.org/cb'],
            },
          }),
        count: () => countOf(t.sql`select 1 from applications`),
      }
    },
  },
  {
    name: 'service_accounts',
    async begin() {
      return {
        make: () =>
          t.call('POST', '/service-account', {
            as: admin,
            body: { name: 'Machine', scopes: ['licence:read'] },
          }),
        count: () => countOf(t.sql`select 1 from service_accounts`),
      }
    },
  },
]

async function countOf(rows: PromiseLike<readonly unknown[]>): Promise<number> {
  return (await rows).length
}

describe.each(MAKES)('the limit $name', ({ name, begin }) => {
  test('holds, also for many at once; the refusal says it, and nothing is half done', async () => {
    const { make, count } = await begin()
    const before = await count()
    const limit = before + 2
    await writeStorageLimits(t.sql, { [name]: limit })
    const audited = () => countOf(t.sql`select 1 from audit_log`)
    const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => make(n)))
    const made = answers.filter(({ statusCode }) => statusCode === 201)
    expect(made, answers.map(({ body }) => body).join('\n')).toHaveLength(2)
    expect(await count()).toBe(limit)
    const auditedBefore = await audited()
    const refused = await make(7)
    expect(problemOf(refused)).toBe('409 storage_limit')
    expect(refused.json()).toMatchObject({ what: name, limit })
    expect(refused.json().detail).toContain(`There are already ${limit} `)
    expect(refused.json().detail).toContain(`(STORAGE_LIMITS, ${name})`)
    expect(await audited()).toBe(auditedBefore)
    await writeStorageLimits(t.sql, { [name]: limit + 1 })
    expect((await make(7)).statusCode).toBe(201)
  })
})

test('of a person who registers and cancels again and again, the newest cancelled tickets are kept', async () => {
  const event = await publishedEvent(t)
  const person = await t.person()
  const made: string[] = []
  for (let n = 0; n < 25; n++) {
    made.push((await heldTicket(t, event, person)).ticket_id)
    const path = `/user/${person.username}/events/${event.uuid}`
    expect((await t.call('DELETE', path, { as: person })).statusCode).toBe(204)
  }
  const kept = made.slice(-20).sort()
  for (const [table, column] of [
    ['tickets', 'uuid'],
    ['ticket_locators', 'ticket_id'],
    ['credential_locators', 'ticket_id'],
  ] as const) {
    const rows = await t.sql<{ id: string }[]>`
      select ${identifier(column)} as id from ${identifier(table)} where event_id = ${event.uuid} order by 1`
    expect(rows.map(({ id }) => id)).toEqual(kept)
  }
  const [row] = await t.sql`select taken from quotas where uuid = ${event.uuid}`
  expect(row).toEqual({ taken: 0 })
  const [first = ''] = made
  expect(problemOf(await t.call('GET', `/ticket/${first}`, { as: person }))).toBe('404 not_found')
})

test('a person with too many tickets of an event is refused another, and others are not', async () => {
  const { uuid } = await publishedEvent(t)
  const person = await t.person()
  const register = (as: Person) =>
    t.call('POST', `/user/${as.username}/events`, { as, body: { event_id: uuid } })
  await writeStorageLimits(t.sql, { tickets: 3 })
  for (let n = 0; n < 3; n++) {
    expect((await register(person)).statusCode).toBe(201)
    await t.call('DELETE', `/user/${person.username}/events/${uuid}`, { as: person })
  }
  const refused = await register(person)
  expect(problemOf(refused)).toBe('409 storage_limit')
  expect(refused.json().detail).toContain('with the cancelled ones')
  const [event] = await t.sql`select taken from quotas where uuid = ${uuid}`
  expect(event).toEqual({ taken: 0 })
  expect((await register(await t.person())).statusCode).toBe(201)
})

test('a member who is on the roster is added again without a limit', async () => {
  const { uuid, organiser: as, agent } = await publishedEvent(t)
  await writeStorageLimits(t.sql, { roster: 2 })
  const again = await t.call('POST', `/event/${uuid}/agents`, {
    as,
    body: { username: agent.username },
  })
  expect(again.statusCode).toBe(200)
})

test('one caller has a bounded number of Idempotency-Keys; another is not affected', async () => {
  await writeStorageLimits(t.sql, { idempotency_keys: 2 })
  const [one, two] = [await t.person({ role: 'organiser' }), await t.person({ role: 'organiser' })]
  const create = (as: Person, key: string) =>
    t.call('POST', '/event', { as, body: draft, headers: { 'idempotency-key': key } })
  const first = await create(one, 'a')
  expect((await create(one, 'b')).statusCode).toBe(201)
  const refused = await create(one, 'c')
  expect(problemOf(refused)).toBe('409 storage_limit')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(86_000)
  // What was answered is repeated, and a request without a key is done.
  expect((await create(one, 'a')).json()).toEqual(first.json())
  expect((await t.call('POST', '/event', { as: one, body: draft })).statusCode).toBe(201)
  expect((await create(two, 'c')).statusCode).toBe(201)
  await t.sql`update idempotent_answers set created_at = now() - interval '25 hours' where key = 'b'`
  await t.sql`delete from idempotent_answers where created_at < now() - interval '24 hours'`
  expect((await create(one, 'c')).statusCode).toBe(201)
})

test('a long refusal is not stored, and is judged anew', async () => {
  const { uuid, organiser: as } = await publishedEvent(t, { capacity: 2_000 })
  const person = await t.person()
  await t.sql`
    insert into tickets (event_id, uuid, user_id, holder_username, holder_name, origin, status)
    select ${uuid}, gen_random_uuid(), ${person.uuid}, ${person.username}, '', 'COMPLIMENTARY', 'BOOKED'
      from generate_series(1, 1000)`
  const headers = { 'idempotency-key': 'long' }
  const path = `/event/${uuid}/users/${person.username}`
  const refused = await t.call('DELETE', path, { as, headers })
  expect(problemOf(refused)).toBe('409 ticket_ambiguous')
  expect(refused.body.length).toBeGreaterThan(32 * 1024)
  expect(await countOf(t.sql`select 1 from idempotent_answers where key = 'long'`)).toBe(0)
})

test('the gate remembers a bounded number of credentials of a ticket, and always the live one', async () => {
  await writeStorageLimits(t.sql, { credentials: 3 })
  const event = await publishedEvent(t)
  const person = await t.person()
  const first = await heldTicket(t, event, person)
  const made = [first.credential_id]
  for (let n = 0; n < 4; n++) {
    // As after a logout and a login with a code: another login session, with a fresh factor.
    await t.sql`update tickets set credential_session_id = null where uuid = ${first.ticket_id}`
    const taken = await t.call('POST', '/ticket', {
      as: person,
      body: { ticket_id: first.ticket_id },
    })
    expect(taken.statusCode, taken.body).toBe(201)
    made.push(taken.json().credential_id)
  }
  const kept = await t.sql<{ credential_id: string }[]>`
    select credential_id from credential_locators where ticket_id = ${first.ticket_id} order by created_at`
  expect(kept.map((row) => row.credential_id)).toEqual(made.slice(-3))
  const scan = await t.call('POST', '/ticket/auth', {
    as: event.agent,
    body: { code: await ticketCode(t, first) },
  })
  expect(scan.json()).toMatchObject({ result: 'refused', reason: 'unknown_ticket' })
})

test('a person has a bounded number of known browsers and networks; the longest unused gives way', async () => {
  await writeStorageLimits(t.sql, { known_places: 3 })
  const person = await t.person()
  const ids = Array.from({ length: 5 }, () => crypto.randomUUID())
  const login = (browserId: string, address: string) =>
    t.sql.begin((tx) => rememberPlace(tx, { browserId, address, userId: person.uuid }))
  for (const [n, id] of ids.entries()) await login(id, `192.0.2.${n}`)
  const browsers = () => t.sql<{ browser_id: string }[]>`
    select browser_id from known_browsers where user_id = ${person.uuid} order by last_login_at`
  expect((await browsers()).map((row) => row.browser_id)).toEqual(ids.slice(2))
  expect(await countOf(t.sql`select 1 from known_networks where user_id = ${person.uuid}`)).toBe(3)
  const [, , oldest = ''] = ids
  await login(oldest, '192.0.2.2')
  expect((await browsers()).map((row) => row.browser_id)).toEqual([ids[3], ids[4], oldest])
})

test('a login session has a bounded number of grants for an application; the oldest ends', async () => {
  await writeStorageLimits(t.sql, { grants: 2 })
  const application = await register(t, admin, { requires_licence: false })
  const [person, browser] = [await t.person(), new Browser()]
  const come = () => enter(t, { url: server.url(), application, person, browser })
  const [first] = [await come(), await come(), await come()]
  const grants = await t.sql`select 1 from application_grants where user_id = ${person.uuid}`
  expect(grants).toHaveLength(2)
  const refresh = (token = '') =>
    fetch(`${server.url()}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${application.uuid}:${application.secret}`)}` },
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token }),
    })
  expect((await refresh(first.tokens.refresh_token)).status).toBe(400)
  expect((await refresh((await come()).tokens.refresh_token)).status).toBe(200)
})

test('an application that refreshes without a pause keeps its refresh token', async () => {
  const application = await register(t, admin, { requires_licence: false })
  const { tokens } = await enter(t, {
    url: server.url(),
    application,
    person: await t.person(),
    browser: new Browser(),
  })
  const refresh = async (token = '') => {
    const answer = await fetch(`${server.url()}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${application.uuid}:${application.secret}`)}` },
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token }),
    })
    return (await answer.json()) as { access_token?: string; refresh_token?: string }
  }
  const renewed = await refresh(tokens.refresh_token)
  expect(renewed.refresh_token).not.toBe(tokens.refresh_token)
  await t.sql`
    update oidc_states set payload = payload || '{"rotations": 1005}'
     where model = 'RefreshToken' and consumed_at is null`
  const before = await countOf(t.sql`select 1 from oidc_states where model = 'RefreshToken'`)
  const kept = await refresh(renewed.refresh_token)
  expect(kept.access_token).toBeTruthy()
  expect(kept.refresh_token).toBe(renewed.refresh_token)
  expect(await countOf(t.sql`select 1 from oidc_states where model = 'RefreshToken'`)).toBe(before)
  await t.sql`
    update oidc_states set payload = payload || jsonb_build_object('iiat', (payload ->> 'iiat')::int - 3600)
     where model = 'RefreshToken' and consumed_at is null`
  expect((await refresh(renewed.refresh_token)).refresh_token).not.toBe(renewed.refresh_token)
})

test('keys of licence files are bounded', async () => {
  await rotateLicenceKey(t.sql, t.vault, { actor: OPERATOR })
  await writeStorageLimits(t.sql, { licence_keys: 1 })
  await expect(rotateLicenceKey(t.sql, t.vault, { actor: OPERATOR })).rejects.toThrow(
    'There are already 1 keys',
  )
})

test('a user who signs up is unfinished until a code confirms a factor', async () => {
  const username = `u${crypto.randomUUID().slice(0, 8)}`
  const password = 'quiet river morning'
  const made = await t.call('POST', '/user', {
    body: {
      username,
      email: `${username}@example.org`,
      password1: password,
      password2: password,
      first_name: 'Ada',
      last_name: 'New',
    },
  })
  expect(made.statusCode, made.body).toBe(201)
  const since = async () =>
    (
      await t.sql<{ at: Date | null }[]>`
        select unfinished_since as at from users where username = ${username}`
    )[0]?.at
  expect(await since()).toBeInstanceOf(Date)
  const factors = factorsOf(t)
  const shown = await factors.show({ ...admin, uuid: made.json().uuid })
  expect(await since()).toBeInstanceOf(Date)
  expect(await factors.spend(shown, await t.code(shown))).toBe('confirmed')
  expect(await since()).toBeNull()
})
