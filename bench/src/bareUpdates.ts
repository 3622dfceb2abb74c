import type { DatabaseConnection } from '@tessera/server/db/sql.ts'
import pg from 'pg'
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

const TOUCH_SESSION = `
  update sessions set last_seen_at = now()
   where sid = $1 and ended_at is null and last_seen_at < now() - interval '5 minutes'`

const CONSUME_TICKET = `
  update tickets
     set status = 'CONSUMED', validation_datetime = now(), inside = true, last_step = $1
   where event_id = $2 and uuid = $3 and status = 'BOOKED' and last_step < $1`

let opened: Promise<pg.Client>[] | undefined

/**
 * The baseline for a scan or a heartbeat: the driver alone (`pg`, pipelined, prepared statements).
 * Each statement is one conditional and durable update of the same table. The same number is in
 * flight, with one connection for each.
 */
async function run({ connection, inFlight, ...what }: UpdateRun): Promise<UpdateResult> {
  opened ??= Array.from({ length: inFlight }, async () => {
    const client = new pg.Client({
      host: connection.socketFolder,
      user: connection.user,
      database: connection.database,
      pipeline: true,
    })
    await client.connect()
    return client
  })
  const clients = await Promise.all(opened)
  const ids = 'sids' in what ? what.sids : what.ticketIds
  const latenciesMs: number[] = []
  const step = Math.floor(Date.now() / 30_000)
  let next = 0
  const startedAt = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      for (let id = ids[next++]; id !== undefined; id = ids[next++]) {
        const sentAt = performance.now()
        const { rowCount } = await client.query(
          'sids' in what
            ? { name: 'touch', text: TOUCH_SESSION, values: [id] }
            : { name: 'consume', text: CONSUME_TICKET, values: [step, what.eventId, id] },
        )
        if (rowCount !== 1) throw new Error(`${id} was updated before.`)
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
