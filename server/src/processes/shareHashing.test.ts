import { expect, test } from 'vitest'
import { shareHashing } from './shareHashing.ts'

test('all processes together hash at most one password for each core, and each at least one', () => {
  for (let cores = 1; cores <= 64; cores++)
    for (let processes = 1; processes <= 64; processes++) {
      const shares = Array.from({ length: processes }, (_, i) => shareHashing(cores, processes, i))
      const sum = shares.reduce((all, { atOnce }) => all + atOnce, 0)
      expect(sum, `${processes} on ${cores}`).toBe(Math.max(cores, processes))
      expect(Math.min(...shares.map(({ atOnce }) => atOnce))).toBeGreaterThanOrEqual(1)
    }
})

test('as many wait in each as it serves in a second', () => {
  expect(shareHashing(2, 2, 0)).toEqual({ atOnce: 1, mostWaiting: 100 })
  expect(shareHashing(8, 2, 1)).toEqual({ atOnce: 4, mostWaiting: 400 })
})
