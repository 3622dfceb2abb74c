import { OPERATOR } from '@tessera/server/audit/actor.ts'
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
  summary: 'Make a new signing key for access tokens, or for licence files',
  help: [
    'The old key signs for ten more minutes, until others have fetched the new one. It verifies until',
    'its last token expires, so nobody is interrupted. Running servers load the new key in a minute.',
    '--now        if the old key may be known to others: the new key signs at once, and all access',
    '             tokens become invalid. People stay logged in: this key does not sign refresh tokens.',
    '--bits       2048, or 3072, which takes about twice as long to sign',
    '--licence    rotates the key of licence files and borrowed licence seats: the new key signs at',
    '             once. The earlier keys stay published, so that earlier files still verify.',
    '--withdraw   stops publishing the earlier keys, if they may be known to others. Make every file',
    '             again then, and let applications fetch /.well-known/licence-keys.json again.',
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
    if (withdraw && !licence) throw new UsageError('--withdraw can only be used with --licence.')
    if (licence && (now || bits !== '2048'))
      throw new UsageError('--now and --bits cannot be used with --licence.')
    await withInstallation({ mayMake: false }, async (installation) => {
      const { config, database } = installation
      const vault = openVault(await needMasterKey(config))
      await refuseUnmigrated(installation)
      await checkMasterKey(database.sql, vault.fingerprint)
      if (licence) {
        const made = await rotateLicenceKey(database.sql, vault, {
          actor: OPERATOR,
          withdraw,
        })
        if (json) printJson(made)
        else
          print(
            `The key ${made.kid} signs licence files from now on.`,
            `Ship the new ${config.publicUrl}/.well-known/licence-keys.json with your applications:`,
            'they need it to verify files that this key signs.',
          )
        return
      }
      const made = await rotateSigningKeys(database.sql, vault, {
        actor: OPERATOR,
        now,
        bits: bits === '3072' ? 3072 : 2048,
      })
      if (json) printJson(made)
      else print(`The key ${made.kid} signs from ${made.signs_from.toISOString()}.`)
    })
    return undefined
  },
})
