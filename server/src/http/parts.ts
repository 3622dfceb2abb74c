import type { SqlPool } from '../db/sql.ts'
import type { Authenticate } from '../edge/authenticate.ts'
import type { CookieJar } from '../edge/cookies.ts'
import type { EventStreams } from '../edge/eventStream.ts'
import type { Ownership } from '../edge/ownership.ts'
import type { ScanTicket } from '../gate/scanTicket.ts'
import type { TokenKeys } from '../login/login.ts'
import type { SessionWatch } from '../sessions/watchSessions.ts'
import type { ReadAccessToken } from '../tokens/accessToken.ts'
import type { TicketSecrets } from '../vault/ticketKeys.ts'

/** What the routes stand on: opened once by `buildApp`, handed to every routes file. */
export interface Parts {
  readonly sql: SqlPool
  readonly keys: TokenKeys
  readonly secrets: TicketSecrets
  readonly readAccessToken: ReadAccessToken
  readonly scanTicket: ScanTicket
  readonly auth: Authenticate
  /** Who may: what a route asks before its handler. */
  readonly only: Ownership
  readonly cookies: CookieJar
  /** Multiplies the limits of routes that have their own. */
  readonly rateLimitScale: number
  readonly streams: EventStreams
  readonly sessionWatch: SessionWatch
}
