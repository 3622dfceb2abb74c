import { Sql as SqlText } from 'sql-template-tag'
import { wireValue } from './wireValue.ts'

/** The answer of PostgreSQL: the rows, and how many rows the statement read, wrote or deleted. */
export type Answered<Rows> = Rows & { readonly count: number }

/**
 * A statement in the driver's form. Equal texts have the same `name`: each is prepared once per
 * connection.
 */
export interface Prepared {
  readonly text: string
  readonly values: (string | Buffer | null)[]
  readonly name: string | undefined
}

/** Where a statement runs: on any connection of a pool, or on that of a transaction. */
export type Run = (statement: Prepared) => Promise<Answered<unknown[]>>

/**
 * A statement that has not been sent. When awaited, it is sent and returns its rows. As a value of
 * another template it is a part of that statement and never runs by itself.
 *
 * `then` sends it at once, before it returns. Statements of one connection are therefore sent in
 * the order in which they are awaited.
 */
export class Statement<Rows> extends SqlText implements Promise<Answered<Rows>> {
  readonly [Symbol.toStringTag] = 'Statement'
  /** The same for the same text; nothing where the text changes. */
  readonly shape: string | undefined
  readonly #run: Run
  #answer: Promise<Answered<Rows>> | undefined

  constructor(strings: TemplateStringsArray, values: readonly unknown[], run: Run) {
    super(strings, values)
    this.shape = shapeOf(strings, values)
    this.#run = run
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
    const { text, name } = textOf(this)
    return { text, name, values: this.values.map(wireValue) }
  }
}

/**
 * The only place that trusts a caller: the caller states the columns that its statement returns.
 */
function believed<Rows>(rows: Answered<unknown[]>): Answered<Rows>
function believed(rows: unknown): unknown {
  return rows
}

/**
 * Names a text by the templates it is made of: much shorter than the text, which need not be joined
 * again for each statement. A part that is not a template (`columns.ts`) has a text that differs
 * from row to row: it is not worth a prepared statement.
 */
function shapeOf(strings: TemplateStringsArray, values: readonly unknown[]): string | undefined {
  let shape = `${idOf(strings)}`
  for (const [i, value] of values.entries()) {
    if (!(value instanceof SqlText)) continue
    if (!(value instanceof Statement) || value.shape === undefined) return undefined
    shape += `(${i}:${value.shape})`
  }
  return shape
}

const ids = new WeakMap<TemplateStringsArray, number>()
let lastId = 0

function idOf(strings: TemplateStringsArray): number {
  const known = ids.get(strings)
  if (known !== undefined) return known
  lastId += 1
  ids.set(strings, lastId)
  return lastId
}

/**
 * `copy` would wait for ever on a pipelined connection, because the server ignores the end of a
 * statement while it copies.
 */
function checked(text: string): string {
  if (/^\s*copy\b/i.test(text))
    throw new TypeError('A copy needs its own connection. Use copyInTransaction().')
  return text
}

/** Far more than this program has. The server keeps the same number of plans per connection. */
const MAX_NAMES = 2_000
const texts = new Map<string, { readonly text: string; readonly name: string }>()

function textOf(statement: Statement<unknown>): { text: string; name: string | undefined } {
  const { shape } = statement
  const known = shape === undefined ? undefined : texts.get(shape)
  if (known) return known
  const text = checked(statement.text)
  if (shape === undefined || texts.size >= MAX_NAMES) return { text, name: undefined }
  const named = { text, name: `s${texts.size}` }
  texts.set(shape, named)
  return named
}
