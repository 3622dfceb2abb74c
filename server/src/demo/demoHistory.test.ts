import { expect, test } from 'vitest'
import { demoHistory } from './demoHistory.ts'

const NUMBER = 12
const made = (now = Date.parse('2026-11-29T15:00:00Z')) =>
  demoHistory({
    userIds: Array.from({ length: 16 }, (_, n) => `user ${n}`),
    numberOfUsers: NUMBER,
    now,
  })

test('no more people are in at once than the licence has licence seats', () => {
  const { stays } = made()
  for (const { from } of stays) {
    const here = stays.filter((stay) => stay.from <= from && stay.to > from)
    expect(here.length).toBeLessThanOrEqual(NUMBER)
  }
})

test('a login is refused only while every licence seat is taken', () => {
  const { stays, refusals } = made()
  expect(refusals.length).toBeGreaterThan(0)
  for (const { at } of refusals)
    expect(stays.filter(({ from, to }) => from <= at && to > at)).toHaveLength(NUMBER)
})

test('it covers 60 days and ends before today', () => {
  const { stays } = made()
  expect(new Set(stays.map(({ from }) => from.toISOString().slice(0, 10))).size).toBeGreaterThan(50)
  for (const { from, to } of stays) {
    expect(from.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-09-30T00:00:00Z'))
    expect(to.getTime()).toBeGreaterThan(from.getTime())
    expect(to.getTime()).toBeLessThanOrEqual(Date.parse('2026-11-29T00:00:00Z'))
  }
})

test('the same day gives the same history', () => {
  expect(made()).toEqual(made())
})
