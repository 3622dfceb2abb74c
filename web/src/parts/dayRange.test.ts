import { expect, test, vi } from 'vitest'
import { dayRange } from './dayRange.ts'

const rangeOf = (search: string) => {
  const params = new URLSearchParams(search)
  return dayRange((name) => params.get(name) ?? '')
}

test('a day lasts from its first moment to its last, by the clock here', () => {
  const { from = '', to = '' } = rangeOf('from=2026-12-04&to=2026-12-04')
  expect(new Date(from)).toEqual(new Date(2026, 11, 4))
  expect(Date.parse(to) + 1).toBe(new Date(2026, 11, 5).getTime())
})

test('the day on which the clocks are put back has 25 hours', () => {
  vi.stubEnv('TZ', 'Europe/Copenhagen')
  expect(rangeOf('from=2026-10-25&to=2026-10-25')).toEqual({
    from: '2026-10-24T22:00:00.000Z',
    to: '2026-10-25T22:59:59.999Z',
  })
  vi.unstubAllEnvs()
})

test('what is no day in the address limits nothing', () => {
  expect(rangeOf('from=yesterday&to=2026-02-31T')).toEqual({})
  expect(rangeOf('')).toEqual({})
})
