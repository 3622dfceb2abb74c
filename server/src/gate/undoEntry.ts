import { account } from '../audit/actor.ts'
import { lockEvent } from '../catalogue/lockEvent.ts'
import { requireRight, rightAtEvent } from '../catalogue/requireRight.ts'
import { type Sql, type SqlTransaction, transact } from '../db/sql.ts'
import { Refusal } from '../refusal.ts'
import type { Caller } from '../sessions/whoAmI.ts'
import { undoUse } from '../tickets/undoUse.ts'
import { audit } from './auditKinds.ts'
import { type ScanRow, scanColumns, scanTables } from './scanRow.ts'

interface Entry {
  readonly eventId: string
  readonly ticketId: string
  readonly scanId: string
}

/**
 * Undoes the last entry of a ticket: the ticket admits once more. The scan stays in the record, and
 * says who undid it, when and why.
 *
 * Lock, then look (law 2): the event's row, then the ticket's row, which every scan of it locks.
 * What is read then is what all scans have committed. Of two calls at once the second finds the
 * entry undone, so one entry gives one more.
 *
 * @param undo.reason Why, in words of the caller.
 * @throws {Refusal} `not_found` for a caller who does not work at the event; `forbidden` for its
 * agents; `state_conflict` when the scan is not the last entry of its ticket, its holder has left
 * since, it was undone before, or the event is cancelled.
 */
export function undoEntry(
  sql: Sql,
  undo: { readonly scanId: string; readonly reason: string; readonly caller: Caller },
): Promise<ScanRow> {
  const { scanId, reason, caller } = undo
  return transact(sql, async (tx) => {
    const entry = await findEntry(tx, { scanId, caller })
    const event = await lockEvent(tx, entry.eventId)
    if (event.status === 'CANCELLED')
      throw new Refusal('state_conflict', 'The event is cancelled, so its tickets admit nobody.')
    const { userId, wasFirst } = await lockLastEntry(tx, entry)
    await undoUse(tx, { ...entry, wasFirst })
    await tx`
      update scans set undone_at = now(), undone_by = ${caller.uuid}, undo_reason = ${reason}
       where event_id = ${entry.eventId} and uuid = ${scanId}`
    await audit.record(tx, {
      kind: 'entry_undone',
      actor: account(caller.uuid),
      userId: userId ?? undefined,
      details: { event_id: entry.eventId, ticket_id: entry.ticketId, scan_id: scanId },
    })
    const [undone] = await tx<ScanRow[]>`
      select ${scanColumns(tx)} from ${scanTables(tx)}
       where s.event_id = ${entry.eventId} and s.uuid = ${scanId}`
    if (!undone) throw unknownScan()
    return undone
  })
}

/** Finds a scan that the caller may undo. What they may not see does not exist (law 9). */
async function findEntry(
  tx: Sql,
  { scanId, caller }: { readonly scanId: string; readonly caller: Caller },
): Promise<Entry> {
  const [scan] = await tx<
    { event_id: string; ticket_id: string | null; is_entry: boolean; is_undone: boolean }[]
  >`
    select event_id, ticket_id, result = 'admitted' and direction = 'in' as is_entry,
           undone_at is not null as is_undone
      from scans where uuid = ${scanId}`
  if (!scan) throw unknownScan()
  const eventId = scan.event_id
  if ((await rightAtEvent(tx, { eventId, caller })) === 'none') throw unknownScan()
  await requireRight(tx, { eventId, caller, need: 'admin' })
  if (!scan.is_entry || scan.ticket_id === null)
    throw new Refusal('state_conflict', 'This scan let nobody in, so there is nothing to undo.')
  if (scan.is_undone) throw alreadyUndone()
  return { eventId, ticketId: scan.ticket_id, scanId }
}

/**
 * Locks a ticket, and requires that the scan is its last entry and that its holder is inside since.
 */
async function lockLastEntry(
  tx: SqlTransaction,
  { eventId, ticketId, scanId }: Entry,
): Promise<{ readonly userId: string | null; readonly wasFirst: boolean }> {
  const [ticket] = await tx<{ user_id: string | null; inside: boolean }[]>`
    select user_id, inside from tickets
     where event_id = ${eventId} and uuid = ${ticketId} for no key update`
  const [scan] = await tx<{ is_undone: boolean }[]>`
    select undone_at is not null as is_undone from scans
     where event_id = ${eventId} and uuid = ${scanId}`
  if (scan?.is_undone) throw alreadyUndone()
  const [last] = await tx<{ uuid: string; was_first: boolean }[]>`
    select s.uuid, s.happened_at = t.validation_datetime as was_first
      from scans s join tickets t on t.event_id = s.event_id and t.uuid = s.ticket_id
     where s.event_id = ${eventId} and s.ticket_id = ${ticketId} and s.direction = 'in'
       and s.result = 'admitted' and s.undone_at is null
     order by s.recorded_at desc, s.uuid desc limit 1`
  if (!ticket || last?.uuid !== scanId)
    throw new Refusal(
      'state_conflict',
      'The ticket was used again since. Only its last entry can be undone.',
    )
  if (!ticket.inside)
    throw new Refusal('state_conflict', 'The person has left since, so there is nothing to undo.')
  return { userId: ticket.user_id, wasFirst: last.was_first }
}

function alreadyUndone(): Refusal {
  return new Refusal('state_conflict', 'This entry was already undone. The ticket admits again.')
}

function unknownScan(): Refusal {
  return new Refusal('not_found', 'There is no scan with this id. Check the id.')
}
