import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from '@tessera/server/config.ts'
import { pendingMigrations } from '@tessera/server/db/migrate.ts'
import { completeConfig } from '@tessera/server/installation/completeConfig.ts'
import { type Database, openDatabase } from '@tessera/server/openDatabase.ts'
import { masterKeyFile, readOrMakeMasterKey } from '@tessera/server/vault/masterKey.ts'
import { Failure } from '../command.ts'
import { note } from '../print.ts'

/** What a command holds while it works on the database itself. */
export interface Installation {
  readonly config: Config
  readonly database: Database
}

/** A command runs a few statements at a time and leaves the other connections to the server. */
const CONNECTIONS = 4

/**
 * Opens the database of this installation for as long as `use` runs; a server may be running on it.
 *
 * @param options.mayMake Whether to make an embedded database that does not exist yet. If false, a
 *   command in the wrong folder fails, where it would silently work on an empty database.
 */
export async function withInstallation<T>(
  { mayMake }: { mayMake: boolean },
  use: (installation: Installation) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env)
  if (!mayMake && !hasDatabase(config))
    throw new Failure(
      `There is no Tessera in ${config.dataFolder}. Start it first, or set TESSERA_DATA to its folder.`,
    )
  const database = await openDatabase(config, {
    applicationName: 'tessera command',
    max: CONNECTIONS,
    onProgress: note,
  })
  try {
    return await use({
      config: await completeConfig(config, database.sql, process.env),
      database,
    })
  } finally {
    await database.close()
  }
}

export function hasDatabase(config: Pick<Config, 'databaseUrl' | 'dataFolder'>): boolean {
  return config.databaseUrl !== undefined || existsSync(join(config.dataFolder, 'postgres'))
}

/** @throws {Failure} if migrations of this program are not applied yet. */
export async function refuseUnmigrated({ database }: Installation): Promise<void> {
  const pending = await pendingMigrations(database.sql)
  if (pending.length > 0)
    throw new Failure('The database is older than this program. Run npx tessera migrate first.')
}

/** Finds the master key; unlike the server, a command never makes one. */
export async function findMasterKey(
  config: Pick<Config, 'masterKey' | 'dataFolder'>,
): Promise<Buffer | undefined> {
  if (config.masterKey) return config.masterKey
  if (!existsSync(masterKeyFile(config.dataFolder))) return undefined
  return readOrMakeMasterKey(config.dataFolder)
}

/** @throws {Failure} if there is no master key. */
export async function needMasterKey(
  config: Pick<Config, 'masterKey' | 'dataFolder'>,
): Promise<Buffer> {
  const key = await findMasterKey(config)
  if (key) return key
  throw new Failure(
    `There is no master key. Set TESSERA_MASTER_KEY, or restore ${masterKeyFile(config.dataFolder)}.`,
  )
}
