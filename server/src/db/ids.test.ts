import { expect, test } from 'vitest'
import { newId, UUID } from './ids.ts'

test('ids are UUIDv7 with the time of their making, each once and in their order', () => {
  const from = Date.now()
  const ids = Array.from({ length: 20_000 }, newId)
  const to = Date.now()
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids) {
    expect(id).toMatch(UUID)
    // The version and the variant (RFC 9562 §5.7).
    expect(id).toMatch(/^.{14}7.{4}[89ab]/)
    const at = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
    expect(at >= from && at <= to).toBe(true)
  }
  // What follows the time and the number within it is random.
  expect(new Set(ids.map((id) => id.slice(-11))).size).toBe(ids.length)
})
