import packageJson from '../package.json' with { type: 'json' }
import { type Command, UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpOf, helpOfAll } from './help.ts'
import { print } from './print.ts'

const { version: VERSION } = packageJson

/**
 * Runs what the arguments ask for, or shows help.
 *
 * @returns The exit code.
 * @throws {UsageError} when there is no such command or option.
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
  const found = find(args)
  const asksForHelp = args.some(isHelp)
  if (!found || asksForHelp) {
    const words = found?.words.split(' ') ?? args.filter((word) => !isHelp(word))
    print(...help(words))
    return 0
  }
  return (await found.run(args.slice(found.words.split(' ').length))) ?? 0
}

function find(args: readonly string[]): Command | undefined {
  return COMMANDS.find(({ words }) => words.split(' ').every((word, i) => word === args[i]))
}

/** Help on one command, on those that begin alike, or on all. */
function help(words: readonly string[]): string[] {
  const asked = words.join(' ')
  const one = find(words)
  if (one) return helpOf(one)
  const alike = COMMANDS.filter((command) => `${command.words} `.startsWith(`${asked} `))
  if (asked !== '' && alike.length === 0) throw new UsageError(unknown(words))
  return helpOfAll(asked === '' ? COMMANDS : alike)
}

function unknown([first = '', second]: readonly string[]): string {
  const group = COMMANDS.filter(({ words }) => words.startsWith(`${first} `))
  if (group.length === 0) return `There is no command "${first}".`
  return `There is no command "${first} ${second}": there is ${group.map(({ words }) => words).join(', ')}.`
}
