import { rotateLicenceKey } from '@tessera/server/licensing/licenceKeys.ts'
import { rotateSigningKeys } from '@tessera/server/tokens/signingKeys.ts'
import { checkMasterKey } from '@tessera/server/vault/masterKey.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import { command, UsageError } from '../command.ts'
import { print, printJson } from '../print.ts'
import { needMasterKey, refuseUnmigrated, withInstallation } from './installation.ts'

export const rotateKeys = command({
  words: 'keys rotate',
  usage: '[--now] [--bits 2048|3072] | --licence [--withdraw]  [--json]',
  summary: 'Make a new key to sign access tokens with, or licence files',
  help: [
    'The old key signs for ten more minutes, until others have fetched the new one, and verifies until',
    'its last token has ended: nobody notices. Running servers see the new key within a minute.',
    '--now    for a key that others may know: the new one signs at once, and every access token given',
    '         so far is void. People stay logged in: their refresh tokens are not signed.',
    '--bits   2048, or 3072, which takes about twice as long to sign with',
    '--licence    the key of licence files and borrowed licence seats instead: the new one signs at once, and the',
    '             earlier ones stay published, so that what they have signed verifies on',
    '--withdraw   publishes the earlier ones no more, for a key that others may know: then every file must',
    '             be made anew, and every application must fetch /.well-known/licence-keys.json again',
  ],
  options: {
    now: { type: 'boolean', default: false },
    bits: { type: 'string', default: '2048' },
    licence: { type: 'boolean', default: false },
    withdraw: { type: 'boolean', default: false },
    json: { type: 'boolean' },
  },
  async run({ now, bits, licence, withdraw, json }) {
    if (bits !== '2048' && bits !== '3072') throw new UsageError('--bits must be 2048 or 3072.')
    if (withdraw && !licence) throw new UsageError('--withdraw is for --licence.')
    if (licence && (now || bits !== '2048'))
      throw new UsageError('--now and --bits are not for --licence.')
    await withInstallation({ mayMake: false }, async (installation) => {
      const { config, database } = installation
      const vault = openVault(await needMasterKey(config))
      await refuseUnmigrated(installation)
      await checkMasterKey(database.sql, vault.fingerprint)
      if (licence) {
        const made = await rotateLicenceKey(database.sql, vault, { withdraw })
        if (json) printJson(made)
        else
          print(
            `The key ${made.kid} signs licence files from now on.`,
            `Ship the new ${config.publicUrl}/.well-known/licence-keys.json with your applications: files of this key need it.`,
          )
        return
      }
      const made = await rotateSigningKeys(database.sql, vault, {
        now,
        bits: bits === '3072' ? 3072 : 2048,
      })
      if (json) printJson(made)
      else print(`The key ${made.kid} signs from ${made.signs_from.toISOString()}.`)
    })
    return undefined
  },
})
