import pg from 'pg'

/** Classes of SQLSTATE that say the server is going, gone or full: nothing is known of the statement. */
const OUTAGE_CLASSES = new Set(['08', '53', '57', '58', 'XX'])

/** Codes that say: not now. The statement is undone, and may well succeed when it is asked again. */
const RETRY_STATES = new Set([
  // Serialization failure and deadlock (PostgreSQL manual §13.5): another was faster.
  '40001',
  '40P01',
  // Somebody held the lock for longer than we wait.
  '55P03',
  // The primary has become a standby: the pool finds the new one.
  '25006',
  // This process stood still inside a transaction for too long.
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
 * The connection was lost, could not be made in time, or was refused before a statement was sent on it. Of a statement that was under
 * way nothing is known; of a transaction, nothing stays unless its commit was under way.
 */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/**
 * Whether the driver says that it has no connection. It does so by plain errors with a text, or by those of the system; what the server says
 * is a `DatabaseError`, and a value that cannot be read is one of the language's own kinds.
 */
export function isConnectionFailure(error: Error): boolean {
  return (
    !(error instanceof pg.DatabaseError) &&
    (error.constructor === Error || ('code' in error && OUTAGE_CODES.has(String(error.code))))
  )
}

/**
 * The statement was undone because of its data: a bad value, a broken constraint, a deadlock. Of a batch, the others
 * may succeed alone.
 */
export function isDatabaseRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(22|23|40001|40P01)/.test(error.code ?? '')
}

/** The database cannot be reached, is going down, is full, or is held up by others: worth trying again later. */
export function isOutage(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true
  if (error instanceof pg.DatabaseError) {
    const { code = '' } = error
    return OUTAGE_CLASSES.has(code.slice(0, 2)) || RETRY_STATES.has(code)
  }
  return error instanceof Error && 'code' in error && OUTAGE_CODES.has(String(error.code))
}
