import { type Config, type Environment, readConfig } from '../config.ts'
import type { Sql } from '../db/sql.ts'
import { readStoredSettings } from '../vault/storedSettings.ts'

/**
 * Completes the settings of the environment by those that the page of the first run has stored. The
 * environment wins, and the name of the installation still follows the public address.
 */
export async function completeConfig(
  config: Config,
  sql: Sql,
  environment: Environment,
): Promise<Config> {
  const stored = await readStoredSettings(sql)
  if (Object.keys(stored).length === 0) return config
  const { PUBLIC_URL, ...others } = stored
  const fits = PUBLIC_URL !== undefined && !(config.tls && PUBLIC_URL.startsWith('http:'))
  const given = Object.entries(environment).filter(([, value]) => value?.trim())
  const { publicUrl, installationName } = readConfig({
    ...others,
    ...(fits && { PUBLIC_URL }),
    ...Object.fromEntries(given),
  })
  return Object.freeze({ ...config, publicUrl, installationName })
}
