import { rm } from 'node:fs/promises'
import { drawQr } from '@tessera/server/edge/terminalQr.ts'
import { describeAdmin, firstAdminFile } from '@tessera/server/firstAdmin.ts'
import type { NewAdmin } from '@tessera/server/identity/createAdmin.ts'
import { listAdmins, renewUnusedAdmin } from '@tessera/server/identity/renewUnusedAdmin.ts'
import { openConfiguredVault } from '@tessera/server/openDatabase.ts'
import { checkMasterKey } from '@tessera/server/vault/masterKey.ts'
import { command, Failure } from '../command.ts'
import { print, printDrawn, printJson } from '../print.ts'
import { type Installation, refuseUnmigrated, withInstallation } from './installation.ts'

export const showAdmin = command({
  words: 'admin show',
  usage: '[--username U] [--json]',
  summary: 'Show the login of an admin whom nobody has used yet',
  help: [
    'Prints a new password and the QR code for an authenticator app. Log in within 15 minutes.',
    'Without --username it shows the oldest admin who has never logged in.',
    'For an admin who has logged in before, run: npx tessera user reset U',
  ],
  options: { username: { type: 'string' }, json: { type: 'boolean' } },
  async run({ username, json }) {
    const admin = await withInstallation({ mayMake: false }, (installation) =>
      renewLogin(installation, username),
    )
    if (json) printJson(admin)
    else {
      print(
        'The password is new. The authenticator secret is the same.',
        '',
        ...describeAdmin(admin),
      )
      printDrawn('', drawQr(admin.otpauth_uri), '')
    }
    return undefined
  },
})

async function renewLogin(
  installation: Installation,
  username: string | undefined,
): Promise<NewAdmin> {
  const { config, database } = installation
  await refuseUnmigrated(installation)
  const vault = await openConfiguredVault(config, database.sql)
  await checkMasterKey(database.sql, vault.fingerprint)
  const admins = await listAdmins(database.sql)
  const chosen = admins.find((one) =>
    username === undefined ? !one.is_used : one.username.toLowerCase() === username.toLowerCase(),
  )
  if (!chosen) throw new Failure(whyNobody(username, admins.length))
  const admin = await renewUnusedAdmin(database.sql, vault, {
    username: chosen.username,
    issuer: config.installationName,
  })
  if (!admin)
    throw new Failure(
      `${chosen.username} has logged in before. Use that login; if it is lost, another admin runs npx tessera user reset ${chosen.username}.`,
    )
  // What a start has written there is no longer right.
  await rm(firstAdminFile(config.dataFolder), { force: true })
  return admin
}

function whyNobody(username: string | undefined, admins: number): string {
  if (username !== undefined) return `There is no active admin ${username}.`
  return admins > 0
    ? 'Every admin has logged in before, so no login is shown. If all are locked out, create another one: npx tessera admin create --username U --email E.'
    : 'There is no admin yet. Create one: npx tessera admin create --username U --email E.'
}
