import packageJson from '../package.json' with { type: 'json' }
import { type Command, UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpOf, helpOfAll } from './help.ts'
import { nearest } from './nearest.ts'
import { print } from './print.ts'

const { version: VERSION } = packageJson

/**
 * Runs the command that the arguments name, or shows help.
 *
 * @returns The exit code.
 * @throws {UsageError} if there is no such command or option.
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  const isHelp = (word: string): boolean => word === '--help' || word === '-h'
  const [first] = args
  if (first === undefined || first === 'help' || isHelp(first)) {
    print(...help(args.slice(1)))
    return 0
  }
  if (first === '--version' || first === '-v') {
    print(VERSION)
    return 0
  }
  const found = findCommand(args)
  const asksForHelp = args.some(isHelp)
  if (!found || asksForHelp) {
    const words = found?.words.split(' ') ?? args.filter((word) => !isHelp(word))
    print(...help(words))
    return 0
  }
  return (await found.run(args.slice(found.words.split(' ').length))) ?? 0
}

/** The command that the arguments begin with. */
export function findCommand(args: readonly string[]): Command | undefined {
  return COMMANDS.find(({ words }) => words.split(' ').every((word, i) => word === args[i]))
}

/** Help on one command, on the commands that begin with these words, or on all. */
function help(words: readonly string[]): string[] {
  const asked = words.join(' ')
  const one = findCommand(words)
  if (one) return helpOf(one)
  const alike = COMMANDS.filter((command) => `${command.words} `.startsWith(`${asked} `))
  if (asked !== '' && alike.length === 0) throw new UsageError(unknown(words))
  return helpOfAll(asked === '' ? COMMANDS : alike)
}

function unknown([first = '', second = '']: readonly string[]): string {
  const known = COMMANDS.map(({ words }) => words)
  const group = known.filter((words) => words.startsWith(`${first} `))
  const asked = group.length > 0 ? `${first} ${second}` : first
  const meant = group.length > 0 ? meantIn(group, second) : meantOf(known, first, second)
  if (meant !== undefined) return `There is no command "${asked}". Did you mean ${meant}?`
  if (group.length === 0) return `There is no command "${first}".`
  return `There is no command "${asked}". The commands are: ${group.join(', ')}.`
}

/** Corrects a misspelt second word. */
function meantIn(group: readonly string[], second: string): string | undefined {
  const seconds = group.map((words) => words.split(' ')[1] ?? '')
  const near = nearest(second, seconds)
  return near === undefined ? undefined : group[seconds.indexOf(near)]
}

/** Corrects a misspelt first word, and keeps the second word if that makes a command. */
function meantOf(known: readonly string[], first: string, second: string): string | undefined {
  const near = nearest(
    first,
    known.map((words) => words.split(' ')[0] ?? ''),
  )
  return known.find((words) => words === `${near} ${second}`) ?? near
}
