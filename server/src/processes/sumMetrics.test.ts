import { Counter, Gauge, Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { sumMetrics } from './sumMetrics.ts'

/** The metrics of one process. */
async function metricsOf(pid: string, requests: number, redisUp: number) {
  const registry = new Registry()
  const registers = [registry]
  new Counter({ name: 'requests', help: 'x', labelNames: ['route'], registers }).inc(
    { route: '/a' },
    requests,
  )
  new Counter({ name: 'own', help: 'x', labelNames: ['pid'], registers }).inc({ pid }, requests)
  new Gauge({ name: 'redis_up', help: 'x', aggregator: 'min', registers }).set(redisUp)
  return registry.getMetricsAsJSON()
}

test('counters add up, what names its process stays apart, and of gauges the one that says so counts', async () => {
  const text = await sumMetrics([await metricsOf('1', 3, 1), await metricsOf('2', 4, 0)])
  expect(text).toContain('requests{route="/a"} 7')
  expect(text).toContain('own{pid="1"} 3')
  expect(text).toContain('own{pid="2"} 4')
  expect(text).toContain('redis_up 0')
})

test('a process that does not answer is left out', async () => {
  const text = await sumMetrics([await metricsOf('1', 3, 1), undefined])
  expect(text).toContain('requests{route="/a"} 3')
})
