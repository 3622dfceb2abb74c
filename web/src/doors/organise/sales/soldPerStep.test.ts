import { expect, test } from 'vitest'
import { soldPerStep } from './soldPerStep.ts'

const timezone = 'Europe/Copenhagen'
const of = (step: 'hour' | 'day' | 'month', ...ats: string[]) => ({
  step,
  timezone,
  series: ats.map((at) => ({ at, product_id: null, tickets: 1 })),
})

test('nothing sold is no part at all', () => {
  expect(soldPerStep(of('day'), Date.now())).toEqual([])
})

test('days without a sale are there with nothing, also where the clocks change', () => {
  // Summer time ends on 25 October 2026.
  const sales = of('day', '2026-10-23T22:00:00Z', '2026-10-23T22:00:00Z', '2026-10-25T23:00:00Z')
  expect(soldPerStep(sales, 0)).toEqual([
    { wall: '2026-10-24T00:00', tickets: 2 },
    { wall: '2026-10-25T00:00', tickets: 0 },
    { wall: '2026-10-26T00:00', tickets: 1 },
  ])
})

test('it goes on until now', () => {
  const steps = soldPerStep(of('hour', '2026-12-04T08:00:00Z'), Date.parse('2026-12-04T10:59:00Z'))
  expect(steps.map(({ wall }) => wall.slice(11))).toEqual(['09:00', '10:00', '11:00'])
})

test('months are of the calendar', () => {
  const sales = of('month', '2026-11-30T23:00:00Z', '2027-01-31T23:00:00Z')
  expect(soldPerStep(sales, 0).map(({ wall }) => wall.slice(0, 7))).toEqual([
    '2026-12',
    '2027-01',
    '2027-02',
  ])
})
