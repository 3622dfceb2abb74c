import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../../test/app.ts'
import { documented } from '../../../test/documented.ts'
import { seedUsers } from '../../../test/events.ts'
import { addMember, type Licence, makeLicence } from '../../../test/licences.ts'
import { logIn, problemOf } from '../../../test/logins.ts'
import { newId } from '../../db/ids.ts'

const t = documented(testApp())

const ask = (as: Person | undefined, licence: Licence, path: string, accept?: string) =>
  t.call('GET', `/licence/${licence.serial}/${path}`, {
    ...(as && { as }),
    ...(accept && { headers: { accept } }),
  })

async function runLicence(options: Parameters<typeof makeLicence>[1] = {}) {
  const licence = await makeLicence(t, options)
  const runner = await t.person()
  await addMember(t, licence, runner, 'licence_admin')
  return { licence, runner }
}

/** A stay that began and ended this many hours ago. */
async function addStay(
  licence: Licence,
  {
    person,
    from,
    to,
    reason = 'logged_out',
    note = null,
  }: {
    person: Pick<Person, 'uuid'>
    from: number
    to: number
    reason?: string
    note?: string | null
  },
): Promise<string> {
  const licenceSeatId = newId()
  await t.sql`
    insert into licence_seats (licence_id, uuid, user_id, counted_as, claimed_at, released_at, release_reason, release_note, free_at)
    values (${licence.uuid}, ${licenceSeatId}, ${person.uuid}, ${newId()}, now() - make_interval(hours => ${from}),
            now() - make_interval(hours => ${to}), ${reason}, ${note}, now() - make_interval(hours => ${to}))`
  return licenceSeatId
}

const hoursAgo = (hours: number) =>
  encodeURIComponent(new Date(Date.now() - hours * 3_600_000).toISOString())

describe('the history', () => {
  test('lists who was in, from when to when, why it ended and with what note; newest first, with those who are in now', async () => {
    const { licence, runner } = await runLicence()
    const person = await t.person()
    await addMember(t, licence, person)
    const old = await addStay(licence, { person: runner, from: 50, to: 40 })
    await logIn(t, person, { licence: licence.serial })
    await t.call('DELETE', `/licence/${licence.uuid}/licence-seat/${person.username}`, {
      as: runner,
      body: { reason: 'A course.' },
    })
    await logIn(t, person, { licence: licence.serial })
    const answer = await ask(runner, licence, 'history')
    expect(answer.statusCode, answer.body).toBe(200)
    const who = {
      licence_seat_id: expect.any(String),
      user_id: person.uuid,
      username: person.username,
      name: 'First Last',
    }
    const since = expect.any(String)
    expect(answer.json()).toEqual({
      items: [
        { ...who, since, until: null, end_reason: null, note: null, borrowed_until: null },
        {
          ...who,
          since,
          until: expect.any(String),
          end_reason: 'put_out',
          note: 'A course.',
          borrowed_until: null,
        },
        {
          licence_seat_id: old,
          user_id: runner.uuid,
          username: runner.username,
          name: 'First Last',
          since,
          until: expect.any(String),
          end_reason: 'logged_out',
          note: null,
          borrowed_until: null,
        },
      ],
      next_page: null,
    })
  })

  test('says that the licence seat of a stay was borrowed, and until when', async () => {
    const { licence, runner } = await runLicence()
    const licenceSeatId = await addStay(licence, { person: runner, from: 5, to: 4 })
    await t.sql`update licence_seats set borrowed_until = '2031-01-31T12:00:00Z' where uuid = ${licenceSeatId}`
    const borrowed_until = '2031-01-31T12:00:00.000Z'
    expect((await ask(runner, licence, 'history')).json().items).toEqual([
      expect.objectContaining({ licence_seat_id: licenceSeatId, borrowed_until }),
    ])
    const csv = await ask(runner, licence, 'history?format=csv')
    expect(csv.body.trimEnd()).toMatch(new RegExp(`,logged_out,,${borrowed_until}$`))
  })

  test('of a period has the stays that overlap it', async () => {
    const { licence, runner } = await runLicence()
    const person = runner
    const before = await addStay(licence, { person, from: 50, to: 40 })
    const across = await addStay(licence, { person, from: 45, to: 20 })
    const within = await addStay(licence, { person, from: 25, to: 24 })
    const licenceSeats = async (query: string) => {
      const answer = await ask(runner, licence, `history?${query}`)
      return answer.json().items.map((item: { licence_seat_id: string }) => item.licence_seat_id)
    }
    await expect(licenceSeats(`from=${hoursAgo(30)}`)).resolves.toEqual([within, across])
    await expect(licenceSeats(`to=${hoursAgo(30)}`)).resolves.toEqual([across, before])
    await expect(licenceSeats(`from=${hoursAgo(39)}&to=${hoursAgo(30)}`)).resolves.toEqual([across])
  })

  test('is read page by page, each stay once, also of those that began at the same moment', async () => {
    const { licence, runner } = await runLicence()
    const [user = ''] = await seedUsers(t.sql, 1)
    await t.sql`
      insert into licence_seats (licence_id, uuid, user_id, counted_as, claimed_at, released_at, release_reason, free_at)
      select ${licence.uuid}, gen_random_uuid(), ${user}, i::text, now() - make_interval(secs => i / 3 * 1e-6),
             now(), 'logged_out', now() from generate_series(1, 20) i`
    const seen: string[] = []
    let next = ''
    for (let pages = 0; pages < 20; pages++) {
      const page = await ask(runner, licence, `history?page_size=3${next}`)
      seen.push(
        ...page.json().items.map((item: { licence_seat_id: string }) => item.licence_seat_id),
      )
      if (page.json().next_page === null) break
      next = `&page=${page.json().next_page}`
    }
    expect(new Set(seen).size).toBe(20)
    expect(seen).toHaveLength(20)
  })
})

