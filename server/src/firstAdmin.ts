import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from './db/operatorError.ts'
import type { SqlPool, SqlTransaction } from './db/sql.ts'
import { drawQr } from './edge/terminalQr.ts'
import { createAdmin, type NewAdmin } from './identity/createAdmin.ts'
import { generatePassword } from './identity/generatePassword.ts'
import { listAdmins, renewUnusedAdmin } from './identity/renewUnusedAdmin.ts'
import { PENDING_MINUTES } from './identity/showNewSecret.ts'
import { FIRST_ADMIN_EMAIL, makeFirstRunCode } from './installation/firstRunCode.ts'
import { Refusal } from './refusal.ts'
import { toCrockford } from './vault/base32.ts'
import type { Vault } from './vault/vault.ts'

const USERNAME = 'admin'
/** Nothing is ever sent to it. */
const EMAIL = FIRST_ADMIN_EMAIL
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
 * is created. An interruption therefore never leaves an admin that nobody can log in as. Until
 * somebody has logged in, each start shows the login again, with a new password and the same
 * authenticator secret.
 *
 * Lock, then look: when several servers start at once on one database, one finds no admin. The
 * others wait for it, find that its login was shown just now, and write nothing.
 *
 * With the login it shows a one-time code for the page of the first run, which sets up the same
 * admin in a browser.
 *
 * @returns Lines to print; nothing when an admin is in use and the file is gone.
 * @throws {OperatorError} when no admin can be created, with what to do.
 */
export async function makeFirstAdmin({
  sql,
  vault,
  dataFolder,
  installationName: issuer,
  publicUrl,
}: {
  sql: SqlPool
  vault: Vault
  dataFolder: string
  installationName: string
  publicUrl: string
}): Promise<string[]> {
  const file = firstAdminFile(dataFolder)
  const found = await sql.begin(async (tx): Promise<Found> => {
    await tx`select pg_advisory_xact_lock(${FIRST_ADMIN_LOCK})`
    const admins = await listAdmins(tx)
    if (admins.length === 0)
      return {
        is: 'created',
        admin: await makeUnderFreeName(tx, vault, { file, issuer }),
        code: await makeFirstRunCode(tx),
      }
    if (admins.some((admin) => admin.is_used)) return { is: 'in use' }
    const ours = admins.find((admin) => admin.email === EMAIL && !admin.is_shown_just_now)
    if (!ours) return { is: 'shown' }
    const password = await keepPassword(file, ours.username)
    const admin = await renewUnusedAdmin(tx, vault, { username: ours.username, password, issuer })
    if (!admin) return { is: 'in use' }
    return { is: 'renewed', admin, code: await makeFirstRunCode(tx) }
  })
  return tellAdmin(found, { file, publicUrl })
}

type Found =
  | { readonly is: 'created' | 'renewed'; readonly admin: NewAdmin; readonly code: string }
  /** Nobody has logged in as an admin yet, but this start shows no login. */
  | { readonly is: 'shown' }
  | { readonly is: 'in use' }

async function tellAdmin(
  found: Found,
  { file, publicUrl }: { readonly file: string; readonly publicUrl: string },
): Promise<string[]> {
  const isFile = existsSync(file)
  if (found.is === 'in use')
    return isFile ? ['', `An admin has logged in, so ${file} is no longer needed. Delete it.`] : []
  if (found.is === 'shown')
    return isFile
      ? ['', `The login of the first admin is in ${file}. Read it, then delete it.`]
      : ['', 'No admin has logged in yet. Show the login again: npx tessera admin show']
  const { admin, code } = found
  const what =
    found.is === 'created'
      ? 'The first admin was created.'
      : 'Nobody has logged in as the first admin yet. The account has a new password; the authenticator secret is the same.'
  const page = `Or set it up in a browser: ${publicUrl}/first-run with the one-time code ${code}`
  const login = [...describeAdmin(admin), '', drawQr(admin.otpauth_uri), '', `  ${page}`, '']
  if (process.stdout.isTTY) return ['', what, ...login]
  await writeSecret(file, `${login.join('\n')}\n`)
  return ['', `${what} The login is in ${file}. Read it, then delete it.`]
}

/**
 * Removes the file of an admin that a terminal has shown. It runs after the output, so that an
 * interruption loses nothing.
 */
export async function forgetShownAdmin(dataFolder: string): Promise<void> {
  if (process.stdout.isTTY) await rm(firstAdminFile(dataFolder), { force: true })
}

export function firstAdminFile(dataFolder: string): string {
  return join(dataFolder, 'first-admin.txt')
}

async function makeUnderFreeName(
  tx: SqlTransaction,
  vault: Vault,
  { file, issuer }: { readonly file: string; readonly issuer: string },
): Promise<NewAdmin> {
  const others = Array.from({ length: OTHER_NAMES }, () => `${USERNAME}-${drawEnding()}`)
  for (const username of [USERNAME, ...others]) {
    const password = await keepPassword(file, username)
    try {
      return await createAdmin(tx, vault, { username, email: EMAIL, password, issuer })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code !== 'username_taken') throw cannotMake(error)
    }
  }
  throw cannotMake(new Refusal('username_taken', 'All names that were tried are taken.'))
}

/** Draws a password, and has it on disk before the database knows it. */
async function keepPassword(file: string, username: string): Promise<string> {
  const password = generatePassword()
  await writeSecret(file, `user name: ${username}\npassword:  ${password}\n`)
  return password
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

/** How an admin logs in whose login is shown now. */
export function describeAdmin({ username, password, otpauth_uri }: NewAdmin): string[] {
  return [
    `  user name     ${username}`,
    `  password      ${password}`,
    `  authenticator ${otpauth_uri}`,
    `  Scan the QR code with an authenticator app, and log in within ${PENDING_MINUTES} minutes.`,
    '  To see this again, run: npx tessera admin show',
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
