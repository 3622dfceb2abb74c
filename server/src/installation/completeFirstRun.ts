import type { SqlPool } from '../db/sql.ts'
import type { Enrolment } from '../identity/enrolFactor.ts'
import { judgePassword } from '../identity/judgePassword.ts'
import { hashPassword } from '../identity/password.ts'
import { takeOverAdmin } from '../identity/takeOverAdmin.ts'
import { Refusal } from '../refusal.ts'
import { storeSetting, writeFirstRun } from '../vault/storedSettings.ts'
import type { Vault } from '../vault/vault.ts'
import type { RunningServer } from './describeServer.ts'
import { judgeFirstRunCode } from './firstRunCode.ts'

/** What the operator sets on the page of the first run. */
export interface FirstRunWish {
  readonly code: string
  readonly username: string
  readonly email: string
  readonly password: string
  readonly installationName?: string | undefined
  readonly publicUrl?: string | undefined
}

/**
 * Sets up an installation from the page of the first run: gives the unused first admin the name and
 * password of the operator, and stores the name and address of the installation where the
 * environment does not set them. The code is used up with it: of two calls at once, the lock on the
 * code lets one succeed.
 *
 * @returns What an authenticator app needs, and whether a restart is needed for the new address.
 * @throws {Refusal} `login_failed`, `not_found` as `judgeFirstRunCode`; `password_refused`,
 * `username_taken`, `busy`.
 */
export async function completeFirstRun(
  sql: SqlPool,
  vault: Vault,
  wish: FirstRunWish,
  { environment, config }: Pick<RunningServer, 'environment' | 'config'>,
): Promise<Enrolment & { readonly username: string; readonly restart_needed: boolean }> {
  const { username, email, password } = wish
  const judged = await sql.begin((tx) => judgeFirstRunCode(tx, wish.code))
  if (judged instanceof Refusal) throw judged
  await judgePassword(password, { field: '/password1', own: [username, email] })
  const passwordHash = await hashPassword(password)
  const isSet = (name: string): boolean => Boolean(environment[name]?.trim())
  const name = isSet('INSTALLATION_NAME') ? undefined : wish.installationName
  const url = isSet('PUBLIC_URL') ? undefined : wish.publicUrl
  const done = await sql.begin(async (tx) => {
    const admin = await judgeFirstRunCode(tx, wish.code)
    if (admin instanceof Refusal) return admin
    if (name !== undefined) await storeSetting(tx, 'INSTALLATION_NAME', name)
    if (url !== undefined) await storeSetting(tx, 'PUBLIC_URL', url)
    await writeFirstRun(tx, undefined)
    const issuer = name ?? config.installationName
    const person = { userId: admin.uuid, username, email, passwordHash, issuer }
    return takeOverAdmin(tx, vault, person)
  })
  if (done instanceof Refusal) throw done
  const isOther = (wanted: string | undefined, now: string): boolean =>
    wanted !== undefined && wanted !== now
  return {
    ...done,
    username,
    restart_needed: isOther(name, config.installationName) || isOther(url, config.publicUrl),
  }
}
