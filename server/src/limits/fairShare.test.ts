import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Asker, openFairShare, type ShareFull } from './fairShare.ts'

const LIMITS = {
  atOnce: 4,
  atOnceOfOne: 2,
  waiting: 6,
  waitingOfOne: 4,
  waitingOfStrangers: 6,
  longestWaitMs: 60_000,
}
const stranger = (key: string): Asker => ({ key, isStranger: true })
const user = (key: string): Asker => ({ key, isStranger: false })

/** A share whose work ends when it is told to, and the order in which work began. */
function share(more: Partial<typeof LIMITS> = {}) {
  const { enter, runAdmitted } = openFairShare({ ...LIMITS, ...more })
  const run = async (asker: Asker, work: () => Promise<string>) => {
    const leave = await enter(asker)
    const answer = await work()
    leave()
    leave()
    return answer
  }
  const begun: string[] = []
  const ends: (() => void)[] = []
  const work = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve) => ends.push(() => resolve(name)))
  }
  return {
    begun,
    ask: (asker: Asker, name = asker.key) =>
      run(asker, work(name)).catch((error: unknown) => (error as ShareFull).of),
    askAdmitted: (asker: Asker) => runAdmitted(asker, work(asker.key)),
    /** Ends the work that began first of what runs. */
    async endOne() {
      ends.shift()?.()
      await turn()
    },
  }
}

test('strangers together get a part, and leave the rest to people who are logged in', async () => {
  const { ask, begun } = share()
  for (const key of ['a', 'b', 'c', 'd']) void ask(stranger(key))
  await turn()
  expect(begun).toEqual(['a', 'b'])
  for (const key of ['Ada', 'Eva', 'Ida']) void ask(user(key))
  await turn()
  expect(begun).toEqual(['a', 'b', 'Ada', 'Eva'])
})

test('strangers who wait leave people who are logged in a place to wait in', async () => {
  const { ask, begun, endOne } = share({ waitingOfStrangers: 3 })
  for (const key of ['Ada', 'Eva', 'Ida', 'Ole']) void ask(user(key))
  await turn()
  for (const key of ['a', 'b', 'c']) void ask(stranger(key))
  await turn()
  await expect(Promise.race([ask(stranger('d')), turn('waits')])).resolves.toBe('all')
  void ask(user('Ulla'))
  await turn()
  for (let i = 0; i < 4; i++) await endOne()
  expect(begun).toContain('Ulla')
  void ask(stranger('e'))
  for (let i = 0; i < 4; i++) await endOne()
  expect(begun).toContain('e')
})

test('askers who wait take turns, also when one of them has asked many times', async () => {
  const { ask, begun, endOne } = share()
  for (let i = 0; i < 6; i++) void ask(user('flood'), `flood ${i}`)
  void ask(user('Ada'))
  void ask(user('Eva'))
  void ask(user('Ida'))
  await turn()
  expect(begun).toEqual(['flood 0', 'flood 1', 'Ada', 'Eva'])
  await endOne()
  await endOne()
  expect(begun.slice(4)).toEqual(['flood 2', 'Ida'])
})

test('too much of one asker is refused, and another still waits', async () => {
  const { ask } = share()
  for (let i = 0; i < 6; i++) void ask(stranger('flood'))
  expect(await ask(stranger('flood'))).toBe('asker')
  for (const key of ['a', 'b']) void ask(stranger(key))
  expect(await ask(stranger('c'))).toBe('all')
})

test('work that waited too long is refused, and is not begun later', async () => {
  const { ask, begun, endOne } = share({ longestWaitMs: 20 })
  for (let i = 0; i < 2; i++) void ask(stranger('a'))
  expect(await ask(stranger('b'))).toBe('all')
  await endOne()
  await endOne()
  expect(begun).toEqual(['a', 'a'])
  void ask(stranger('b'))
  await turn()
  expect(begun).toEqual(['a', 'a', 'b'])
})

test('admitted work waits for any time, also where no more may wait', async () => {
  const { ask, askAdmitted, begun, endOne } = share({ longestWaitMs: 20 })
  for (let i = 0; i < 2; i++) void ask(stranger('a'))
  for (let i = 0; i < 6; i++) void askAdmitted(stranger('a'))
  await sleep(50)
  for (let i = 0; i < 6; i++) await endOne()
  expect(begun).toHaveLength(8)
})

test('a place comes free when the work fails', async () => {
  const { runAdmitted } = openFairShare({ ...LIMITS, atOnce: 1, atOnceOfOne: 1 })
  const fail = () => Promise.reject(new Error('no'))
  for (let i = 0; i < 10; i++) await expect(runAdmitted(user('Ada'), fail)).rejects.toThrow('no')
  expect(await runAdmitted(user('Ada'), async () => 'done')).toBe('done')
})

test('of a thousand askers at once, each is answered or refused, and nothing is left', async () => {
  const { enter } = openFairShare({ ...LIMITS, waiting: 100 })
  let most = 0
  let now = 0
  const all = await Promise.allSettled(
    Array.from({ length: 1_000 }, async (_, i) => {
      const leave = await enter({ key: `${i % 97}`, isStranger: i % 3 === 0 })
      most = Math.max(most, ++now)
      await turn()
      now--
      leave()
    }),
  )
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(104)
  expect(most).toBe(4)
  expect(now).toBe(0)
})
