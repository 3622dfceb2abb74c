import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, type Registry } from 'prom-client'
import type { SideRedis } from '../db/redis.ts'

/** Says in the log, once each time, that Redis has gone and that it is back; and in the metrics how it is. */
export function followRedis(app: FastifyInstance, registry: Registry, redis: SideRedis): void {
  redis.onChange((isUp, reason) => {
    if (isUp) app.log.info('Redis answers.')
    else
      app.log.warn(
        { reason },
        'Redis does not answer: PostgreSQL alone is asked, and each process counts its own requests for the rate limits.',
      )
  })
  new Gauge({
    name: 'tessera_redis_up',
    help: 'Whether Redis answers: 1 or 0.',
    registers: [registry],
    collect() {
      this.set(redis.isUp() ? 1 : 0)
    },
  })
  new Counter({
    name: 'tessera_redis_failures_total',
    help: 'Questions to Redis that were answered too late, with an error, or not at all.',
    registers: [registry],
    collect() {
      this.reset()
      this.inc(redis.failures())
    },
  })
}
