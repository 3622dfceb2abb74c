import { expect, test } from 'vitest'
import { runCli } from '../test/runCli.ts'
import { UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpOf } from './help.ts'
import { runCommand } from './runCommand.ts'

const { PATH, HOME } = process.env
const env = { PATH, HOME, TESSERA_DATA: '/nowhere/at/all' }
const run = (...args: string[]) => runCli(args, { env })

test('every command says what it does and how it is given, in lines that fit a terminal', () => {
  for (const command of COMMANDS)
    for (const line of helpOf(command)) expect(line.length).toBeLessThanOrEqual(110)
  const words = COMMANDS.map(({ words }) => words)
  expect(new Set(words).size).toBe(words.length)
})

test('help is shown for all, for a group and for one, and nothing is done', async () => {
  const [all, one] = await Promise.all([run(), run('admin', 'create', '--help')])
  expect(all.code).toBe(0)
  for (const { words } of COMMANDS) expect(all.stdout).toContain(`  ${words} `)
  expect(one.stdout).toContain('Usage: tessera admin create --username U --email E [--json]')
  for (const words of [['help', 'event'], ['event'], ['event', '--help'], ['help', 'gate']])
    expect(await runCommand(words)).toBe(0)
})

test.each([
  [['frobnicate'], 'There is no command "frobnicate".'],
  [['event', 'frobnicate'], 'There is no command "event frobnicate"'],
  [['help', 'frobnicate'], 'There is no command "frobnicate".'],
  [['migrate', '--frobnicate'], "Unknown option '--frobnicate'."],
  [['login', '--password', 'secret'], "Unknown option '--password'."],
  [['backup'], 'tessera backup needs FILE.'],
  [['backup', 'a', 'b'], 'tessera backup does not know what "b" is.'],
  [['admin', 'create', '--username', 'ada'], '--email must be given.'],
  [['admin', 'create', '--username', 'x', '--email', 'a@b.org'], 'A user name has 3 to 32'],
  [['keys', 'rotate', '--bits', '1024'], '--bits must be 2048 or 3072.'],
  [['event', 'create', '--title', 'T', '--starts-at', 'x', '--capacity', 'many'], 'whole number'],
  [['event', 'list', '--server', 'nowhere'], '"nowhere" is no address of a server'],
])('%j is misspelt', async (args, sentence) => {
  await expect(runCommand(args)).rejects.toThrow(UsageError)
  await expect(runCommand(args)).rejects.toThrow(sentence)
})

test('what is misspelt ends with a clear sentence and exit code 2', async () => {
  expect(await run('frobnicate')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'There is no command "frobnicate".\nAsk for help with: tessera help\n',
  })
})

test('a command in the wrong folder says so, and makes no database there', async () => {
  const { code, stderr } = await run('backup', 'file.tar.gz')
  expect(code).toBe(1)
  expect(stderr).toBe(
    'There is no Tessera in /nowhere/at/all: start it first, or say in TESSERA_DATA where it is.\n',
  )
})

test('a bad setting is named', async () => {
  const { code, stderr } = await runCli(['migrate'], { env: { ...env, PORT: 'eighty' } })
  expect(code).toBe(1)
  expect(stderr).toContain('PORT must be a whole number')
})