describe('the history as CSV', () => {
  test('is chosen by format or by Accept, and is complete (RFC 4180)', async () => {
    const { licence, runner } = await runLicence()
    await addStay(licence, {
      person: runner,
      from: 5,
      to: 4,
      reason: 'put_out',
      note: 'say "when", then',
    })
    const licenceSeatId = await addStay(licence, { person: runner, from: 3, to: 2 })
    const [byFormat, byAccept] = [
      await ask(runner, licence, 'history?format=csv'),
      await ask(runner, licence, 'history', 'text/csv'),
    ]
    expect(byFormat.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(byFormat.headers['content-disposition']).toBe('attachment; filename="history.csv"')
    expect(byAccept.body).toBe(byFormat.body)
    const lines = byFormat.body.split('\r\n')
    expect(lines[0]).toBe(
      '\ufeffusername,user_id,licence_seat_id,since,until,end_reason,note,borrowed_until',
    )
    expect(lines[1]).toMatch(
      new RegExp(
        `^${runner.username},${runner.uuid},${licenceSeatId},\\d{4}-[^,]+Z,\\d{4}-[^,]+Z,logged_out,,$`,
      ),
    )
    expect(lines[2]).toMatch(/,put_out,"say ""when"", then",$/)
    expect(lines.slice(3)).toEqual([''])
    const json = await ask(runner, licence, 'history?format=json', 'text/csv')
    expect(json.json().items).toHaveLength(2)
  })

  test('has nothing that a spreadsheet would execute', async () => {
    const { licence } = await runLicence()
    const admin = await t.person({ role: 'admin' })
    const person = await t.person({ username: '-1.cmd' })
    for (const note of ['=1+1', '+1', '@sum(a1)', '-2', '\uff1d1+1'])
      await addStay(licence, { person, from: 2, to: 1, note })
    const { body } = await ask(admin, licence, 'history?format=csv')
    const cells = body.split('\r\n').flatMap((line) => line.split(','))
    expect(cells.filter((cell) => /^[=+\-@\uff1d]/.test(cell))).toEqual([])
    expect(cells).toEqual(
      expect.arrayContaining(["'-1.cmd", "'=1+1", "'+1", "'@sum(a1)", "'-2", "'\uff1d1+1"]),
    )
  })

  test('has at most 100,000 rows, and more is refused before the first byte is sent', {
    timeout: 60_000,
  }, async () => {
    const { licence, runner } = await runLicence()
    const [user = ''] = await seedUsers(t.sql, 1)
    const fill = (from: number, to: number) => t.sql`
      insert into licence_seats (licence_id, uuid, user_id, counted_as, claimed_at, released_at, release_reason, free_at)
      select ${licence.uuid}, gen_random_uuid(), ${user}, i::text, now() - make_interval(secs => i),
             now() - make_interval(secs => i), 'logged_out', now() from generate_series(${from}::int, ${to}::int) i`
    await fill(1, 100_000)
    const whole = await ask(runner, licence, 'history?format=csv')
    expect(whole.statusCode).toBe(200)
    expect(whole.body.split('\r\n')).toHaveLength(100_002)
    await fill(100_001, 100_001)
    const refused = await ask(runner, licence, 'history?format=csv')
    expect(problemOf(refused)).toBe('400 malformed_input')
    expect(refused.json().errors).toEqual([
      { path: '/from', code: 'too_many', reason: 'must leave at most 100000 rows', limit: 100_000 },
    ])
    expect((await ask(runner, licence, `history?format=csv&from=${hoursAgo(1)}`)).statusCode).toBe(
      200,
    )
  })
})

test('use: one line per day, thirty or as many as asked for, with peaks and refused logins', async () => {
  const { licence, runner } = await runLicence({ numberOfUsers: 1, onFull: 'deny' })
  const [inside, late] = [await t.person(), await t.person()]
  for (const person of [inside, late]) await addMember(t, licence, person)
  await logIn(t, inside, { licence: licence.serial })
  for (let i = 0; i < 2; i++)
    expect(problemOf(await logIn(t, late, { licence: licence.serial }))).toBe('409 licence_full')
  const answer = await ask(runner, licence, 'use')
  expect(answer.statusCode, answer.body).toBe(200)
  const { items } = answer.json()
  expect(items).toHaveLength(30)
  expect(items.at(-1)).toEqual({
    day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    peak: 1,
    refused_logins: 2,
    people_refused: 1,
  })
  expect((await ask(runner, licence, 'use?days=400')).json().items).toHaveLength(400)
  expect((await ask(runner, licence, 'use?days=1')).json().items).toEqual([items.at(-1)])
})

test('the use as CSV, by format or by Accept', async () => {
  const { licence, runner } = await runLicence()
  await logIn(t, runner, { licence: licence.serial })
  const [byFormat, byAccept] = [
    await ask(runner, licence, 'use?days=2&format=csv'),
    await ask(runner, licence, 'use?days=2', 'text/csv'),
  ]
  expect(byFormat.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(byAccept.body).toBe(byFormat.body)
  expect(byFormat.body).toMatch(
    /^\ufeffday,peak,refused_logins,people_refused\r\n\d{4}-\d\d-\d\d,0,0,0\r\n\d{4}-\d\d-\d\d,1,0,0\r\n$/,
  )
})

test('advice: says whether more licence seats are needed', async () => {
  const { licence, runner } = await runLicence({ numberOfUsers: 1 })
  const answer = await ask(runner, licence, 'advice')
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toEqual({
    answer: 'too_early',
    text: 'Too early to say: nobody has used the licence yet.',
    number_of_users: 1,
    peak: 0,
    days_full: 0,
    refused_people: 0,
    suggested_number_of_users: 1,
  })
  for (const from of [26, 50])
    for (let i = 0; i < 3; i++) await addStay(licence, { person: runner, from, to: from - 1 })
  expect((await ask(runner, licence, 'advice')).json()).toMatchObject({ answer: 'yes', peak: 3 })
})

test('law 9: history, use and advice are for the admins of the licence only', async () => {
  const { licence } = await runLicence()
  const member = await t.person()
  await addMember(t, licence, member)
  const { runner: elsewhere } = await runLicence()
  const admin = await t.person({ role: 'admin' })
  for (const path of ['history', 'history?format=csv', 'use', 'advice']) {
    expect(problemOf(await ask(member, licence, path))).toBe('403 forbidden')
    expect(problemOf(await ask(elsewhere, licence, path))).toBe('404 not_found')
    expect((await ask(undefined, licence, path)).statusCode).toBe(401)
    expect((await ask(admin, licence, path)).statusCode).toBe(200)
  }
})

test('law 10: malformed queries are refused, and each field is named', async () => {
  const { licence, runner } = await runLicence()
  for (const [query, path] of [
    ['history?from=yesterday', '/from'],
    ['history?to=0000-01-01T00:00:00Z', '/to'],
    ['history?format=csv&from=0000-01-01T00:00:00Z', '/from'],
    ['history?from=2030-01-02T00:00:00Z&to=2030-01-01T00:00:00Z', '/from'],
    ['history?format=csv&from=2030-01-02T00:00:00Z&to=2030-01-01T00:00:00Z', '/from'],
    ['history?format=xml', '/format'],
    ['use?format=xml', '/format'],
    ['history?page=x', '/page'],
    ['history?page_size=101', '/page_size'],
    ['use?days=0', '/days'],
    ['use?days=401', '/days'],
    ['use?days=x', '/days'],
  ] as const) {
    const answer = await ask(runner, licence, query)
    expect(problemOf(answer), query).toBe('400 malformed_input')
    expect(answer.json().errors[0].path).toBe(path)
  }
})
