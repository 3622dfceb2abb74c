import { plainArray, textArray } from '../db/arrayText.ts'
import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import type { ReleaseReason } from './releaseLicenceSeats.ts'

/** A stay of the demo that is over. */
export interface DemoStay {
  readonly userId: string
  readonly from: Date
  readonly to: Date
  readonly reason: ReleaseReason
  readonly note?: string
}

/** A login of the demo that found every licence seat taken. */
export interface DemoRefusal {
  readonly userId: string
  readonly at: Date
}

/** More rows would slow the first start. */
const MAX_ROWS = 5_000

/**
 * Writes the past of a licence of the demo that counts by user: stays that are over, and refused
 * logins. It moves the claims of those who are in into the past. Stays that are over take no
 * licence seat from anybody (law 1), so no lock is needed.
 *
 * @param here Since when those are in who hold a licence seat now.
 */
export async function writeDemoHistory(
  tx: SqlTransaction,
  {
    licenceId,
    stays,
    refusals,
    here,
  }: {
    readonly licenceId: string
    readonly stays: readonly DemoStay[]
    readonly refusals: readonly DemoRefusal[]
    readonly here: readonly { readonly userId: string; readonly since: Date }[]
  },
): Promise<void> {
  if (stays.length + refusals.length > MAX_ROWS)
    throw new Error(`The history of the demo has more than ${MAX_ROWS} rows.`)
  await tx`
    insert into licence_seats (licence_id, uuid, user_id, counted_as, claimed_at, released_at, free_at,
                               release_reason, release_note)
    select ${licenceId}, s.uuid, s.user_id, s.user_id::text, s.began, s.ended, s.ended, s.reason, s.note
      from unnest(${plainArray(stays.map(() => newId()))}::uuid[],
                  ${plainArray(stays.map(({ userId }) => userId))}::uuid[],
                  ${stays.map(({ from }) => from)}::timestamptz[], ${stays.map(({ to }) => to)}::timestamptz[],
                  ${textArray(stays.map(({ reason }) => reason))}::text[],
                  ${textArray(stays.map(({ note }) => note ?? null))}::text[])
           as s (uuid, user_id, began, ended, reason, note)`
  await tx`
    insert into licence_refusals (licence_id, uuid, user_id, at, number_of_users, in_use)
    select l.uuid, r.uuid, r.user_id, r.at, l.number_of_users, l.number_of_users
      from licences l, unnest(${plainArray(refusals.map(() => newId()))}::uuid[],
                              ${plainArray(refusals.map(({ userId }) => userId))}::uuid[],
                              ${refusals.map(({ at }) => at)}::timestamptz[]) as r (uuid, user_id, at)
     where l.uuid = ${licenceId}`
  await tx`
    update licence_seats s set claimed_at = h.since
      from unnest(${plainArray(here.map(({ userId }) => userId))}::uuid[],
                  ${here.map(({ since }) => since)}::timestamptz[]) as h (user_id, since)
     where s.licence_id = ${licenceId} and s.user_id = h.user_id and s.released_at is null`
}
