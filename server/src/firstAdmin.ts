import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SqlPool } from './db/sql.ts'
import { drawQr } from './edge/terminalQr.ts'
import { createAdmin, hasAdmin, type NewAdmin } from './identity/createAdmin.ts'
import { generatePassword } from './identity/generatePassword.ts'
import type { Vault } from './vault/vault.ts'

const USERNAME = 'admin'

/**
 * Makes the first admin of an installation that has none, and says how to log in: on a terminal, once; else in a
 * file of mode 600, which it names. The password is on disk before the admin is made, so that a cut in between
 * never leaves an admin whom nobody can log in as.
 *
 * @returns Lines to print; none when there is an admin already.
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
  if (await hasAdmin(sql)) return []
  const file = join(dataFolder, 'first-admin.txt')
  const password = generatePassword()
  await writeSecret(file, `user name: ${USERNAME}\npassword:  ${password}\n`)
  const admin = await createAdmin(sql, vault, {
    username: USERNAME,
    email: 'admin@localhost.invalid',
    password,
  })
  if (!process.stdout.isTTY) {
    await writeSecret(file, `${describe(admin).join('\n')}\n`)
    return ['', `The first admin was made. How to log in stands in ${file}; delete it when read.`]
  }
  await rm(file, { force: true })
  const picture = drawQr(admin.otpauth_uri)
  return ['', 'The first admin was made. This is shown once:', ...describe(admin), '', picture]
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
  const draft = `${file}.draft`
  await rm(draft, { force: true })
  const handle = await open(draft, 'wx', 0o600)
  await handle.writeFile(text)
  await handle.sync()
  await handle.close()
  await rename(draft, file)
}
