import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, type Registry } from 'prom-client'
import type { SideRedis } from '../db/redis.ts'

/** Logs once each time that Redis goes or comes back, and reports its state in the metrics. */
export function followRedis(app: FastifyInstance, registry: Registry, redis: SideRedis): void {
  redis.onChange((isUp, reason) => {
    if (isUp) app.log.info('Redis answers.')
    else
      app.log.warn(
        { reason },
        'Redis does not answer. Requests go to PostgreSQL alone, and each process counts its own rate limits.',
      )
  })
  new Gauge({
    name: 'tessera_redis_up',
    // The value of several processes is 0 if one of them has lost Redis.
    aggregator: 'min',
    help: 'Whether Redis answers: 1 or 0.',
    registers: [registry],
    collect() {
      this.set(redis.isUp() ? 1 : 0)
    },
  })
  new Counter({
    name: 'tessera_redis_failures_total',
    help: 'Requests to Redis with a late answer, an error, or no answer.',
    registers: [registry],
    collect() {
      this.reset()
      this.inc(redis.failures())
    },
  })
}
