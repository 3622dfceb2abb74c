import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const KNOWN = ['login', 'logout', 'licence', 'list', 'seats', 'file', 'gate']

test.each([
  ['license', 'licence'],
  ['licens', 'licence'],
  ['lst', 'list'],
  ['seat', 'seats'],
  ['logn', 'login'],
  ['gat', 'gate'],
  ['frob', undefined],
  ['', undefined],
])('the word nearest to "%s" is %s', (typed, meant) => {
  expect(nearest(typed, KNOWN)).toBe(meant)
})
