import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { OperatorError } from '../operatorError.ts'

const MIB = 1024 * 1024

/**
 * PostgreSQL needs room for its next segments of the log (16 MB each) and for a checkpoint. It
 * stops when it finds none.
 */
export const LEAST_FREE_MIB = 64

/** The space that this user may still fill where the folder is, or will be. */
export async function readFreeMib(folder: string): Promise<number> {
  if (!existsSync(folder)) return readFreeMib(dirname(folder))
  const { bavail, bsize } = await statfs(folder)
  return Math.floor((Number(bavail) * Number(bsize)) / MIB)
}

/** @throws {OperatorError} when the embedded database would soon stop. */
export async function refuseFullDisk(folder: string, leastMib = LEAST_FREE_MIB): Promise<void> {
  const free = await readFreeMib(folder)
  if (free >= leastMib) return
  throw new OperatorError(
    `The disk is full: ${free} MiB are free at ${folder}, and the database needs at least ${leastMib}. Free some space and start again.`,
  )
}
