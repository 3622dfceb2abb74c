import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  dropAttempt,
  dropWish,
  forgetChoice,
  keepCounts,
  keyFor,
  readCounts,
  takeWish,
  wishToOrder,
} from './choice.ts'

const body = { event_id: 'concert', positions: [{ product_id: 'parterre' }] }
const MINUTE_MS = 60_000

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.useFakeTimers()
  keepCounts('concert', { parterre: 1 })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what was wished before a log-in is ordered once, by the person who logs in, with one key', () => {
  wishToOrder(body)
  vi.advanceTimersByTime(29 * MINUTE_MS)
  expect(takeWish('concert', 'eva')).toEqual(body)
  expect(takeWish('concert', 'eva')).toBeUndefined()
  const key = keyFor(body, 'eva')
  expect(keyFor(body, 'eva')).toBe(key)
  expect(takeWish('concert', 'mads')).toBeUndefined()
})

test('a person who logs in half an hour later orders nothing by coming, and finds the choice', () => {
  wishToOrder(body)
  vi.advanceTimersByTime(31 * MINUTE_MS)
  expect(takeWish('concert', 'mads')).toBeUndefined()
  expect(readCounts('concert')).toEqual({ parterre: 1 })
})

test('a wish ends when the event is looked at again without a log-in', () => {
  wishToOrder(body)
  dropWish('concert')
  expect(takeWish('concert', 'eva')).toBeUndefined()
  expect(readCounts('concert')).toEqual({ parterre: 1 })
})

test('a wish of another event is left alone', () => {
  wishToOrder(body)
  expect(takeWish('play', 'eva')).toBeUndefined()
  expect(takeWish('concert', 'eva')).toEqual(body)
})

test('another order, another person and a try after a refusal get keys of their own', () => {
  const key = keyFor(body, 'eva')
  const other = { ...body, positions: [...body.positions, ...body.positions] }
  const keys = [key, keyFor(other, 'eva'), keyFor(other, 'mads')]
  dropAttempt('concert')
  keys.push(keyFor(other, 'mads'))
  expect(new Set(keys).size).toBe(4)
  expect(readCounts('concert')).toEqual({ parterre: 1 })
})

test('a key is not used again when the server may have forgotten it', () => {
  const key = keyFor(body, 'eva')
  vi.advanceTimersByTime(23 * 60 * MINUTE_MS)
  expect(keyFor(body, 'eva')).not.toBe(key)
})

test('what is damaged or forgotten is no choice', () => {
  sessionStorage.setItem('tessera.choice.concert', '{')
  expect(readCounts('concert')).toEqual({})
  keepCounts('concert', { parterre: 2 })
  forgetChoice('concert')
  expect(readCounts('concert')).toEqual({})
})
