import { expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { counts } from '../../test/logins.ts'

const t = testApp()

const ageOf = async ({ sid }: Person): Promise<number> => {
  const [row] = await t.sql<{ seconds: number }[]>`
    select extract(epoch from now() - last_seen_at)::float8 as seconds from sessions where sid = ${sid}`
  return row?.seconds ?? Number.NaN
}

const seenAgo = ({ sid }: Person, seconds: number) => t.sql`
  update sessions set last_seen_at = now() - make_interval(secs => ${seconds}) where sid = ${sid}`

test('last_seen_at is updated after five minutes, and not before', async () => {
  const [early, late, later] = [await t.person(), await t.person(), await t.person()]
  await seenAgo(early, 290)
  await seenAgo(late, 310)
  await seenAgo(later, 4_000)
  await Promise.all([early, late, later].map(({ accessToken }) => counts(t.app(), accessToken)))
  await expect.poll(() => ageOf(late)).toBeLessThan(60)
  await expect.poll(() => ageOf(later)).toBeLessThan(60)
  expect(await ageOf(early)).toBeGreaterThan(280)
})

test('a request in a locked session is answered at once, and a later request updates last_seen_at', async () => {
  const [held, free] = [await t.person(), await t.person()]
  await seenAgo(held, 4_000)
  await seenAgo(free, 4_000)
  await t.sql.begin(async (holder) => {
    await holder`select from sessions where sid = ${held.sid} for update`
    const ask = [held, free].map(({ accessToken }) => counts(t.app(), accessToken))
    expect(await Promise.all(ask)).toEqual([true, true])
    await expect.poll(() => ageOf(free)).toBeLessThan(60)
    expect(await ageOf(held)).toBeGreaterThan(3_000)
  })
  expect(await counts(t.app(), held.accessToken)).toBe(true)
  await expect.poll(() => ageOf(held)).toBeLessThan(60)
})
