import { chmod, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../operatorError.ts'

/** A first start takes two seconds; recovery after a crash seldom takes more than a minute. */
const longestWaitMs = 120_000
const lookAgainMs = 50

/** SQLite's result codes: the file is locked by another process, or could not be opened at all. */
const sqliteBusy = 5
const sqliteCannotOpen = 14

/**
 * Runs `work` while no other process of this machine does so for the same folder. Only one process
 * at a time initialises, starts, adopts or stops the engine.
 *
 * The lock is the one that SQLite takes on its file, because it is the only lock of the operating
 * system that Node can take. It ends with its process in every case. There is never a stale lock
 * with a process id that may belong to another program. Nothing is ever written into the file.
 *
 * @throws {OperatorError} when the lock is not free within two minutes, or this user may not write
 * to the folder.
 */
export async function lockEngine<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, 'engine.lock')
  const giveUpAt = Date.now() + longestWaitMs
  for (;;) {
    const lock = await tryLock(file)
    if (lock) return await work().finally(() => lock.close())
    if (Date.now() > giveUpAt)
      throw new OperatorError(
        `Another process has been starting or stopping the database in ${folder} for ` +
          `${longestWaitMs / 1000} s. Read ${join(folder, 'postgres.log')}, or end that process.`,
      )
    await sleep(lookAgainMs)
  }
}

/**
 * The module is loaded here: only Node 22 and newer have it, and not every importer takes a lock.
 */
async function tryLock(file: string): Promise<DatabaseSync | undefined> {
  const { DatabaseSync } = await import('node:sqlite')
  let lock: DatabaseSync | undefined
  try {
    // Who may read a file may lock it: nobody else may, also where an older version made it.
    await (await open(file, 'a', 0o600)).close()
    await chmod(file, 0o600).catch(() => undefined)
    lock = new DatabaseSync(file, { timeout: 0 })
    lock.exec('pragma journal_mode = memory; begin exclusive')
    return lock
  } catch (error) {
    lock?.close()
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
    if (code === sqliteBusy) return undefined
    const isSystems = error instanceof Error && 'syscall' in error
    if (code === sqliteCannotOpen || (isSystems && isDenied(error)))
      throw new OperatorError(
        `${file} cannot be written by this user. Check the owner and the mode of the folder.`,
      )
    throw error
  }
}

/** Other errors of the system, such as a full disk, have an explanation of their own. */
function isDenied(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : ''
  return ['EACCES', 'EPERM', 'EISDIR', 'ENOENT', 'ENOTDIR'].includes(code)
}
