import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from './db/operatorError.ts'
import type { SqlPool, SqlTransaction } from './db/sql.ts'
import { drawQr } from './edge/terminalQr.ts'
import { createAdmin, hasAdmin, type NewAdmin } from './identity/createAdmin.ts'
import { generatePassword } from './identity/generatePassword.ts'
import { Refusal } from './refusal.ts'
import { toCrockford } from './vault/base32.ts'
import type { Vault } from './vault/vault.ts'

const USERNAME = 'admin'
/** Names with an ending drawn by lot, when somebody who is no admin is called `admin`. */
const OTHER_NAMES = 3
/** Any fixed number: who holds it alone looks for an admin and makes one. */
const FIRST_ADMIN_LOCK = 0x61646d69

/**
 * Makes the first admin of an installation that has none, and says how to log in: on a terminal, once; else in a
 * file of mode 600, which it names. The password is on disk before the admin is made, so that a cut in between
 * never leaves an admin whom nobody can log in as.
 *
 * Lock, then look: of several servers that start at once on one database, one finds no admin; the others wait for it,
 * find its admin and write nothing.
 *
 * @returns Lines to print; none when there is an admin already and its file is gone.
 * @throws {OperatorError} when no admin can be made, with what to do.
 */
export async function makeFirstAdmin({
  sql,
  vault,
  dataFolder,
}: {
  sql: SqlPool
  vault: Vault
  dataFolder: string
}): Promise<string[]> {
  const file = firstAdminFile(dataFolder)
  const admin = await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${FIRST_ADMIN_LOCK})`
    if (await hasAdmin(tx)) return undefined
    return makeUnderFreeName(tx, vault, file)
  })
  if (!admin)
    return existsSync(file)
      ? ['', `How to log in as the first admin still stands in ${file}; delete it when read.`]
      : []
  if (!process.stdout.isTTY) {
    await writeSecret(file, `${describe(admin).join('\n')}\n`)
    return ['', `The first admin was made. How to log in stands in ${file}; delete it when read.`]
  }
  const picture = drawQr(admin.otpauth_uri)
  return ['', 'The first admin was made. This is shown once:', ...describe(admin), '', picture]
}

/** Removes the file of an admin that a terminal has shown: after it was shown, so that a cut in between loses nothing. */
export async function forgetShownAdmin(dataFolder: string): Promise<void> {
  if (process.stdout.isTTY) await rm(firstAdminFile(dataFolder), { force: true })
}

function firstAdminFile(dataFolder: string): string {
  return join(dataFolder, 'first-admin.txt')
}

async function makeUnderFreeName(
  tx: SqlTransaction,
  vault: Vault,
  file: string,
): Promise<NewAdmin> {
  const others = Array.from({ length: OTHER_NAMES }, () => `${USERNAME}-${drawEnding()}`)
  for (const username of [USERNAME, ...others]) {
    const password = generatePassword()
    await writeSecret(file, `user name: ${username}\npassword:  ${password}\n`)
    try {
      const email = 'admin@localhost.invalid'
      return await createAdmin(tx, vault, { username, email, password })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code !== 'username_taken') throw cannotMake(error)
    }
  }
  throw cannotMake(new Refusal('username_taken', 'Every name that was tried is taken.'))
}

function cannotMake({ message }: Refusal): OperatorError {
  return new OperatorError(
    `The first admin could not be made. ${message} Make one by hand: npx tessera admin create --username U --email E.`,
  )
}

/** Four characters of base32. */
function drawEnding(): string {
  return toCrockford(randomBytes(3)).slice(0, 4).toLowerCase()
}

function describe({ username, password, otpauth_uri }: NewAdmin): string[] {
  return [
    `  user name     ${username}`,
    `  password      ${password}`,
    `  authenticator ${otpauth_uri}`,
    '  Scan it with an authenticator app and log in within 15 minutes; later, ask for a new picture',
    '  with user name and password at POST /api/v1/auth-totp/qrcode.',
  ]
}

/** The file holds the old text or the new, and never half of one, or none. */
async function writeSecret(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}.draft`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
