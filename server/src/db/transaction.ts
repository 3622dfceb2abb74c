import type { Lease } from './lease.ts'
import type { Prepared, Run } from './statement.ts'

/** A transaction that is open on its own connection. */
export interface OpenTransaction {
  readonly run: Run
  runText(text: string): Promise<string>
  /**
   * @throws {Error} when the server answers anything but COMMIT; then nothing of the transaction is
   * stored.
   */
  commit(): Promise<void>
  /** Sends these statements and the commit behind them, in one round trip. */
  finish(statements: readonly Prepared[]): Promise<void>
  rollBack(): Promise<void>
}

/**
 * Begins a transaction. Its statements are refused before it has begun and after it is over.
 * Therefore none runs outside it, not even one that somebody forgot to await.
 *
 * The answer to `begin` is awaited. If a first statement were sent ahead of it, and `begin` failed
 * (for example by a cancellation at that moment), the statement would run alone and be committed.
 */
export async function beginTransaction(lease: Lease, begin: string): Promise<OpenTransaction> {
  await lease.sendText(begin)
  let isOpen = true
  let isEnded = false
  let lastFailure: unknown
  let committed: Promise<void> | undefined

  const guarded = <T>(send: () => Promise<T>): Promise<T> => {
    if (!isOpen)
      return Promise.reject(
        new Error('A statement was sent after its transaction had ended. Await every statement.'),
      )
    return send().catch((error: unknown) => {
      lastFailure = error
      throw error
    })
  }

  const sendCommit = async (): Promise<void> => {
    isOpen = false
    const tag = await lease.sendText('commit')
    isEnded = true
    if (tag !== 'COMMIT')
      throw new Error('The transaction was rolled back: one of its statements had failed.', {
        cause: lastFailure,
      })
  }
  const commit = (): Promise<void> => {
    committed ??= sendCommit()
    return committed
  }

  return {
    run: (statement: Prepared) => guarded(() => lease.send(statement)),
    runText: (text) => guarded(() => lease.sendText(text)),
    commit,
    async finish(statements) {
      const answers = statements.map((statement) => guarded(() => lease.send(statement)))
      const outcomes = await Promise.allSettled([...answers, commit()])
      const failed = outcomes.find((outcome) => outcome.status === 'rejected')
      if (failed) throw failed.reason
    },
    async rollBack() {
      isOpen = false
      if (!isEnded && !lease.isLost()) await lease.sendText('rollback').catch(() => lease.retire())
    },
  }
}
