import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** A command of the terminal. */
export interface Command {
  /** How it is called: `admin create`. */
  readonly words: string
  /** What follows the words: `--username U --email E`. */
  readonly usage: string
  /** One line for the list of all commands. */
  readonly summary: string
  /** What else a person must know, in lines. */
  readonly help: readonly string[]
  /**
   * The option for a field of the API: `--users` for `number_of_users`. Of a list it is the option
   * with the value that was given there: `--redirect https://…` for `redirect_uris/0`.
   */
  nameOf(field: string): string
  /** @returns The exit code if it is not 0. */
  run(args: readonly string[]): Promise<number | undefined>
}

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>['values']

interface CommandSpec<Options extends ParseArgsOptionsConfig>
  extends Omit<Command, 'run' | 'nameOf'> {
  readonly options: Options
  /** Options whose names differ from the field of the API that they set. */
  readonly fields?: Readonly<Record<string, string>>
  /** Names of the positional arguments; one in brackets is optional. */
  readonly positionals?: readonly string[]
  run(
    values: Values<Options>,
    positionals: readonly (string | undefined)[],
  ): Promise<number | undefined>
}

/** The command line is wrong: exit code 2, as in shells. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command could not do its work; the person sees the message as it is. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** Makes a command that parses its options and names the option that it does not know. */
export function command<const Options extends ParseArgsOptionsConfig>(
  spec: CommandSpec<Options>,
): Command {
  const { words, usage, summary, help, fields = {}, positionals: names = [] } = spec
  let given: Readonly<Record<string, unknown>> = {}
  return {
    words,
    usage,
    summary,
    help,
    nameOf(field) {
      const [, list = field, index] = /^(\w+)\/(\d+)$/.exec(field) ?? []
      const option = fields[list] ?? list.replaceAll('_', '-')
      if (option in spec.options) return `--${option}${valueAt(given[option], index)}`
      const short = list.replace(/_id$/, '')
      if (short in spec.options) return `--${short}`
      const [path = field] = names
      return field === 'id'
        ? path
        : (names.map(withoutBrackets).find((name) => name === short.toUpperCase()) ?? field)
    },
    async run(args) {
      const { values, positionals } = parse(spec, args)
      given = values
      return spec.run(values, positionals)
    },
  }
}

/** `[TICKET]`, which may be left out, is TICKET in a sentence. */
function withoutBrackets(argument: string): string {
  return argument.replace(/[[\]]/g, '')
}

function valueAt(values: unknown, index: string | undefined): string {
  return Array.isArray(values) && index !== undefined ? ` ${values[Number(index)]}` : ''
}

function parse<Options extends ParseArgsOptionsConfig>(
  { words, options, positionals: names = [] }: CommandSpec<Options>,
  args: readonly string[],
) {
  const parsed = parseOrRefuse(args, options)
  const { positionals } = parsed
  if (positionals.length > names.length)
    throw new UsageError(
      `npx tessera ${words} does not expect the argument "${positionals[names.length]}".`,
    )
  const missing = names.find((name, i) => positionals[i] === undefined && !name.startsWith('['))
  if (missing) throw new UsageError(`npx tessera ${words} needs the argument ${missing}.`)
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
    const option = /^Option '(--[\w-]+)' argument is ambiguous/.exec(error.message)?.[1]
    if (option !== undefined)
      throw new UsageError(
        `${option} needs a value. One that begins with a dash is written ${option}=-…`,
      )
    const [sentence = ''] = error.message.split(/\. (?=To |Did )|\n/)
    throw new UsageError(`${sentence.replace(/\.$/, '')}.`)
  }
}

/** @throws {UsageError} if a required option is missing. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`${option} is required.`)
  return value
}

/** @throws {UsageError} if the text is not a whole number, or is out of range. */
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

/** @throws {UsageError} if the text is not one of the choices. */
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
