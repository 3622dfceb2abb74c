import { setTimeout as sleep } from 'node:timers/promises'
import { openRedis } from '../db/redis.ts'
import type { Finding } from './finding.ts'
import { finding } from './findings.ts'

const ANSWER_MS = 3_000
const LOOK_AGAIN_MS = 20

/** Checks whether Redis answers; finds nothing if `REDIS_URL` is not set. */
export async function checkRedis(redisUrl: string | undefined): Promise<Finding[]> {
  if (redisUrl === undefined) return []
  const redis = await openRedis(redisUrl, 'tessera:doctor:')
  let reason = 'no answer'
  redis.onChange((_isUp, why) => {
    reason = why
  })
  try {
    for (
      const giveUpAt = Date.now() + ANSWER_MS;
      Date.now() < giveUpAt;
      await sleep(LOOK_AGAIN_MS)
    ) {
      const version = await redis.ask(readVersion)
      if (version !== undefined) return [finding('redis_answers', { version })]
    }
    return [finding('redis_is_silent', { reason })]
  } finally {
    redis.close()
  }
}

async function readVersion(client: { info(section: string): Promise<string> }): Promise<string> {
  return /^redis_version:(\S+)/m.exec(await client.info('server'))?.[1] ?? 'of unknown version'
}
