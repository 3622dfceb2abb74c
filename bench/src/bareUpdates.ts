import { type DatabaseConnection, socketPath } from '@tessera/server/db/sql.ts'
import postgres from 'postgres'
import { type LatencySummary, summarise } from './statistics.ts'
import { answerQuestions } from './worker.ts'

export type UpdateRun = {
  readonly connection: Extract<DatabaseConnection, { socketFolder: string }>
  readonly inFlight: number
} & (
  | { readonly eventId: string; readonly ticketIds: readonly string[] }
  | { readonly sids: readonly string[] }
)

export interface UpdateResult extends LatencySummary {
  readonly requests: number
  readonly elapsedMs: number
}

let opened: postgres.Sql | undefined

/**
 * What a scan, or a heartbeat, is measured against: the driver alone, one conditional and durable update of the same
 * table a statement, so many in flight, a connection for each.
 */
async function run({ connection, inFlight, ...what }: UpdateRun): Promise<UpdateResult> {
  opened ??= postgres({
    host: 'localhost',
    path: socketPath(connection.socketFolder),
    user: connection.user,
    database: connection.database,
    max: inFlight,
  })
  const sql = opened
  const ids = 'sids' in what ? what.sids : what.ticketIds
  const latenciesMs: number[] = []
  const step = Math.floor(Date.now() / 30_000)
  let next = 0
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (let id = ids[next++]; id !== undefined; id = ids[next++]) {
        const sentAt = performance.now()
        const { count } = await ('sids' in what
          ? sql`
              update sessions set last_seen_at = now()
               where sid = ${id} and ended_at is null and last_seen_at < now() - interval '5 minutes'`
          : sql`
              update tickets
                 set status = 'CONSUMED', validation_datetime = now(), inside = true, last_step = ${step}
               where event_id = ${what.eventId} and uuid = ${id} and status = 'BOOKED' and last_step < ${step}`)
        if (count !== 1) throw new Error(`${id} was updated before.`)
        latenciesMs.push(performance.now() - sentAt)
      }
    }),
  )
  return {
    requests: latenciesMs.length,
    elapsedMs: performance.now() - startedAt,
    ...summarise(latenciesMs),
  }
}

await answerQuestions(run)
