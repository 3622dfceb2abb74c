import type { Readable, Writable } from 'node:stream'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { leaseAlone } from './lease.ts'
import { type SqlPool, type SqlTransaction, transactionOf } from './sql.ts'
import type { SqlPart } from './sqlPart.ts'
import { beginTransaction } from './transaction.ts'

/** A transaction that reads and writes whole tables by `copy` (PostgreSQL manual, COPY). */
export interface CopyTransaction extends SqlTransaction {
  /**
   * @param statement `copy … to stdout`, without parameters. The caller must read it to its end, or
   * the transaction is lost.
   */
  copyOut(statement: SqlPart): Readable
  /**
   * @param statement `copy … from stdin`, without parameters. The rows are stored when it has
   * finished.
   */
  copyIn(statement: SqlPart): Writable
}

/**
 * Runs `work` in a transaction on its own connection, which is closed afterwards. `copy` occupies a
 * connection while it runs, and the pool's pipelined connections refuse it.
 *
 * @param mode What follows `begin`, such as `isolation level repeatable read read only`.
 */
export async function copyInTransaction<T>(
  sql: SqlPool,
  mode: string,
  work: (tx: CopyTransaction) => Promise<T>,
): Promise<T> {
  const client = await sql.connections.connectAlone()
  try {
    const transaction = await beginTransaction(leaseAlone(client), `begin ${mode}`)
    try {
      const result = await work(
        Object.assign(transactionOf(transaction), {
          copyOut: ({ text }: SqlPart) => client.query(copyTo(text)),
          copyIn: ({ text }: SqlPart) => client.query(copyFrom(text)),
        }),
      )
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.rollBack()
      throw error
    }
  } finally {
    await client.end()
  }
}
