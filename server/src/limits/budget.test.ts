import type { FastifyReply } from 'fastify'
import { expect, test } from 'vitest'
import { openBudget, type Stake } from './budget.ts'

const headers = new Map<string, string>()
const reply = {
  header(name: string, value: string) {
    headers.set(name, value)
    return reply
  },
} as unknown as FastifyReply

function budget() {
  const limits = { max: 3, mostRefused: 5, windowSeconds: 60, common: undefined }
  const { enter } = openBudget('test', limits)
  return (key = 'venue'): Stake | 'refused' => {
    try {
      return enter(key, reply)
    } catch {
      return 'refused'
    }
  }
}

const settleAll = (stakes: (Stake | 'refused')[], isSpent: boolean) => {
  for (const stake of stakes) if (stake !== 'refused') stake.settle(isSpent)
}

test('a refused request is given back, and a served one is not', () => {
  const enter = budget()
  for (let i = 0; i < 4; i++) settleAll([enter()], false)
  settleAll([enter(), enter(), enter()], true)
  expect(enter()).toBe('refused')
  expect(enter('another')).not.toBe('refused')
})

test('requests under way count, so that no more are done at once than are left', () => {
  const enter = budget()
  const stakes = [enter(), enter(), enter()]
  expect(enter()).toBe('refused')
  expect(headers.get('retry-after')).toBe('1')
  settleAll(stakes, false)
  expect(enter()).not.toBe('refused')
})

test('a request that was turned away takes nothing', () => {
  const enter = budget()
  const stakes = [enter(), enter(), enter()]
  for (let i = 0; i < 10; i++) enter()
  settleAll(stakes, false)
  expect([enter(), enter(), enter()]).not.toContain('refused')
})

test('only the first answer of a request counts', () => {
  const enter = budget()
  const stake = enter()
  settleAll([stake], true)
  for (let i = 0; i < 5; i++) settleAll([stake], false)
  settleAll([enter(), enter()], true)
  expect(enter()).toBe('refused')
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(50)
})

test('a request that only arrives takes nothing, and is turned away where nothing is left', () => {
  const limits = { max: 3, mostRefused: 5, windowSeconds: 60, common: undefined }
  const { arrive, enter, refuse } = openBudget('test', limits)
  for (let i = 0; i < 10; i++) arrive('venue', reply)
  settleAll([enter('venue', reply), enter('venue', reply), enter('venue', reply)], true)
  expect(() => arrive('venue', reply)).toThrow('Too many requests')
  for (let i = 0; i < 5; i++) refuse('another')
  expect(() => arrive('another', reply)).toThrow('Too many requests')
})

test('a caller who was refused too often is turned away before anything is done', () => {
  const enter = budget()
  for (let i = 0; i < 5; i++) settleAll([enter()], false)
  expect(enter()).toBe('refused')
  expect(enter('another')).not.toBe('refused')
})
