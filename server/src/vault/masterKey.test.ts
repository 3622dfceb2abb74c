import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import {
  checkMasterKey,
  masterKeyFile,
  parseMasterKey,
  readOrMakeMasterKey,
  writeMasterKey,
} from './masterKey.ts'

const { sql } = testDatabase()
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-key-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a master key is 64 hex digits and nothing else', () => {
  const hex = 'aB'.repeat(32)
  expect(parseMasterKey(` ${hex}\n`)).toEqual(Buffer.from(hex, 'hex'))
  for (const text of ['', hex.slice(1), `${hex}0`, 'g'.repeat(64), `${hex}${hex}`])
    expect(parseMasterKey(text), text).toBeUndefined()
})

test('the first start makes a key that only its owner can read; the second start reads it', async () => {
  const data = join(folder, 'new', 'data')
  const made = await readOrMakeMasterKey(data)
  expect(made).toHaveLength(32)
  expect((await stat(masterKeyFile(data))).mode & 0o777).toBe(0o600)
  await expect(readOrMakeMasterKey(data)).resolves.toEqual(made)
})

test('many first starts at once make one key, which all use, and leave no draft', async () => {
  const keys = await Promise.all(Array.from({ length: 16 }, () => readOrMakeMasterKey(folder)))
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1)
  expect(await readdir(folder)).toEqual(['master.key'])
})

test('an existing key is never replaced', async () => {
  const first = await readOrMakeMasterKey(folder)
  await expect(writeMasterKey(folder, randomBytes(32))).resolves.toBe(false)
  await expect(readOrMakeMasterKey(folder)).resolves.toEqual(first)
})

test('a file without a key is refused by name, its content is not shown, and it stays unchanged', async () => {
  await writeFile(masterKeyFile(folder), 'half a k')
  const refused = await readOrMakeMasterKey(folder).catch((error: Error) => error.message)
  expect(refused).toContain(masterKeyFile(folder))
  expect(refused).not.toContain('half a k')
  await expect(readFile(masterKeyFile(folder), 'utf8')).resolves.toBe('half a k')
})

test('a database binds to the first key and refuses every other', async () => {
  await checkMasterKey(sql, 'one')
  await expect(checkMasterKey(sql, 'one')).resolves.toBeUndefined()
  await expect(checkMasterKey(sql, 'two')).rejects.toThrow(/master key/)
})
