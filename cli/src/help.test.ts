import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runCli } from '../test/runCli.ts'
import { UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpOf } from './help.ts'
import { runCommand } from './runCommand.ts'

const { PATH, HOME } = process.env
const env = { PATH, HOME, TESSERA_DATA: '/nowhere/at/all' }
const run = (...args: string[]) => runCli(args, { env })

test('every command has help, in lines that fit a terminal', () => {
  for (const command of COMMANDS)
    for (const line of helpOf(command)) expect(line.length).toBeLessThanOrEqual(110)
  const words = COMMANDS.map(({ words }) => words)
  expect(new Set(words).size).toBe(words.length)
})

test('help is shown for all commands, for a group and for one, and no command runs', async () => {
  const [all, one] = await Promise.all([run(), run('admin', 'create', '--help')])
  expect(all.code).toBe(0)
  for (const { words } of COMMANDS) expect(all.stdout).toContain(`  ${words} `)
  expect(one.stdout).toContain('Usage: npx tessera admin create --username U --email E [--json]')
  for (const words of [['help', 'event'], ['event'], ['event', '--help'], ['help', 'gate']])
    expect(await runCommand(words)).toBe(0)
})

test.each([
  [['frobnicate'], 'There is no command "frobnicate".'],
  [['license', 'list'], 'There is no command "license". Did you mean licence list?'],
  [['licence', 'lst'], 'There is no command "licence lst". Did you mean licence list?'],
  [['licens'], 'There is no command "licens". Did you mean licence?'],
  [['event', 'frobnicate'], 'There is no command "event frobnicate"'],
  [['help', 'frobnicate'], 'There is no command "frobnicate".'],
  [
    ['product', 'create', 'x', '--price-minor', '-5'],
    '--price-minor needs a value. One that begins with a dash is written --price-minor=-…',
  ],
  [['migrate', '--frobnicate'], "Unknown option '--frobnicate'."],
  [['login', '--password', 'secret'], "Unknown option '--password'."],
  [['backup'], 'npx tessera backup needs the argument FILE.'],
  [['backup', 'a', 'b'], 'npx tessera backup does not expect the argument "b".'],
  [['admin', 'create', '--username', 'ada'], '--email is required.'],
  [['admin', 'create', '--username', 'x', '--email', 'a@b.org'], 'A user name has 3 to 32'],
  [['keys', 'rotate', '--bits', '1024'], '--bits must be 2048 or 3072.'],
  [['event', 'create', '--title', 'T', '--starts-at', 'x', '--capacity', 'many'], 'whole number'],
  [['event', 'list', '--server', 'nowhere'], '--server must be the address of a server'],
])('%j is refused as wrong usage', async (args, sentence) => {
  await expect(runCommand(args)).rejects.toThrow(UsageError)
  await expect(runCommand(args)).rejects.toThrow(sentence)
})

test('a misspelt command ends with a clear sentence and exit code 2', async () => {
  expect(await run('frobnicate')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'There is no command "frobnicate".\nFor help, run: npx tessera help\n',
  })
})

test('a wrong option names the help of that command', async () => {
  const { stderr } = await run('licence', 'create', '--users', 'many', '--duration', 'P1Y')
  expect(stderr).toMatch(/^--users .*\nFor help, run: npx tessera help licence create\n$/)
})

test('a reader that closes the output early causes no error', async () => {
  const bin = fileURLToPath(new URL('../tessera.mjs', import.meta.url))
  const child = spawn(process.execPath, [bin, 'help'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'close')
  expect({ code, said }).toEqual({ code: 0, said: '' })
})

test('a command in the wrong folder is refused, and makes no database there', async () => {
  const { code, stderr } = await run('backup', 'file.tar.gz')
  expect(code).toBe(1)
  expect(stderr).toBe(
    'There is no Tessera in $TESSERA_DATA. Start it first, or set TESSERA_DATA to its folder.\n',
  )
})

test.each(['ada:hush-hush@x.example', 'ftp://ada:hush-hush@x.example', 'https://a:hush-hush@b:x'])(
  'the address of a server that cannot be used is refused by its setting, and not repeated: %s',
  async (address) => {
    const { code, stderr } = await runCli(['event', 'list'], {
      env: { ...env, TESSERA_SERVER: address },
    })
    expect(code).toBe(2)
    expect(stderr).toContain('TESSERA_SERVER must be the address of a server')
    expect(stderr).not.toContain('hush-hush')
  },
)

test('an invalid setting is named', async () => {
  const { code, stderr } = await runCli(['migrate'], { env: { ...env, PORT: 'eighty' } })
  expect(code).toBe(1)
  expect(stderr).toContain('PORT must be a whole number')
})

test.each([
  ['register', 'event_id', 'EVENT'],
  ['ticket show', 'ticket_id', 'TICKET'],
  ['ticket show', 'event_id', '--event'],
  ['gate', 'event_id', '--event'],
  ['licence seats', 'id', 'LICENCE'],
  ['licence create', 'number_of_users', '--users'],
  ['licence create', 'owner_id', '--owner'],
  ['licence create', 'unknown_id', 'unknown_id'],
])('%s names the field %s of the API %s, as the person typed it', (words, field, shown) => {
  expect(COMMANDS.find((command) => command.words === words)?.nameOf(field)).toBe(shown)
})
