import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readFreeMib, refuseFullDisk } from './freeSpace.ts'

const folder = await mkdtemp(join(tmpdir(), 'tessera-space-'))
afterAll(() => rm(folder, { recursive: true }))

test('a folder that does not exist yet has the space of its disk', async () => {
  const free = await readFreeMib(folder)
  expect(free).toBeGreaterThan(0)
  expect(Math.abs((await readFreeMib(join(folder, 'not', 'yet'))) - free)).toBeLessThan(1024)
})

test('a start on a full disk says so, and what to do', async () => {
  await expect(refuseFullDisk(folder)).resolves.toBeUndefined()
  const refused = refuseFullDisk(folder, Number.MAX_SAFE_INTEGER)
  await expect(refused).rejects.toThrow(/^The disk is full: \d+ MiB are free at .* Free some space/)
})
