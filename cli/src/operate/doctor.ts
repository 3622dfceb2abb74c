import { resolve } from 'node:path'
import { type Config, readConfig, WrongSettings } from '@tessera/server/config.ts'
import { OperatorError } from '@tessera/server/db/operatorError.ts'
import { hideSettings } from '@tessera/server/hideSettings.ts'
import { checkCertificate } from '@tessera/server/installation/checkCertificate.ts'
import { checkDatabase } from '@tessera/server/installation/checkDatabase.ts'
import { checkMachine } from '@tessera/server/installation/checkMachine.ts'
import { checkRedis } from '@tessera/server/installation/checkRedis.ts'
import { describeSettings } from '@tessera/server/installation/describeSettings.ts'
import type { Finding } from '@tessera/server/installation/finding.ts'
import { SETTINGS } from '@tessera/server/settings.ts'
import { masterKeyFile } from '@tessera/server/vault/masterKey.ts'
import { openVault } from '@tessera/server/vault/vault.ts'
import { command, Failure } from '../command.ts'
import { harmless, hasColour, print, printDrawn, printJson } from '../print.ts'
import { checkPort } from './checkPort.ts'
import { doctorFinding } from './doctorFindings.ts'
import { findMasterKey, hasDatabase, withInstallation } from './installation.ts'

const COLOURS = { good: '\u001b[32m', note: '\u001b[33m', wrong: '\u001b[31m' } as const
const NO_COLOUR = '\u001b[0m'

export const doctor = command({
  words: 'doctor',
  usage: '[--json]',
  summary: 'Check the installation, and say how to fix what is wrong',
  help: [
    'Checks the settings and where they come from, Node, the disk, the port, the database and its',
    'migrations, the master key, the signing keys, the admin, jobs, letters, the clocks and Redis.',
    'Changes nothing. The exit code is 1 if something is wrong.',
  ],
  options: { json: { type: 'boolean' } },
  async run({ json }) {
    const wrong = findWrong()
    const settings = readSettings(new Set(wrong.map(({ name }) => name)))
    const findings =
      wrong.length > 0
        ? wrong.map(({ sentence }) => doctorFinding('setting_is_wrong', { sentence }))
        : await examine()
    if (json) printJson({ settings, findings })
    else {
      print(
        'Settings',
        ...settings.map(({ name, value, from }) => `  ${name.padEnd(24)}${value}  (${from})`),
      )
      printDrawn('', 'Findings', ...findings.flatMap(describe))
    }
    return findings.some(({ state }) => state === 'wrong') ? 1 : 0
  },
})

interface Shown {
  readonly name: string
  readonly value: string
  readonly from: string
}

/** The settings that this program refuses, each with its sentence. */
function findWrong(): WrongSettings['wrong'] {
  try {
    readConfig(process.env)
    return []
  } catch (error) {
    if (error instanceof WrongSettings) return error.wrong
    throw error
  }
}

/** A secret is reported as set or not set, and a refused value as not valid, never as text. */
function readSettings(wrong: ReadonlySet<string>): Shown[] {
  return describeSettings(process.env, wrong).map(({ name, value, is_set, is_secret, source }) => {
    if (wrong.has(name)) return { name, value: 'not valid', from: 'environment' }
    const keyFile = masterKeyFile(resolve(process.env['TESSERA_DATA']?.trim() || '.tessera'))
    const from = source === 'file' ? keyFile : source
    const fallback = SETTINGS.find((one) => one.name === name)?.default
    if (!is_secret) return { name, value: value ?? fallback ?? '', from }
    if (is_set) return { name, value: 'set', from }
    return { name, value: 'not set', from: `default: ${fallback}` }
  })
}

async function examine(): Promise<Finding[]> {
  const config = readConfig(process.env)
  return [
    doctorFinding('settings_are_valid', {}),
    ...(await checkMachine(config.dataFolder)),
    ...checkCertificate(config.tls),
    await checkPort(config),
    ...(await examineDatabase(config)),
    ...(await checkRedis(config.redisUrl)),
  ]
}

/** Checks the database. Starts the embedded one briefly if no server runs. */
async function examineDatabase(config: Config): Promise<Finding[]> {
  if (!hasDatabase(config)) return [doctorFinding('database_is_not_made', {})]
  try {
    const key = await findMasterKey(config)
    const fingerprint = key && openVault(key).fingerprint
    return await withInstallation({ mayMake: false }, ({ database: { sql, isEmbedded } }) =>
      checkDatabase({
        sql,
        isEmbedded,
        dataFolder: config.dataFolder,
        fingerprint,
        hasSmtp: config.smtpUrl !== undefined,
      }),
    )
  } catch (error) {
    if (error instanceof OperatorError || error instanceof Failure) {
      const sentence = hideSettings(error.message, process.env)
      return [doctorFinding('database_cannot_be_used', { sentence })]
    }
    throw error
  }
}

function describe({ about, state, says, remedy }: Finding): string[] {
  const [on, off] = hasColour() ? [COLOURS[state], NO_COLOUR] : ['', '']
  const line = `  ${on}${state.padEnd(6)}${off} ${about.padEnd(13)} ${harmless(says)}`
  return remedy === undefined ? [line] : [line, `${' '.repeat(23)}${harmless(remedy)}`]
}
