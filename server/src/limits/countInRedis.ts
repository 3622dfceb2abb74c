import type { SideRedis } from '../db/redis.ts'
import type { CommonCounter } from './commonCounter.ts'

/** Raises many keys, each in a window that begins with its first count, by the clock of Redis. */
const COUNT_UP = `
local said = {}
for i, key in ipairs(KEYS) do
  local count = redis.call('incrby', key, ARGV[i + 1])
  local left = redis.call('pttl', key)
  if left < 0 then
    left = tonumber(ARGV[1])
    redis.call('pexpire', key, left)
  end
  said[2 * i - 1] = count
  said[2 * i] = left
end
return said`

/** Counts for all processes that share this Redis. */
export function countInRedis(redis: SideRedis): CommonCounter {
  return {
    isAsked: redis.isAsked,
    async countUp({ name, windowMs, keys, amounts }) {
      const said = await redis.ask((client) =>
        client.eval(
          COUNT_UP,
          keys.length,
          ...keys.map((key) => `count:${name}:${key}`),
          windowMs,
          ...amounts,
        ),
      )
      if (!Array.isArray(said)) return undefined
      return keys.map((_, i) => ({ count: Number(said[2 * i]), leftMs: Number(said[2 * i + 1]) }))
    },
  }
}
