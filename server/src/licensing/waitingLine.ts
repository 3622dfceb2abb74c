import type { Sql, SqlTransaction } from '../db/sql.ts'
import type { SqlPart } from '../db/sqlPart.ts'
import type { Statement } from '../db/statement.ts'
import type { LockedLicence } from './claimLicenceSeat.ts'

/** An offer counts as a taken licence seat for this long, and then lapses. */
const OFFER_SECONDS = 2 * 60
/** A person who has not asked for this long is no longer in line. */
const STAYS_IN_LINE_SECONDS = 10 * 60

/** Whether a person's turn has come; otherwise their place, counted from 1. */
export type Turn =
  | { readonly hasCome: true }
  | { readonly hasCome: false; readonly position: number }

/**
 * Asks for a turn in the line of a licence. The first call joins the line, with one place per
 * person. Later calls keep the place.
 *
 * As many people at the front as there are free licence seats get an offer. An offer counts as a
 * taken licence seat for two minutes, so nobody who asks in between overtakes. A person who does
 * not come in that time leaves the line, and joins its end when they ask again. If the licence has
 * shrunk and there are fewer free licence seats than offers, the latest offers are withdrawn, and
 * their people keep their place (law 1).
 *
 * The caller holds the licence's lock. Therefore each of several simultaneous calls sees the line
 * as the previous one left it.
 *
 * @param free The number of licence seats that nobody has taken, including those on offer.
 */
export async function askForTurn(
  tx: SqlTransaction,
  licence: LockedLicence,
  { userId, free }: { readonly userId: string; readonly free: number },
): Promise<Turn> {
  await leaveLapsed(tx, licence.uuid)
  await tx`
    insert into licence_line (licence_id, user_id) values (${licence.uuid}, ${userId})
    on conflict (licence_id, user_id) do update set asked_at = statement_timestamp()`
  await tx`
    update licence_line l
       set offered_until = case when p.place <= ${free} then statement_timestamp() + make_interval(secs => ${OFFER_SECONDS}) end
      from (select user_id, row_number() over (order by offered_until is null, joined_at, user_id) as place
              from licence_line where licence_id = ${licence.uuid}) p
     where l.licence_id = ${licence.uuid} and l.user_id = p.user_id
       and (p.place <= ${free}) = (l.offered_until is null)`
  const [own] = await tx<{ is_offered: boolean; position: number }[]>`
    select l.offered_until is not null as is_offered,
           (select count(*)::int from licence_line b
             where b.licence_id = l.licence_id and b.offered_until is null
               and (b.joined_at, b.user_id) <= (l.joined_at, l.user_id)) as position
      from licence_line l where l.licence_id = ${licence.uuid} and l.user_id = ${userId}`
  if (!own) throw new Error('A place in line that was just written cannot be read.')
  return own.is_offered ? { hasCome: true } : { hasCome: false, position: own.position }
}

/** Takes a person out of the line: they are in, or have given up. */
export function leaveLine(
  tx: SqlTransaction,
  { licenceId, userId }: { readonly licenceId: string; readonly userId: string },
): Statement<unknown> {
  return tx`delete from licence_line where licence_id = ${licenceId} and user_id = ${userId}`
}

async function leaveLapsed(tx: SqlTransaction, licenceId: string): Promise<void> {
  await tx`
    delete from licence_line
     where licence_id = ${licenceId} and not ${inLine(tx)}`
}

/** Whether a row of `licence_line` still is a place: its offer is good, and its person asks. */
export function inLine(sql: Sql): SqlPart {
  return sql`(coalesce(offered_until > statement_timestamp(), true)
              and asked_at >= statement_timestamp() - make_interval(secs => ${STAYS_IN_LINE_SECONDS}))`
}
