import { migrate } from '@tessera/server/db/migrate.ts'
import { drawQr } from '@tessera/server/edge/terminalQr.ts'
import { describeAdmin } from '@tessera/server/firstAdmin.ts'
import { createAdmin as createAdminUser } from '@tessera/server/identity/createAdmin.ts'
import { openConfiguredVault } from '@tessera/server/openDatabase.ts'
import { checkMasterKey } from '@tessera/server/vault/masterKey.ts'
import { command, required, UsageError } from '../command.ts'
import { print, printDrawn, printJson } from '../print.ts'
import { withInstallation } from './installation.ts'

export const createAdmin = command({
  words: 'admin create',
  usage: '--username U --email E [--json]',
  summary: 'Create a platform admin with a generated password',
  help: [
    'Prints the password and the QR code for an authenticator app.',
    'Log in within 15 minutes: the first security code confirms the authenticator.',
    'To see them again before the first login, run: npx tessera admin show',
    'Works while the server runs, and before its first start.',
  ],
  options: { username: { type: 'string' }, email: { type: 'string' }, json: { type: 'boolean' } },
  async run(values) {
    const username = required(values.username, '--username')
    const email = required(values.email, '--email')
    if (!/^[A-Za-z0-9._-]{3,32}$/.test(username))
      throw new UsageError(
        'A user name has 3 to 32 letters, digits, dots, underscores and hyphens.',
      )
    if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254)
      throw new UsageError(`"${email}" is not a valid e-mail address.`)
    const admin = await withInstallation({ mayMake: true }, async ({ config, database }) => {
      await migrate(database.sql)
      const vault = await openConfiguredVault(config, database.sql)
      await checkMasterKey(database.sql, vault.fingerprint)
      return createAdminUser(database.sql, vault, {
        username,
        email,
        issuer: config.installationName,
      })
    })
    if (values.json) printJson(admin)
    else {
      print('The admin was created.', '', ...describeAdmin(admin))
      printDrawn('', drawQr(admin.otpauth_uri), '')
    }
    return undefined
  },
})
