import type { SqlPool } from './sql.ts'
import { json, wireValue } from './wireValue.ts'

/**
 * Runs a text of another library on a connection of the pool: one statement with its values, or
 * several without, which may begin and end a transaction. When one of several fails, the connection
 * is closed, because the transaction that they began may still be open.
 *
 * An object among the values is sent as JSON, as the driver does for libraries that know it.
 *
 * @returns The rows of all statements.
 */
export async function runForeign(
  sql: SqlPool,
  text: string,
  values: readonly unknown[] | undefined,
): Promise<object[]> {
  const lease = await sql.connections.lease()
  try {
    return await lease.sendForeign(text, values?.map(foreignValue))
  } catch (error) {
    if (values === undefined) lease.retire()
    throw error
  } finally {
    lease.giveBack()
  }
}

function foreignValue(value: unknown): string | Buffer | null {
  if (value === undefined) return null
  const isPlain = typeof value === 'object' && value !== null && value.constructor === Object
  return wireValue(isPlain ? json(value) : value)
}
