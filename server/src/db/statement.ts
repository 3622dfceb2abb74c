import { Sql as SqlText } from 'sql-template-tag'
import { wireValue } from './wireValue.ts'

/** What PostgreSQL answers: the rows, and how many the statement read, wrote or deleted. */
export type Answered<Rows> = Rows & { readonly count: number }

/** A statement as the driver takes it. `name` is the same for the same text: it is prepared once per connection. */
export interface Prepared {
  readonly text: string
  readonly values: (string | Buffer | null)[]
  readonly name: string | undefined
}

/** Text that is different for different rows or tables: not worth a prepared statement of its own. */
export class ChangingText extends SqlText {}

/** Where a statement runs: on any connection of a pool, or on that of a transaction. */
export type Run = (statement: Prepared) => Promise<Answered<unknown[]>>

/**
 * A statement that has not been sent. Awaited, it is sent and answers its rows; as a value of another template it is a part of
 * that one and never runs by itself.
 *
 * `then` sends it at once, before it returns: so statements of one connection are sent in the order in which they are awaited.
 */
export class Statement<Rows> extends SqlText implements Promise<Answered<Rows>> {
  readonly [Symbol.toStringTag] = 'Statement'
  readonly #strings: TemplateStringsArray
  readonly #kind: 'plain' | 'composed' | 'changing'
  readonly #run: Run
  #answer: Promise<Answered<Rows>> | undefined

  constructor(strings: TemplateStringsArray, values: readonly unknown[], run: Run) {
    super(strings, values)
    this.#strings = strings
    this.#kind = kindOf(values)
    this.#run = run
  }

  get isChanging(): boolean {
    return this.#kind === 'changing'
  }

  // biome-ignore lint/suspicious/noThenProperty: a statement is awaited, as a promise is.
  then<T = Answered<Rows>, F = never>(
    onAnswer?: ((rows: Answered<Rows>) => T | PromiseLike<T>) | null,
    onFailure?: ((reason: unknown) => F | PromiseLike<F>) | null,
  ): Promise<T | F> {
    return this.#send().then(onAnswer, onFailure)
  }

  catch<F = never>(
    onFailure?: ((reason: unknown) => F | PromiseLike<F>) | null,
  ): Promise<Answered<Rows> | F> {
    return this.#send().catch(onFailure)
  }

  finally(onEnd?: (() => void) | null): Promise<Answered<Rows>> {
    return this.#send().finally(onEnd)
  }

  #send(): Promise<Answered<Rows>> {
    this.#answer ??= this.#prepareAndRun()
    return this.#answer
  }

  async #prepareAndRun(): Promise<Answered<Rows>> {
    return believed(await this.#run(this.prepare()))
  }

  /** @throws {TypeError} when a value cannot be a parameter. */
  prepare(): Prepared {
    const text = this.#kind === 'plain' ? plainText(this.#strings, this) : checked(this.text)
    const name = this.#kind === 'changing' ? undefined : nameOf(text)
    return { text, name, values: this.values.map(wireValue) }
  }
}

/** The one place that believes a caller: it says which columns its statement answers. */
function believed<Rows>(rows: Answered<unknown[]>): Answered<Rows>
function believed(rows: unknown): unknown {
  return rows
}

function kindOf(values: readonly unknown[]): 'plain' | 'composed' | 'changing' {
  let kind: 'plain' | 'composed' = 'plain'
  for (const value of values) {
    if (!(value instanceof SqlText)) continue
    if (value instanceof ChangingText) return 'changing'
    if (value instanceof Statement && value.isChanging) return 'changing'
    kind = 'composed'
  }
  return kind
}

const plainTexts = new WeakMap<TemplateStringsArray, string>()

/** The text of a template without parts is the same every time. */
function plainText(strings: TemplateStringsArray, statement: SqlText): string {
  const known = plainTexts.get(strings)
  if (known !== undefined) return known
  const text = checked(statement.text)
  plainTexts.set(strings, text)
  return text
}

/** `copy` would wait for ever on a pipelined connection: the server ignores what ends a statement while it copies. */
function checked(text: string): string {
  if (/^\s*copy\b/i.test(text))
    throw new TypeError('A copy needs a connection of its own: use copyInTransaction().')
  return text
}

/** Far more than this program has; a connection's server keeps as many plans. */
const MAX_NAMES = 2_000
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MAX_NAMES) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
