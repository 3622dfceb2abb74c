import { availableParallelism } from 'node:os'
import * as argon2 from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { ARGON2_PARAMETERS, decoy, hashPassword, verifyPassword } from './password.ts'

/** The real function, observed: how many run at once. */
const watch = vi.hoisted(() => ({ running: 0, most: 0, total: 0 }))
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const real = await importOriginal<typeof argon2>()
  const watched =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      watch.most = Math.max(watch.most, ++watch.running)
      watch.total++
      return work(...args).finally(() => watch.running--)
    }
  return { ...real, hash: watched(real.hash), verify: watched(real.verify) }
})

test('a password is hashed with argon2id, 19 MiB and two passes, and with a salt of its own', async () => {
  const [one, two] = [await hashPassword('a good phrase'), await hashPassword('a good phrase')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  await expect(argon2.verify(one, 'a good phrase')).resolves.toBe(true)
})

test('a password is right however its accents are composed, and wrong in anything else', async () => {
  const hash = await hashPassword('caf\u00e9 au lait')
  await expect(verifyPassword(hash, 'cafe\u0301 au lait')).resolves.toBe(true)
  for (const other of [
    'cafe au lait',
    'CAF\u00c9 AU LAIT',
    ' caf\u00e9 au lait',
    'caf\u00e9 au lait ',
  ])
    await expect(verifyPassword(hash, other), other).resolves.toBe(false)
})

test('a password is never cut: the last of 256 characters counts', async () => {
  const long = '🎟'.repeat(255)
  const hash = await hashPassword(`${long}a`)
  await expect(verifyPassword(hash, `${long}a`)).resolves.toBe(true)
  await expect(verifyPassword(hash, `${long}b`)).resolves.toBe(false)
})

test('without a hash the same work is done on a decoy, and every password is wrong', async () => {
  const { hash, total } = { hash: await decoy(), total: watch.total }
  await expect(verifyPassword(undefined, 'anything')).resolves.toBe(false)
  expect(watch.total - total).toBe(1)
  expect(hash).toContain(`m=${ARGON2_PARAMETERS.memoryCost},t=${ARGON2_PARAMETERS.timeCost}`)
  await expect(decoy()).resolves.toBe(hash)
})

test('at most one hash a core runs, 200 wait, and beyond that everyone is told to come back', async () => {
  watch.most = 0
  const light = await argon2.hash('x', { memoryCost: 64, timeCost: 1 })
  const asked = availableParallelism() + 200 + 7
  const answers = await Promise.allSettled(
    Array.from({ length: asked }, () => verifyPassword(light, 'x')),
  )
  const refused = answers.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
  expect(refused).toHaveLength(7)
  for (const { reason } of refused)
    expect(reason).toMatchObject({ code: 'busy', extra: { retryAfterSeconds: 2 } })
  expect(watch.most).toBe(availableParallelism())
  await expect(verifyPassword(light, 'x')).resolves.toBe(true)
})

test('a hash that fails gives its turn to the next', async () => {
  const broken = Array.from({ length: availableParallelism() + 5 }, () =>
    verifyPassword('no hash at all', 'x').catch(() => 'failed'),
  )
  expect(new Set(await Promise.all(broken))).toEqual(new Set(['failed']))
  await expect(verifyPassword(await decoy(), 'x')).resolves.toBe(false)
  expect(watch.running).toBe(0)
})
