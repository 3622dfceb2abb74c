import { setTimeout as sleep } from 'node:timers/promises'
import type { TestRedis } from './redisServer.ts'

/** The faults of a Redis, one after the other, with pauses. */
const FATES: readonly (readonly [string, (redis: TestRedis) => unknown])[] = [
  ['it answers', () => {}],
  ['it is killed', (redis) => redis.kill()],
  ['it comes back empty', (redis) => redis.start()],
  ['it is emptied', (redis) => redis.empty()],
  ['it is restarted with what it knew', (redis) => redis.restart()],
  ['it hangs', (redis) => redis.hang()],
  ['it goes on', (redis) => redis.goOn()],
]
const EACH_MS = 900
const WORKERS = 6

/**
 * Sends requests of people without a pause while Redis fails in each way, and logs some people out
 * meanwhile. Returns what law 5 forbids: each accepted request that began after the logout was
 * answered.
 */
export async function stormRedis<Person>(
  redis: TestRedis,
  people: { readonly leave: readonly Person[]; readonly stay: readonly Person[] },
  isIn: (person: Person, i: number) => Promise<boolean>,
  end: (person: Person, i: number) => Promise<void>,
): Promise<{ revived: string[]; lost: string[]; asked: number }> {
  const endedAt = new Map<Person, number>()
  const revived: string[] = []
  const lost: string[] = []
  const all = [...people.leave, ...people.stay]
  let fate = ''
  let asked = 0
  let isDone = false
  const ask = async (worker: number): Promise<void> => {
    for (let i = worker; !isDone; i++) {
      const person = all[Math.floor(Math.random() * all.length)]
      if (!person) return
      const begunAt = performance.now()
      const wasIn = await isIn(person, i)
      asked++
      if (wasIn && begunAt > (endedAt.get(person) ?? Number.POSITIVE_INFINITY)) revived.push(fate)
      if (!wasIn && people.stay.includes(person)) lost.push(fate)
    }
  }
  const workers = Promise.all(Array.from({ length: WORKERS }, (_, worker) => ask(worker)))
  // A failure is reported at the end, when the promise is awaited.
  workers.catch(() => {})
  const leaving = [...people.leave]
  const share = Math.ceil(leaving.length / FATES.length)
  try {
    for (const [name, happen] of FATES) {
      fate = name
      await happen(redis)
      for (const [i, person] of leaving.splice(0, share).entries()) {
        await sleep(Math.random() * (EACH_MS / share))
        await end(person, i)
        endedAt.set(person, performance.now())
      }
      await sleep(EACH_MS / 2)
    }
  } finally {
    isDone = true
    await workers
  }
  return { revived, lost, asked }
}
