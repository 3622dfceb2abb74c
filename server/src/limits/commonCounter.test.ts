import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type CommonCounter, openCommonCounts } from './commonCounter.ts'
import { openSharedCounter } from './sharedCounter.ts'

/** A common counter that answers a moment later, as one in another process; or not at all. */
function beside() {
  const count = openCommonCounts()
  const state = { isThere: true, asked: 0 }
  const common: CommonCounter = {
    isAsked: () => state.isThere,
    async countUp(counting) {
      state.asked++
      const said = count(counting)
      await turn()
      return state.isThere ? said : undefined
    },
  }
  return { common, state }
}

/** A request is sent in one turn of the event loop and answered in another. */
async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await turn()
}

test('two processes share a limit, except for the request with which each learns of the other', async () => {
  const { common } = beside()
  const [one, two] = [0, 1].map(() => openSharedCounter(common, 'session', 60_000))
  const counts: (number | undefined)[] = []
  for (let i = 0; i < 10; i++) {
    counts.push((i % 2 === 0 ? one : two)?.('ada').count)
    await settled()
  }
  expect(counts).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(one?.('eva').count).toBe(1)
})

test('counters with different names are separate', async () => {
  const { common } = beside()
  openSharedCounter(common, 'session', 60_000)('ada')
  await settled()
  const other = openSharedCounter(common, 'address', 60_000)
  other('ada')
  await settled()
  expect(other('ada').count).toBe(2)
})

test('five hundred counts at once need few requests, and none is lost', async () => {
  const { common, state } = beside()
  const [one, two] = [0, 1].map(() => openSharedCounter(common, 'burst', 60_000))
  for (let i = 0; i < 500; i++) one?.('x')
  await settled()
  expect(state.asked).toBeLessThan(5)
  two?.('x')
  await settled()
  expect(two?.('x').count).toBe(502)
})

test('a window ends for all processes, and the next begins at one', async () => {
  const { common } = beside()
  const count = openSharedCounter(common, 'short', 50)
  for (let i = 0; i < 3; i++) count('x')
  await sleep(60)
  expect(count('x').count).toBe(1)
  await settled()
  expect(count('x').count).toBe(2)
})

test('without the common counter each process counts alone', async () => {
  const { common, state } = beside()
  const [one, two] = [0, 1].map(() => openSharedCounter(common, 'gone', 60_000))
  state.isThere = false
  for (let i = 1; i <= 4; i++) {
    expect(one?.('x').count).toBe(i)
    expect(two?.('x').count).toBe(i)
    await settled()
  }
})
