import { expect, test } from 'vitest'
import { spokenTime } from './refusal.ts'

test.each([
  [1, '1 second'],
  [0.2, '1 second'],
  [2, '2 seconds'],
  [120, '120 seconds'],
  [121, '3 minutes'],
  [7_200, '120 minutes'],
  [7_201, '3 hours'],
])('a wait of %d s is said as "%s", and never shorter than it is', (seconds, said) => {
  expect(spokenTime(seconds)).toBe(said)
})
