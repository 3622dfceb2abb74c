import { type DatabaseConnection, socketPath } from '@tessera/server/db/sql.ts'
import postgres from 'postgres'
import { type LatencySummary, summarise } from './statistics.ts'
import { answerQuestions } from './worker.ts'

export interface UpdateRun {
  readonly connection: Extract<DatabaseConnection, { socketFolder: string }>
  readonly eventId: string
  readonly ticketIds: readonly string[]
  readonly inFlight: number
}

export interface UpdateResult extends LatencySummary {
  readonly requests: number
  readonly elapsedMs: number
}

let opened: postgres.Sql | undefined

/**
 * What a scan is measured against: the driver alone, one conditional and durable update a
 * statement, so many in flight, a connection for each.
 */
async function run({ connection, eventId, ticketIds, inFlight }: UpdateRun): Promise<UpdateResult> {
  opened ??= postgres({
    host: 'localhost',
    path: socketPath(connection.socketFolder),
    user: connection.user,
    database: connection.database,
    max: inFlight,
  })
  const sql = opened
  const latenciesMs: number[] = []
  const step = Math.floor(Date.now() / 30_000)
  let next = 0
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (let ticket = ticketIds[next++]; ticket !== undefined; ticket = ticketIds[next++]) {
        const sentAt = performance.now()
        const { count } = await sql`
          update tickets
             set status = 'CONSUMED', validation_datetime = now(), inside = true, last_step = ${step}
           where event_id = ${eventId} and uuid = ${ticket} and status = 'BOOKED' and last_step < ${step}`
        if (count !== 1) throw new Error(`The ticket ${ticket} was used.`)
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
