import type { SqlTransaction } from './sql.ts'

/** One statement, or a function that sends statements; it may return nothing. */
export type Step<T> = (tx: SqlTransaction) => PromiseLike<T> | T

/**
 * Sends statements of one transaction in the written order, in one round trip: each is sent without
 * waiting for the answer to the one before. Locks are therefore taken in that order.
 *
 * `Promise.all` does not promise this. An async function in it runs when it is called, while a
 * statement is sent only when it is awaited. The function's statement overtakes those before it.
 *
 * What it promises:
 * - A step begins only after the step before has sent its first statement, or has ended without
 *   one. The statements go on the transaction's connection, where PostgreSQL runs them in order.
 *   Each sees what was committed before it began.
 * - What a step sends after its first statement is sent after the first statements of all steps.
 *   A step that itself uses `inOrder` must therefore be the last one; its statements stay in order.
 * - A step that fails before it has sent anything prevents the later steps from beginning.
 * - It settles after all steps that have begun have settled: no statement is still running when the
 *   transaction continues. Then it throws the failure of the first failed step, in the written
 *   order, or returns the results as a tuple.
 *
 * A step's statements are seen through the handle that it is given, so it must use that handle. A
 * step that sends by other means (a savepoint) is awaited until it ends: in order, but not at once.
 */
export function inOrder<const Steps extends readonly Step<unknown>[]>(
  tx: SqlTransaction,
  steps: Steps,
): Promise<{ -readonly [K in keyof Steps]: Awaited<ReturnType<Steps[K]>> }>
export async function inOrder(
  tx: SqlTransaction,
  steps: readonly Step<unknown>[],
): Promise<unknown> {
  const begun: Promise<unknown>[] = []
  let hasFailed = false
  const everyFirst = Promise.withResolvers<void>()
  for (const step of steps.slice(0, -1)) {
    const first = Promise.withResolvers<void>()
    const result = begin(
      step,
      watch(tx, { onFirst: first.resolve, everyFirst: everyFirst.promise }),
    )
    begun.push(result)
    const ended = result.then(
      () => {},
      () => {
        hasFailed = true
      },
    )
    await Promise.race([first.promise, ended])
    if (hasFailed) break
  }
  const last = steps.at(-1)
  if (last && !hasFailed) begun.push(begin(last, tx))
  everyFirst.resolve()
  const outcomes = await Promise.allSettled(begun)
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  })
}

/** Calls a step, and sends what it returns at once: an `await` would send it a moment later. */
function begin(step: Step<unknown>, tx: SqlTransaction): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const made = step(tx)
    if (isThenable(made)) made.then(resolve, reject)
    else resolve(made)
  })
}

/** A handle that tells when its first statement was sent, and holds back those that follow it. */
function watch(
  tx: SqlTransaction,
  { onFirst, everyFirst }: { onFirst: () => void; everyFirst: Promise<void> },
): SqlTransaction {
  let hasSent = false
  return tx.through((run) => (statement) => {
    if (hasSent) return everyFirst.then(() => run(statement))
    hasSent = true
    const answer = run(statement)
    onFirst()
    return answer
  })
}

function isThenable(made: unknown): made is PromiseLike<unknown> {
  return typeof made === 'object' && made !== null && 'then' in made && isFunction(made.then)
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function'
}
