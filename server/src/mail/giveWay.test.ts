import { expect, test } from 'vitest'
import { giveWay } from './giveWay.ts'

async function waits(share: number): Promise<number[]> {
  const waited: number[] = []
  await giveWay(
    () => () => share,
    async (ms) => waited.push(ms),
  )
  return waited
}

test('an idle process is looked at for a moment, and a busy one is left alone for longer, once', async () => {
  const [look = 0, ...none] = await waits(0.1)
  expect([look > 0, none]).toEqual([true, []])
  const [again, rest = 0, ...more] = await waits(1)
  expect([again, rest > look, more]).toEqual([look, true, []])
})
