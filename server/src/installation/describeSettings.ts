import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Environment } from '../config.ts'
import { SETTINGS } from '../settings.ts'
import { masterKeyFile } from '../vault/masterKey.ts'

/** A setting as an operator sees it. */
export interface SettingShown {
  readonly name: string
  /** Null: a secret, not valid, or not set and without a default. */
  readonly value: string | null
  readonly is_set: boolean
  readonly is_default: boolean
  readonly is_secret: boolean
  readonly source: 'environment' | 'stored' | 'file' | 'default'
}

/**
 * Describes every setting, and where it comes from. The value of a secret and a refused value are
 * never told.
 *
 * @param wrong The settings whose values were refused.
 * @param stored Those that the page of the first run has set.
 */
export function describeSettings(
  environment: Environment,
  wrong: ReadonlySet<string> = new Set(),
  stored: Environment = {},
): SettingShown[] {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined
  return SETTINGS.map(({ name, default: fallback, secret }) => {
    const value = read(name)
    const told = { name, is_secret: secret, is_set: true, is_default: false }
    if (value !== undefined)
      return {
        ...told,
        value: secret || wrong.has(name) ? null : value,
        source: 'environment',
      }
    const kept = stored[name]
    if (kept !== undefined) return { ...told, value: kept, source: 'stored' }
    const isKeyFile =
      name === 'TESSERA_MASTER_KEY' &&
      existsSync(masterKeyFile(resolve(read('TESSERA_DATA') ?? '.tessera')))
    if (isKeyFile) return { ...told, value: null, source: 'file' }
    const port = wrong.has('PORT') ? undefined : read('PORT')
    return {
      ...told,
      value: secret || isInWords(fallback) ? null : fallback.replace('<PORT>', port ?? '8000'),
      is_set: false,
      is_default: true,
      source: 'default',
    }
  })
}

/** `none`, or a sentence about what holds instead. */
function isInWords(fallback: string): boolean {
  return fallback === 'none' || fallback.includes(' ')
}
