import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Sql, SqlTransaction } from '../db/sql.ts'
import { type AdminUse, listAdmins } from '../identity/renewUnusedAdmin.ts'
import { Refusal } from '../refusal.ts'
import { toCrockford } from '../vault/base32.ts'
import { type FirstRunCode, readFirstRun, writeFirstRun } from '../vault/storedSettings.ts'

/** The address of the first admin, by which it is told from those that an operator makes. */
export const FIRST_ADMIN_EMAIL = 'admin@localhost.invalid'
/** 16 characters of base32 are 80 bits. */
const CODE_BYTES = 10
/** Then the code is void, and the next start shows another: so many guesses find none of 2^80. */
const MOST_GUESSES = 100

/** Makes a new code for the page of the first run, which replaces an earlier one. */
export async function makeFirstRunCode(tx: SqlTransaction): Promise<string> {
  const code = toCrockford(randomBytes(CODE_BYTES)).replace(/(.{4})(?=.)/g, '$1-')
  await writeFirstRun(tx, { hash: hashCode(code), guesses: 0 })
  return code
}

/** Whether the page of the first run does something: nobody has used its code or an admin yet. */
export async function isFirstRunOpen(sql: Sql): Promise<boolean> {
  const [code, admin] = [await readFirstRun(sql), await findFirstAdmin(sql)]
  return code !== undefined && admin !== undefined
}

/**
 * Judges a code. A wrong one is counted, so the caller must let the transaction commit.
 *
 * @returns The first admin, which nobody has used; a refusal to throw after the transaction:
 * `login_failed` for a wrong code, `not_found` when the first run is over.
 */
export async function judgeFirstRunCode(
  tx: SqlTransaction,
  typed: string,
): Promise<AdminUse | Refusal> {
  const code = await readFirstRun(tx, { locks: true })
  const admin = await findFirstAdmin(tx)
  if (!code || !admin) return firstRunOver()
  if (isSame(code, typed)) return admin
  const guesses = code.guesses + 1
  await writeFirstRun(tx, guesses < MOST_GUESSES ? { ...code, guesses } : undefined)
  return new Refusal(
    'login_failed',
    'This is not the one-time code that the start has shown last. Check it and try again.',
  )
}

async function findFirstAdmin(sql: Sql): Promise<AdminUse | undefined> {
  const admins = await listAdmins(sql)
  if (admins.some((admin) => admin.is_used)) return undefined
  return admins.find(({ email }) => email === FIRST_ADMIN_EMAIL)
}

function firstRunOver(): Refusal {
  return new Refusal(
    'not_found',
    'The first run is over. Log in as an admin, or show the login again: npx tessera admin show',
  )
}

/** People type O for 0, and I or L for 1. */
function hashCode(typed: string): string {
  const read = typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  return createHash('sha256')
    .update(read.replace(/[^0-9A-Z]/g, ''))
    .digest('hex')
}

function isSame({ hash }: FirstRunCode, typed: string): boolean {
  return timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(hashCode(typed), 'hex'))
}
