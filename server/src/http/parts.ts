import type { SqlPool } from '../db/sql.ts'
import type { Authenticate } from '../edge/authenticate.ts'
import type { CookieJar } from '../edge/cookies.ts'
import type { EventStreams } from '../edge/eventStream.ts'
import type { HeavyReads } from '../edge/heavyRead.ts'
import type { Ownership } from '../edge/ownership.ts'
import type { LiveBoard } from '../gate/openLiveBoard.ts'
import type { ScanTicket } from '../gate/scanTicket.ts'
import type { IsOfAnother } from '../login/isOfAnother.ts'
import type { TokenKeys } from '../login/login.ts'
import type { SessionWatch } from '../sessions/watchSessions.ts'
import type { WhoAmI } from '../sessions/whoAmI.ts'
import type { ReadAccessToken } from '../tokens/accessToken.ts'
import type { TicketSecrets } from '../vault/ticketKeys.ts'
import type { ClaimForRequest } from './claimAnswers.ts'
import type { News } from './openNews.ts'

/** What the routes use: opened once by `buildApp` and passed to every routes file. */
export interface Parts {
  readonly sql: SqlPool
  readonly keys: TokenKeys
  readonly secrets: TicketSecrets
  readonly readAccessToken: ReadAccessToken
  readonly scanTicket: ScanTicket
  readonly claimPlaces: ClaimForRequest
  readonly liveBoard: LiveBoard
  readonly auth: Authenticate
  /** The checks of permission that routes run before their handlers. */
  readonly only: Ownership
  readonly cookies: CookieJar
  /** Whether one of these refresh tokens belongs to a live login of another person. */
  readonly isOfAnother: IsOfAnother
  readonly whoAmI: WhoAmI
  /** Hosts to which back-channel logout may go over http. */
  readonly backchannelHosts: readonly string[]
  /** The name that authenticator apps show above the user's name. */
  readonly installationName: string
  readonly streams: EventStreams
  readonly heavyReads: HeavyReads
  readonly sessionWatch: SessionWatch
  readonly news: News
}
