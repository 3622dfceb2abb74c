import { forgetFailedLogins } from '../audit/forgetFailedLogins.ts'
import { forgetOldAttempts } from '../audit/forgetOldAttempts.ts'
import { forgetOldEntries } from '../audit/forgetOldEntries.ts'
import { forgetRosterLinks } from '../catalogue/forgetRosterLinks.ts'
import type { SqlPool } from '../db/sql.ts'
import { forgetGuesses } from '../gate/forgetGuesses.ts'
import { forgetRefusedScans } from '../gate/forgetRefusedScans.ts'
import { forgetBrowsers } from '../identity/forgetBrowsers.ts'
import { forgetBudgets } from '../identity/forgetBudgets.ts'
import { forgetNetworks } from '../identity/forgetNetworks.ts'
import { forgetUnfinishedUsers } from '../identity/forgetUnfinishedUsers.ts'
import { forgetInvitations } from '../licensing/forgetInvitations.ts'
import { forgetLicenceSeats } from '../licensing/forgetLicenceSeats.ts'
import { forgetPlacesInLine } from '../licensing/forgetPlacesInLine.ts'
import { forgetQuickStays } from '../licensing/forgetQuickStays.ts'
import { forgetRefusals } from '../licensing/forgetRefusals.ts'
import { forgetOrphanedData } from '../licensing/memberData.ts'
import { forgetExpiredLogins } from '../login/forgetExpiredLogins.ts'
import { forgetLetters } from '../mail/forgetLetters.ts'
import { forgetGrants } from '../oidc/forgetGrants.ts'
import { forgetSignIns } from '../oidc/forgetSignIns.ts'
import { forgetStates } from '../oidc/forgetStates.ts'
import { forgetCancelled } from '../sales/forgetCancelled.ts'
import { forgetHolds } from '../sales/forgetHolds.ts'
import { forgetDenied } from '../sessions/forgetDenied.ts'
import { forgetSessions } from '../sessions/forgetSessions.ts'
import { settleExpiredData } from '../sessions/sessionData.ts'
import { forgetSigningKeys } from '../tokens/forgetSigningKeys.ts'
import { forgetVenues } from '../venues/forgetVenues.ts'

/**
 * The most rows that one statement deletes, so that no clean-up holds many locks or writes much at
 * once.
 */
const CHUNK = 5_000
/** Chunks of one kind per turn. The next turn comes in a minute. */
const MOST_CHUNKS = 40

/**
 * Deletes rows of one kind that are no longer needed, at most `limit`. Returns the number of
 * deleted rows.
 */
export type Forget = (sql: SqlPool, limit: number) => Promise<number>

/** Each room decides for its own tables how long rows are kept after they are no longer needed. */
export const CLEAN_UPS: Readonly<Record<string, Forget>> = {
  denylist: forgetDenied,
  'attempt budgets': forgetBudgets,
  'data of expired login sessions': settleExpiredData,
  'data of former members': forgetOrphanedData,
  // Before the login sessions, with which the names of their grants are deleted.
  'grants of ended login sessions': forgetGrants,
  'ended login sessions': forgetSessions,
  'known browsers': forgetBrowsers,
  'known networks': forgetNetworks,
  'failed logins of nobody': forgetFailedLogins,
  'failed logins of users': forgetOldAttempts,
  'old entries of the audit log': forgetOldEntries,
  'sign-ups that nobody finished': forgetUnfinishedUsers,
  'pending logins': forgetExpiredLogins,
  'places in line': forgetPlacesInLine,
  'licence seats that were': forgetLicenceSeats,
  'stays without a pause': forgetQuickStays,
  'refused logins': forgetRefusals,
  'invitations that nobody answered': forgetInvitations,
  'cancelled tickets': forgetCancelled,
  'holds that are over': forgetHolds,
  'refused scans': forgetRefusedScans,
  'expired signing keys': forgetSigningKeys,
  'states of OpenID Connect': forgetStates,
  'sign-ins that nobody finished': forgetSignIns,
  'gate guesses': forgetGuesses,
  'roster links that are over': forgetRosterLinks,
  'letters that are over': forgetLetters,
  'venues that nobody sees': forgetVenues,
}

/**
 * Deletes rows that are no longer needed, in chunks, and continues with a kind while its chunks are
 * full. It therefore keeps up after a busy day, and each statement stays short. Any number of
 * processes may do it at once: a row that one has deleted is not found by another. A kind that
 * fails does not stop the others.
 *
 * @param more Clean-ups of rooms that jobs do not know; `main` passes them in.
 * @returns The number of deleted rows for each kind.
 * @throws {AggregateError} after all turns, when a kind failed; its message names the kinds.
 */
export async function cleanUp(
  sql: SqlPool,
  more: Readonly<Record<string, Forget>> = {},
): Promise<Record<string, number>> {
  const gone: Record<string, number> = {}
  const failures: Error[] = []
  for (const [name, forget] of Object.entries({ ...CLEAN_UPS, ...more })) {
    try {
      const rows = await forgetInChunks(sql, forget)
      if (rows > 0) gone[name] = rows
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      failures.push(new Error(`${name}: ${reason}`, { cause: error }))
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map(({ message }) => message).join('; '))
  return gone
}

async function forgetInChunks(sql: SqlPool, forget: Forget): Promise<number> {
  let rows = 0
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk++) {
    const count = await forget(sql, CHUNK)
    rows += count
    if (count < CHUNK) break
  }
  return rows
}
