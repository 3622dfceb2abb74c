import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from '@tessera/server/config.ts'
import { pendingMigrations } from '@tessera/server/db/migrate.ts'
import { type Database, openDatabase } from '@tessera/server/openDatabase.ts'
import { masterKeyFile, readOrMakeMasterKey } from '@tessera/server/vault/masterKey.ts'
import { Failure } from '../command.ts'
import { note } from '../print.ts'

/** What a command that works beside the server holds while it works. */
export interface Installation {
  readonly config: Config
  readonly database: Database
}

/** A command runs a few statements at a time; the server needs the connections more. */
const CONNECTIONS = 4

/**
 * Opens the database of this installation for as long as `use` runs; a server may be running on it.
 *
 * @param options.mayMake Whether an embedded database that is not there yet is made. Else a command given in the
 *   wrong folder would work, in silence, on an empty one.
 */
export async function withInstallation<T>(
  { mayMake }: { mayMake: boolean },
  use: (installation: Installation) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env)
  if (!mayMake && !hasDatabase(config))
    throw new Failure(
      `There is no Tessera in ${config.dataFolder}: start it first, or say in TESSERA_DATA where it is.`,
    )
  const database = await openDatabase(config, {
    applicationName: 'tessera command',
    max: CONNECTIONS,
    onProgress: note,
  })
  try {
    return await use({ config, database })
  } finally {
    await database.close()
  }
}

export function hasDatabase(config: Pick<Config, 'databaseUrl' | 'dataFolder'>): boolean {
  return config.databaseUrl !== undefined || existsSync(join(config.dataFolder, 'postgres'))
}

/** @throws {Failure} when the database has not the tables this program knows. */
export async function refuseUnmigrated({ database }: Installation): Promise<void> {
  const pending = await pendingMigrations(database.sql)
  if (pending.length > 0)
    throw new Failure('The database is older than this program: run npx tessera migrate first.')
}

/** The master key where it is; unlike the server, a command makes none. */
export async function findMasterKey(
  config: Pick<Config, 'masterKey' | 'dataFolder'>,
): Promise<Buffer | undefined> {
  if (config.masterKey) return config.masterKey
  if (!existsSync(masterKeyFile(config.dataFolder))) return undefined
  return readOrMakeMasterKey(config.dataFolder)
}

/** @throws {Failure} when there is none. */
export async function needMasterKey(
  config: Pick<Config, 'masterKey' | 'dataFolder'>,
): Promise<Buffer> {
  const key = await findMasterKey(config)
  if (key) return key
  throw new Failure(
    `There is no master key: ${masterKeyFile(config.dataFolder)} is missing, and TESSERA_MASTER_KEY is not set.`,
  )
}
