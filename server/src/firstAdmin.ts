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
/**
 * Names with a random ending, for a system in which a user who is not an admin is called `admin`.
 */
const OTHER_NAMES = 3
/**
 * An arbitrary fixed number: only the process that holds this lock looks for an admin and creates
 * one.
 */
const FIRST_ADMIN_LOCK = 0x61646d69

/**
 * Creates the first admin of an installation that has none, and says how to log in: on a terminal,
 * once; otherwise in a file of mode 600, which it names. The password is on disk before the admin
 * is created. An interruption therefore never leaves an admin that nobody can log in as.
 *
 * Lock, then look: when several servers start at once on one database, one finds no admin. The
 * others wait for it, find its admin and write nothing.
 *
 * @returns Lines to print; nothing when there is an admin already and its file is gone.
 * @throws {OperatorError} when no admin can be created, with what to do.
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
      ? ['', `The login of the first admin is still in ${file}. Read it, then delete it.`]
      : []
  if (!process.stdout.isTTY) {
    await writeSecret(file, `${describe(admin).join('\n')}\n`)
    return ['', `The first admin was created. The login is in ${file}. Read it, then delete it.`]
  }
  const picture = drawQr(admin.otpauth_uri)
  return ['', 'The first admin was created. This is shown once:', ...describe(admin), '', picture]
}

/**
 * Removes the file of an admin that a terminal has shown. It runs after the output, so that an
 * interruption loses nothing.
 */
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
  throw cannotMake(new Refusal('username_taken', 'All names that were tried are taken.'))
}

function cannotMake({ message }: Refusal): OperatorError {
  return new OperatorError(
    `The first admin could not be created. ${message} Create one yourself: npx tessera admin create --username U --email E.`,
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
    '  Scan it with an authenticator app and log in within 15 minutes. Later, get a new QR code',
    '  with user name and password at POST /api/v1/auth-totp/qrcode.',
  ]
}

/** The file holds the old text or the new one in full, or does not exist. */
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
