import { migrate } from '@tessera/server/db/migrate.ts'
import { drawQr } from '@tessera/server/edge/terminalQr.ts'
import { createAdmin as createAdminUser } from '@tessera/server/identity/createAdmin.ts'
import { openConfiguredVault } from '@tessera/server/openDatabase.ts'
import { checkMasterKey } from '@tessera/server/vault/masterKey.ts'
import { command, required, UsageError } from '../command.ts'
import { pairs, print, printDrawn, printJson } from '../print.ts'
import { withInstallation } from './installation.ts'

export const createAdmin = command({
  words: 'admin create',
  usage: '--username U --email E [--json]',
  summary: 'Create a platform admin with a generated password',
  help: [
    'Prints the password and the code for an authenticator app. They are not shown again.',
    'Log in within 15 minutes: the first security code confirms the authenticator.',
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
      return createAdminUser(database.sql, vault, { username, email })
    })
    if (values.json) printJson(admin)
    else {
      print('The admin was created. Write this down, it is not shown again:', '')
      const { password, otpauth_uri: authenticator } = admin
      print(...pairs({ 'user name': admin.username, password, authenticator }), '')
      if (process.stdout.isTTY) printDrawn(drawQr(admin.otpauth_uri), '')
      print('Scan the code with an authenticator app, and log in within 15 minutes.')
    }
    return undefined
  },
})
