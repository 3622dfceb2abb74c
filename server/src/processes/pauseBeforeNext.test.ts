import { expect, test } from 'vitest'
import { pauseBeforeNext } from './pauseBeforeNext.ts'

/** The pauses in seconds after each of these lifetimes, in order. */
function pausesAfter(livesMs: readonly number[]): number[] {
  let quickEnds = 0
  return livesMs.map((livedMs) => {
    const next = pauseBeforeNext(quickEnds, livedMs)
    quickEnds = next.quickEnds
    return next.pauseMs / 1000
  })
}

test('the first is replaced at once, and each that ends within a minute doubles the pause', () => {
  expect(pausesAfter(Array(9).fill(10))).toEqual([0, 1, 2, 4, 8, 16, 30, 30, 30])
})

test('one that has lived for a minute is replaced at once, after any number of earlier ends', () => {
  expect(pausesAfter([10, 10, 10, 60_000, 10, 10])).toEqual([0, 1, 2, 0, 0, 1])
})
