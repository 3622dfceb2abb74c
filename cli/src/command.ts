import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** A command, as the terminal knows it. */
export interface Command {
  /** How it is called: `admin create`. */
  readonly words: string
  /** What follows the words: `--username U --email E`. */
  readonly usage: string
  /** One line for the list of all commands. */
  readonly summary: string
  /** What else a person must know, a line each. */
  readonly help: readonly string[]
  /** What a person types for a field of the API: `--users` for `number_of_users`. */
  nameOf(field: string): string
  /** @returns The exit code, when it is not 0. */
  run(args: readonly string[]): Promise<number | undefined>
}

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>['values']

interface CommandSpec<Options extends ParseArgsOptionsConfig>
  extends Omit<Command, 'run' | 'nameOf'> {
  readonly options: Options
  /** Options that are called otherwise than the field of the API that they set. */
  readonly fields?: Readonly<Record<string, string>>
  /** Names of what is given by place; one in brackets may be left out. */
  readonly positionals?: readonly string[]
  run(
    values: Values<Options>,
    positionals: readonly (string | undefined)[],
  ): Promise<number | undefined>
}

/** The command was not given as it must be: exit code 2, as shells and others have it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command could not do its work; the message is the whole sentence that is shown. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** Makes a command that knows its options, and says in a sentence which one it does not know. */
export function command<const Options extends ParseArgsOptionsConfig>(
  spec: CommandSpec<Options>,
): Command {
  const { words, usage, summary, help, fields = {}, positionals: names = [] } = spec
  return {
    words,
    usage,
    summary,
    help,
    nameOf(field) {
      const option = fields[field] ?? field.replaceAll('_', '-')
      if (option in spec.options) return `--${option}`
      return names.find((name) => name === field.toUpperCase()) ?? field
    },
    async run(args) {
      const { values, positionals } = parse(spec, args)
      return spec.run(values, positionals)
    },
  }
}

function parse<Options extends ParseArgsOptionsConfig>(
  { words, options, positionals: names = [] }: CommandSpec<Options>,
  args: readonly string[],
) {
  const parsed = parseOrRefuse(args, options)
  const { positionals } = parsed
  if (positionals.length > names.length)
    throw new UsageError(
      `npx tessera ${words} does not know what "${positionals[names.length]}" is.`,
    )
  const missing = names.find((name, i) => positionals[i] === undefined && !name.startsWith('['))
  if (missing) throw new UsageError(`npx tessera ${words} needs ${missing}.`)
  return parsed
}

function parseOrRefuse<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    const [sentence = ''] = error.message.split(/\. (?=To |Did )|\n/)
    throw new UsageError(`${sentence.replace(/\.$/, '')}.`)
  }
}

/** @throws {UsageError} when an option that must be given was not. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`${option} must be given.`)
  return value
}

/** @throws {UsageError} when it is no whole number, or none of those. */
export function wholeNumber(
  text: string,
  option: string,
  { min = 0, max = 999_999_999 }: { readonly min?: number; readonly max?: number } = {},
): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} must be a whole number.`)
  const number = Number(text)
  if (number < min) throw new UsageError(`${option} must be at least ${min}.`)
  if (number > max) throw new UsageError(`${option} must be at most ${max}.`)
  return number
}

/** @throws {UsageError} when it is none of those. */
export function oneOf<const Choice extends string>(
  text: string | undefined,
  option: string,
  choices: readonly Choice[],
): Choice | undefined {
  if (text === undefined) return undefined
  const choice = choices.find((known) => known === text)
  if (choice === undefined) throw new UsageError(`${option} must be one of ${choices.join(', ')}.`)
  return choice
}
