import { plainArray, textArray } from '../db/arrayText.ts'
import { batch } from '../db/batch.ts'
import { isDatabaseRefusal } from '../db/failure.ts'
import type { SqlPool } from '../db/sql.ts'
import { countingToken } from '../sessions/countingToken.ts'
import { SEEN_EVERY_SECONDS } from '../sessions/whoAmI.ts'
import type { AccessClaims } from '../tokens/accessToken.ts'
import {
  type Attempted,
  attemptedArrays,
  attemptedNames,
  type Judged,
  judge,
  judgedColumns,
  type Verdict,
} from './judgement.ts'

/** A scan whose code is right, if its ticket is for the event that it is assumed to be for. */
export interface ShownScan extends Attempted {
  readonly claims: AccessClaims
  readonly eventId: string
  readonly credentialId: string
  readonly keyGeneration: number
  readonly step: number
}

const MAX_BATCH = 128
/**
 * One batch is answered while the next is judged. With one lane, batches are twice as large and
 * cost as much per scan.
 */
const LANES = 2

export type JudgeShown = (scan: ShownScan) => Promise<Verdict | undefined>

/** A caller at an event. Several scans of a batch may share one. */
interface Door {
  readonly claims: AccessClaims
  readonly eventId: string
}

/**
 * Makes the judge of scans that one statement decides. It checks whether the caller's login still
 * counts (law 5), whether the caller works at the event, which ticket has this credential, and
 * whether the ticket is admitted. It answers a scan only where all assumptions hold. Any other scan
 * is not answered and changes nothing; it must go the long way.
 *
 * The conditions are the same as those of who-am-I and the look-up, over the same rows.
 */
export function openJudgeShown(sql: SqlPool): JudgeShown {
  const ask = batch<ShownScan, Judged>({
    maxSize: MAX_BATCH,
    lanes: LANES,
    keyOf: ({ credentialId }) => credentialId,
    isUndone: isDatabaseRefusal,
    run: (scans) => {
      const { doors, doorOf } = gatherDoors(scans)
      const claims = doors.map((door) => door.claims)
      return judge(
        sql,
        scans,
        sql`
        select a.*, ${judgedColumns(sql)}, e.unseen, false as is_elsewhere, false as is_revoked
          from (select d.door, d.event_id as at_event, e.timezone, e.doors_at, e.ends_at,
                       e.reentry, e.status as event_status, e.totp_period,
                       s.last_seen_at < now() - make_interval(secs => ${SEEN_EVERY_SECONDS}) as unseen
                  from unnest(
                         ${plainArray(doors.map((_, n) => n))}::int[], ${plainArray(doors.map((door) => door.eventId))}::uuid[],
                         ${plainArray(claims.map((c) => c.sid))}::uuid[], ${plainArray(claims.map((c) => c.jti))}::uuid[],
                         ${plainArray(claims.map((c) => c.userId))}::uuid[], ${plainArray(claims.map((c) => c.expiresEpoch))}::float8[],
                         ${textArray(claims.map((c) => c.kid))}::text[])
                       as d (door, event_id, sid, jti, user_id, expires_epoch, kid)
                  join sessions s on s.sid = d.sid and s.user_id = d.user_id
                  join users u on u.uuid = d.user_id
                  join events e on e.uuid = d.event_id
                 where ${countingToken(sql, sql`d`)}
                   and (u.role = 'admin'
                        or exists (select 1 from roster_entries r
                                    where r.event_id = d.event_id and r.role in ('agent', 'admin')
                                      and r.user_id = d.user_id))
                offset 0) e
          join unnest(
                 ${plainArray(doorOf)}::int[], ${plainArray(scans.map((s) => s.credentialId))}::text[],
                 ${plainArray(scans.map((s) => s.keyGeneration))}::int[], ${plainArray(scans.map((s) => s.step))}::bigint[],
                 ${attemptedArrays(sql, scans)})
               as a (door, asked_credential, asked_generation, step, ${attemptedNames(sql)}) on a.door = e.door
          join tickets t on t.event_id = e.at_event and t.credential_id = a.asked_credential
           and t.key_generation = a.asked_generation
           for no key update of t skip locked`,
      )
    },
  })
  return async (scan) => (await ask(scan)).verdict
}

/**
 * The callers of a batch, each once per event. Each pair is checked once, no matter how many people
 * pass.
 */
function gatherDoors(scans: readonly ShownScan[]): { doors: Door[]; doorOf: number[] } {
  const doors: Door[] = []
  const known = new Map<string, number>()
  const doorOf = scans.map((scan) => {
    const name = `${scan.claims.jti}/${scan.eventId}`
    const found = known.get(name)
    if (found !== undefined) return found
    known.set(name, doors.length)
    return doors.push(scan) - 1
  })
  return { doors, doorOf }
}
