import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig, SETTINGS, WrongSettings } from '@tessera/server/config.ts'
import { masterKeyFile } from '@tessera/server/vault/masterKey.ts'
import { command } from '../command.ts'
import { harmless, hasColour, print, printDrawn, printJson } from '../print.ts'
import { checkDatabase } from './checkDatabase.ts'
import { checkMachine } from './checkMachine.ts'
import { checkRedis } from './checkRedis.ts'
import { type Finding, finding } from './finding.ts'

const COLOURS = { good: '\u001b[32m', note: '\u001b[33m', wrong: '\u001b[31m' } as const
const NO_COLOUR = '\u001b[0m'

export const doctor = command({
  words: 'doctor',
  usage: '[--json]',
  summary: 'Check the installation, and say how to fix what is wrong',
  help: [
    'Checks the settings and where they come from, Node, the disk, the port, the database and its',
    'migrations, the master key, the signing keys, the admin, the clocks and Redis.',
    'Changes nothing. The exit code is 1 if something is wrong.',
  ],
  options: { json: { type: 'boolean' } },
  async run({ json }) {
    const wrong = findWrong()
    const settings = readSettings(new Set(wrong.map(({ name }) => name)))
    const findings =
      wrong.length > 0
        ? wrong.map(({ sentence }) =>
            finding('settings', 'wrong', sentence, 'Correct this setting.'),
          )
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
  const read = (name: string): string | undefined => process.env[name]?.trim() || undefined
  return SETTINGS.map(({ name, default: fallback, secret }) => {
    if (wrong.has(name)) return { name, value: 'not valid', from: 'environment' }
    const value = read(name)
    if (value !== undefined) return { name, value: secret ? 'set' : value, from: 'environment' }
    const keyFile = masterKeyFile(resolve(read('TESSERA_DATA') ?? '.tessera'))
    if (name === 'TESSERA_MASTER_KEY' && existsSync(keyFile))
      return { name, value: 'set', from: keyFile }
    if (secret) return { name, value: 'not set', from: `default: ${fallback}` }
    const port = wrong.has('PORT') ? undefined : read('PORT')
    return { name, value: fallback.replace('<PORT>', port ?? '8000'), from: 'default' }
  })
}

async function examine(): Promise<Finding[]> {
  const config = readConfig(process.env)
  return [
    finding('settings', 'good', 'All settings are valid.'),
    ...(await checkMachine(config)),
    ...(await checkDatabase(config)),
    ...(await checkRedis(config.redisUrl)),
  ]
}

function describe({ about, state, says, remedy }: Finding): string[] {
  const [on, off] = hasColour() ? [COLOURS[state], NO_COLOUR] : ['', '']
  const line = `  ${on}${state.padEnd(6)}${off} ${about.padEnd(13)} ${harmless(says)}`
  return remedy === undefined ? [line] : [line, `${' '.repeat(23)}${harmless(remedy)}`]
}
