import pg from 'pg'

/**
 * Classes of SQLSTATE for a server that is shutting down, gone or full, or that no longer knows our
 * login (28) or our database (3D). The result of the statement is unknown.
 */
const OUTAGE_CLASSES = new Set(['08', '28', '3D', '53', '57', '58', 'XX'])

/** Codes of a temporary refusal. The statement is undone, and a retry may well succeed. */
const RETRY_STATES = new Set([
  // Serialization failure and deadlock (PostgreSQL manual §13.5): another transaction was faster.
  '40001',
  '40P01',
  // Somebody held the lock longer than we wait.
  '55P03',
  // The primary has become a standby. The pool finds the new primary.
  '25006',
  // This process paused for too long inside a transaction.
  '25P03',
  '25P04',
])

const OUTAGE_CODES = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/**
 * The connection was lost, could not be opened in time, or was refused before a statement was sent
 * on it. The result of a running statement is unknown. Nothing of a transaction is stored unless
 * its commit was running.
 */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/**
 * Whether the driver reports that it has no connection. It does so by plain errors with a text, or
 * by system errors. The server's own errors are a `DatabaseError`, and a value that cannot be read
 * is an error of the language.
 */
export function isConnectionFailure(error: Error): boolean {
  return (
    !(error instanceof pg.DatabaseError) &&
    (error.constructor === Error || ('code' in error && OUTAGE_CODES.has(String(error.code))))
  )
}

/**
 * The statement was undone because of its data: a bad value, a broken constraint, a deadlock. The
 * other inputs of a batch may succeed alone.
 */
export function isDatabaseRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(22|23|40001|40P01)/.test(error.code ?? '')
}

/**
 * The database is unreachable, shutting down, full, or blocked by others. A later retry may
 * succeed.
 */
export function isOutage(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true
  if (error instanceof pg.DatabaseError) {
    const { code = '' } = error
    return OUTAGE_CLASSES.has(code.slice(0, 2)) || RETRY_STATES.has(code)
  }
  return error instanceof Error && 'code' in error && OUTAGE_CODES.has(String(error.code))
}

/** Whether a row was not written because this unique index has its values already. */
export function brokeUnique(error: unknown, index: string): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === index
}
