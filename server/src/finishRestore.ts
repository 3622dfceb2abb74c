import { OPERATOR } from './audit/actor.ts'
import { forgetAllRosterLinks } from './catalogue/forgetRosterLinks.ts'
import { forgetTelling } from './catalogue/forgetTelling.ts'
import { raiseKeyGenerations } from './catalogue/raiseKeyGenerations.ts'
import { raiseGenerations } from './clients/raiseGenerations.ts'
import type { SqlPool, SqlTransaction } from './db/sql.ts'
import { voidProofs } from './identity/voidProofs.ts'
import { forgetAllPendingLogins } from './login/pendingLogin.ts'
import { recordRestore } from './login/recordRestore.ts'
import { giveUpLetters } from './mail/giveUpLetters.ts'
import { forgetAllStates } from './oidc/forgetAllStates.ts'
import { emptyQueue } from './queue/emptyQueue.ts'
import { endAllSessions } from './sessions/endAllSessions.ts'
import { revokeAllCredentials } from './tickets/revokeAllCredentials.ts'
import { rotateSigningKeys } from './tokens/signingKeys.ts'
import { noteRestored, takeRestoreMark } from './vault/restoreMark.ts'
import type { Vault } from './vault/vault.ts'

/** What ended with a restore. */
export interface Ended {
  readonly login_sessions: number
  readonly people_who_set_a_password: number
  readonly recovery_codes: number
  readonly ticket_credentials: number
  readonly service_accounts_with_tokens_void: number
  readonly letters_given_up: number
}

export interface FinishedRestore {
  /** The moment that the rows are of. */
  readonly asOf: string
  /** Nothing where logins were kept. */
  readonly ended: Ended | undefined
}

/**
 * Ends what a restore would revive, unless it was told to keep it: a token, a code or a password
 * that was given up after the backup was made would count again. Nobody can know which these are,
 * so all of them end. Runs on the newest schema, in one transaction, once for each restore: by the
 * command, or by the next start when the command was killed.
 *
 * @returns Nothing when no restore waits for this.
 */
export async function finishRestore(
  sql: SqlPool,
  vault: Vault,
): Promise<FinishedRestore | undefined> {
  return sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`set local idle_in_transaction_session_timeout = 0`
    const restore = await takeRestoreMark(tx)
    if (!restore) return undefined
    await emptyQueue(tx)
    const ended = restore.keepsLogins ? undefined : await endAll(tx, vault)
    await recordRestore(tx, restore)
    return { asOf: restore.asOf, ended }
  })
}

async function endAll(tx: SqlTransaction, vault: Vault): Promise<Ended> {
  const sessions = await endAllSessions(tx, { actor: OPERATOR, reason: 'restored' })
  await forgetAllPendingLogins(tx)
  await forgetAllStates(tx)
  await forgetAllRosterLinks(tx)
  await forgetTelling(tx)
  const letters = await giveUpLetters(tx)
  const { people, recoveryCodes } = await voidProofs(tx)
  const credentials = await revokeAllCredentials(tx)
  await raiseKeyGenerations(tx)
  const accounts = await raiseGenerations(tx)
  await rotateSigningKeys(tx, vault, { actor: OPERATOR, now: true })
  await noteRestored(tx)
  return {
    login_sessions: sessions,
    people_who_set_a_password: people,
    recovery_codes: recoveryCodes,
    ticket_credentials: credentials,
    service_accounts_with_tokens_void: accounts,
    letters_given_up: letters,
  }
}

/** Says what a restore did, and what nobody can know. */
export function describeRestore({ asOf, ended }: FinishedRestore): string[] {
  const unknown = [
    `What happened after ${asOf} is unknown here: entries, tickets that were let in, licence seats that were`,
    'borrowed, people, roles, members, authenticators, and secrets of service accounts and applications are',
    'as they were then. Look through what was added, replaced or withdrawn since, and do it again.',
  ]
  if (!ended)
    return [
      'Logins were kept (--keep-logins): what was logged out, changed or used up since then counts again.',
      ...unknown,
    ]
  return [
    'Nothing of before counts any more:',
    `  login sessions ended, with all tokens of people, machines and applications: ${ended.login_sessions}`,
    `  people who set a new password at their next login, with the old one and a code: ${ended.people_who_set_a_password}`,
    '  People who had not confirmed an authenticator need a reset by an admin.',
    `  recovery codes that are void, and replaced by ten new ones at that login: ${ended.recovery_codes}`,
    `  tickets that get a new code when their holder opens them again: ${ended.ticket_credentials}`,
    `  letters that were not sent yet, and may have been sent since: ${ended.letters_given_up}`,
    '  Codes of authenticators count again from the next minute on.',
    ...unknown,
    'If no admin can log in: npx tessera admin create --username U --email E',
  ]
}
