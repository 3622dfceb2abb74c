import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { type BatchOptions, batch } from './batch.ts'
import { isDatabaseRefusal, isOutage } from './failure.ts'
import { openSql } from './sql.ts'

const { sql, connection } = testDatabase()

/** A runner that answers on command, and remembers what it was asked. */
function heldRunner() {
  const asked: number[][] = []
  const gates: (() => void)[] = []
  return {
    asked,
    run: async (inputs: readonly number[]) => {
      asked.push([...inputs])
      await new Promise<void>((resolve) => gates.push(resolve))
      return inputs.map((input) => input * 10)
    },
    /** Answers the oldest running batch. */
    answer: async () => {
      gates.shift()?.()
      await sleep(5)
    },
  }
}

const options = (more: Partial<BatchOptions<number, number>>): BatchOptions<number, number> => ({
  run: async (inputs) => inputs.map((input) => input * 10),
  isUndone: () => true,
  maxSize: 100,
  lanes: 1,
  ...more,
})

test('a call that finds a lane free goes at once and alone, without a timer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'Date'] })
  try {
    const ask = batch(options({}))
    await expect(ask(1)).resolves.toBe(10)
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('calls of one turn go together, and what comes meanwhile makes the next batch', async () => {
  const { asked, run, answer } = heldRunner()
  const ask = batch(options({ run }))
  const first = [ask(1), ask(2), ask(3)]
  await sleep(5)
  const second = [ask(4), ask(5)]
  await sleep(5)
  expect(asked).toEqual([[1, 2, 3]])
  await answer()
  expect(asked).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
  await answer()
  await expect(Promise.all([...first, ...second])).resolves.toEqual([10, 20, 30, 40, 50])
})

test('as many batches as there are lanes are under way at once, and no more', async () => {
  const { asked, run, answer } = heldRunner()
  const ask = batch(options({ run, lanes: 2 }))
  const answers: Promise<number>[] = []
  for (let input = 1; input <= 4; input++) {
    answers.push(ask(input))
    await sleep(5)
  }
  expect(asked).toEqual([[1], [2]])
  await answer()
  expect(asked).toEqual([[1], [2], [3, 4]])
  await answer()
  await answer()
  await expect(Promise.all(answers)).resolves.toEqual([10, 20, 30, 40])
})

test('a batch never holds more than its most', async () => {
  const sizes: number[] = []
  const run = async (inputs: readonly number[]) => {
    sizes.push(inputs.length)
    return [...inputs]
  }
  const ask = batch(options({ run, maxSize: 3 }))
  await Promise.all(Array.from({ length: 10 }, (_, i) => ask(i)))
  expect(sizes).toEqual([3, 3, 3, 1])
})

test('inputs of one key never share a batch, and keep their order', async () => {
  const batches: string[][] = []
  const ask = batch<string, string>({
    run: async (inputs) => {
      batches.push([...inputs])
      return [...inputs]
    },
    keyOf: (input) => input.charAt(0),
    isUndone: () => true,
    maxSize: 3,
    lanes: 1,
  })
  await Promise.all(['a1', 'a2', 'b1', 'a3', 'c1', 'd1'].map((input) => ask(input)))
  expect(batches).toEqual([['a1', 'b1', 'c1'], ['a2', 'd1'], ['a3']])
})

test('inputs of one key are never under way at once, even when lanes are free', async () => {
  const { asked, run, answer } = heldRunner()
  const ask = batch(options({ run, lanes: 2, keyOf: (input) => String(input % 2) }))
  const answers = [ask(1)]
  await sleep(5)
  answers.push(ask(3), ask(2))
  await sleep(5)
  expect(asked).toEqual([[1], [2]])
  await answer()
  expect(asked).toEqual([[1], [2], [3]])
  await answer()
  await answer()
  await expect(Promise.all(answers)).resolves.toEqual([10, 30, 20])
})

test('one bad input of a batch that was undone fails alone', async () => {
  const run = async (inputs: readonly number[]) => {
    if (inputs.includes(3)) throw new Error('three')
    return inputs.map((input) => input * 10)
  }
  const ask = batch(options({ run }))
  const ended = await Promise.allSettled([1, 2, 3, 4].map((input) => ask(input)))
  expect(ended.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
})

test('a batch of which nothing is known is not tried again: all its members hear of it', async () => {
  const run = vi.fn(async (): Promise<number[]> => {
    throw new Error('gone')
  })
  const ask = batch(options({ run, isUndone: () => false }))
  const ended = await Promise.allSettled([1, 2, 3].map((input) => ask(input)))
  expect(ended.every(({ status }) => status === 'rejected')).toBe(true)
  expect(run).toHaveBeenCalledTimes(1)
})

test('a lane outlives a batch that failed', async () => {
  let fails = true
  const ask = batch(
    options({
      run: async (inputs) => {
        if (fails) throw new Error('once')
        return [...inputs]
      },
    }),
  )
  await expect(ask(1)).rejects.toThrow('once')
  fails = false
  await expect(ask(2)).resolves.toBe(2)
})

test('a run that answers fewer than it was asked leaves nobody waiting', async () => {
  const ask = batch(options({ run: async (inputs) => inputs.slice(1) }))
  const ended = await Promise.allSettled([ask(1), ask(2)])
  expect(ended).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected' }])
})

describe('on a real database', () => {
  const onDatabase = (pool: typeof sql) =>
    batch<string, { text: string }>({
      run: (inputs) =>
        pool<{ text: string }[]>`
          select t as text from unnest(${[...inputs]}::text[]) with ordinality as a (t, i) order by i`,
      isUndone: isDatabaseRefusal,
      maxSize: 100,
      lanes: 2,
    })

  test('a NUL fails alone', async () => {
    const ask = onDatabase(sql)
    const ended = await Promise.allSettled(['a', 'b\0', 'c'].map((text) => ask(text)))
    expect(ended).toMatchObject([
      { status: 'fulfilled', value: { text: 'a' } },
      { status: 'rejected', reason: { code: '22021' } },
      { status: 'fulfilled', value: { text: 'c' } },
    ])
  })

  test('an outage refuses every member as an outage', async () => {
    const pool = openSql(connection, { max: 1 })
    const ask = batch<number, { pid: number }>({
      run: async (inputs) => {
        await pool`select pg_terminate_backend(pg_backend_pid())`
        return inputs.map((pid) => ({ pid }))
      },
      isUndone: isDatabaseRefusal,
      maxSize: 100,
      lanes: 1,
    })
    const ended = await Promise.allSettled([ask(1), ask(2), ask(3)])
    await pool.end()
    for (const end of ended) {
      expect(end.status).toBe('rejected')
      const reason = end.status === 'rejected' ? end.reason : undefined
      expect(isOutage(reason), String(reason)).toBe(true)
      expect(isDatabaseRefusal(reason)).toBe(false)
    }
  })

  test('a refusal of the database is no outage, and an ended pool is one', async () => {
    const refusal = await sql`select 1 / 0`.catch((error: unknown) => error)
    expect([isDatabaseRefusal(refusal), isOutage(refusal)]).toEqual([true, false])
    const pool = openSql(connection, { max: 1 })
    await pool.end()
    const outage = await pool`select 1`.catch((error: unknown) => error)
    expect([isDatabaseRefusal(outage), isOutage(outage)]).toEqual([false, true])
    expect([isDatabaseRefusal(new Error('x')), isOutage(new Error('x'))]).toEqual([false, false])
  })
})
