import type { SqlPool } from '../../db/sql.ts'
import {
  applicationTokenReader,
  type FindHeldSession,
  openHeldSessions,
  type ReadApplicationToken,
} from '../../oidc/applicationToken.ts'
import type { TokenRefusal } from '../../oidc/noteRefusals.ts'
import { type CurrentProvider, openProvider } from '../../oidc/provider.ts'
import { openRequestNotes, type RequestNotes } from '../../oidc/requestNotes.ts'
import { openProlongSession, type ProlongSession } from '../../sessions/prolongSession.ts'
import type { Parts } from '../parts.ts'
import { lostPage } from './signInPages.ts'

/** What the routes for applications use, in addition to {@link Parts}. */
export interface ApplicationParts extends Parts {
  readonly provider: CurrentProvider
  readonly notes: RequestNotes
  readonly readApplicationToken: ReadApplicationToken
  readonly findHeldSession: FindHeldSession
  readonly prolongSession: ProlongSession
}

export function openApplicationParts(
  parts: Parts,
  {
    hotSql,
    onFault,
    onRefusal,
  }: {
    readonly hotSql: SqlPool
    readonly onFault: (error: Error) => void
    readonly onRefusal: (refusal: TokenRefusal) => void
  },
): ApplicationParts {
  const { sql, keys } = parts
  const notes = openRequestNotes()
  return {
    ...parts,
    notes,
    readApplicationToken: applicationTokenReader(keys),
    findHeldSession: openHeldSessions(hotSql),
    prolongSession: openProlongSession(hotSql),
    provider: openProvider({
      sql,
      keys,
      onFault,
      onRefusal,
      notes,
      cookieName: parts.cookies.nameWithPath,
      errorPage: ({ error, description }) =>
        lostPage({
          title: 'This link does not work',
          // People do not know the word "client".
          detail: `Go back to the application that you came from, and log in from there. If that does not help, tell the people who run the application: “${(description ?? error).replace(/\bclient\b/g, 'application')}”.`,
        }),
    }),
  }
}
