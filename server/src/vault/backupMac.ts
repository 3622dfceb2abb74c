import { createHmac } from 'node:crypto'
import { openVault } from './vault.ts'

/** HMAC-SHA256 of the manifest of a backup, under a key of its own. */
export function backupMac(masterKey: Uint8Array, manifest: Uint8Array): Buffer {
  const key = openVault(masterKey).derive('', 'tessera/v1/backup manifest', 32)
  return createHmac('sha256', key).update(manifest).digest()
}
