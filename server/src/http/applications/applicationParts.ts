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
import { lostPage } from './lostPage.ts'
import { choosePageLanguage } from './pageLanguage.ts'
import { readPageTheme } from './pageTheme.ts'
import { WORDS } from './pageWords.ts'

/** What the routes for applications use, in addition to {@link Parts}. */
export interface ApplicationParts extends Parts {
  readonly provider: CurrentProvider
  readonly notes: RequestNotes
  readonly readApplicationToken: ReadApplicationToken
  readonly findHeldSession: FindHeldSession
  readonly prolongSession: ProlongSession
  /** Whether this server has the web part, with pages to sign up and to set up an authenticator. */
  readonly hasWebPart: boolean
  /** Whether browsers reach this server by https, so that its cookies are for https only. */
  readonly isHttps: boolean
}

export function openApplicationParts(
  parts: Parts,
  {
    hotSql,
    hasWebPart,
    onFault,
    onRefusal,
  }: {
    readonly hotSql: SqlPool
    readonly hasWebPart: boolean
    readonly onFault: (error: Error) => void
    readonly onRefusal: (refusal: TokenRefusal) => void
  },
): ApplicationParts {
  const { sql, keys } = parts
  const notes = openRequestNotes()
  return {
    ...parts,
    notes,
    hasWebPart,
    isHttps: keys.issuer.startsWith('https:'),
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
      errorPage: (request, { error, description = '' }) => {
        const language = choosePageLanguage(request)
        const words = WORDS[language]
        const { html, policy } = lostPage(language, {
          title: words.linkTitle,
          // People do not know the word "client".
          detail: words.linkDetail(error, description.replace(/\bclient\b/g, 'application')),
        })
        return { html: html(readPageTheme(request)), policy }
      },
    }),
  }
}
