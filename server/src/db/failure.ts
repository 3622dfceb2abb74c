import postgres from 'postgres'

/** Classes of SQLSTATE that say the server is going, gone or full: nothing is known of the statement. */
const OUTAGE_CLASSES = ['08', '53', '57', '58', 'XX']
const OUTAGE_CODES = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/** The database said no to the statement and undid it (a bad value, a conflict, a deadlock). */
export function isDatabaseRefusal(error: unknown): boolean {
  return error instanceof postgres.PostgresError && !OUTAGE_CLASSES.includes(error.code.slice(0, 2))
}

/** The database cannot be reached, or is going down, or is full: worth trying again later. */
export function isOutage(error: unknown): boolean {
  if (error instanceof postgres.PostgresError)
    return OUTAGE_CLASSES.includes(error.code.slice(0, 2))
  return error instanceof Error && 'code' in error && OUTAGE_CODES.has(String(error.code))
}
