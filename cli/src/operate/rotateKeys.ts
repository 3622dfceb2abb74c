import { rotateSigningKeys } from '@tessera/server/sessions/signingKeys.ts'
import { checkMasterKey } from '@tessera/server/vault/masterKey.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import { command, UsageError } from '../command.ts'
import { print, printJson } from '../print.ts'
import { needMasterKey, refuseUnmigrated, withInstallation } from './installation.ts'

export const rotateKeys = command({
  words: 'keys rotate',
  usage: '[--now] [--bits 2048|3072] [--json]',
  summary: 'Make a new key to sign access tokens with',
  help: [
    'The old key signs for ten more minutes, until others have fetched the new one, and verifies until',
    'its last token has ended: nobody notices. Running servers see the new key within a minute.',
    '--now    for a key that others may know: the new one signs at once, and every access token given',
    '         so far is void. People stay logged in: their refresh tokens are not signed.',
    '--bits   2048, or 3072, which takes about twice as long to sign with',
  ],
  options: {
    now: { type: 'boolean', default: false },
    bits: { type: 'string', default: '2048' },
    json: { type: 'boolean' },
  },
  async run({ now, bits, json }) {
    if (bits !== '2048' && bits !== '3072') throw new UsageError('--bits must be 2048 or 3072.')
    const made = await withInstallation({ mayMake: false }, async (installation) => {
      const { config, database } = installation
      const vault = openVault(await needMasterKey(config))
      await refuseUnmigrated(installation)
      await checkMasterKey(database.sql, vault.fingerprint)
      return rotateSigningKeys(database.sql, vault, { now, bits: bits === '3072' ? 3072 : 2048 })
    })
    if (json) printJson(made)
    else print(`The key ${made.kid} signs from ${made.signs_from.toISOString()}.`)
    return undefined
  },
})
