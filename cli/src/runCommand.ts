import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { OperatorError } from '@tessera/server/db/operatorError.ts'
import { Refusal } from '@tessera/server/refusal.ts'
import { type Command, Failure, UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'
import { helpOf, helpOfAll } from './help.ts'
import { print } from './print.ts'

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

/** One sentence for the person; what a program made of it is not theirs. */
export function explain(error: unknown): string {
  if (error instanceof Problem && error.errors.length > 0)
    return `${error.message} ${error.errors.map(({ path, reason }) => `${path.slice(1)} ${reason}`).join('; ')}.`
  const isOurs =
    error instanceof Failure ||
    error instanceof OperatorError ||
    error instanceof Problem ||
    error instanceof Unreachable ||
    error instanceof Refusal
  if (isOurs) return error.message
  return `This is a fault of Tessera's own: ${error instanceof Error ? error.stack : String(error)}`
}
