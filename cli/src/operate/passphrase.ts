/** The environment variable with the passphrase of a backup, for scripts. */
export const PASSPHRASE = 'TESSERA_BACKUP_PASSPHRASE'

/** A guess costs half a second and 128 MB; the file is out of our hands, so guesses are free. */
export const LEAST_PASSPHRASE = 12
