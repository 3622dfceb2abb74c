import { PgBoss } from 'pg-boss'
import { runForeign } from '../db/runForeign.ts'
import type { SqlPool } from '../db/sql.ts'

/** The schema of the queue; migration 0039 makes it. */
const SCHEMA = 'tessera_jobs'

/** How often a process looks for what recurs; tests look more often. */
export interface Pace {
  readonly cronMonitorIntervalSeconds: number
  readonly cronWorkerIntervalSeconds: number
}

const PACE: Pace = { cronMonitorIntervalSeconds: 30, cronWorkerIntervalSeconds: 10 }

/**
 * Opens the queue of jobs on our own pool. Nothing is sent before it is started. It looks for jobs
 * and never listens: a NOTIFY in the transaction of a request would make commits wait for each
 * other (decision 14).
 *
 * It changes no table of its own: a newer version of the library that needs other tables refuses to
 * start until a migration of ours has made them.
 */
export function openQueue(sql: SqlPool, pace: Pace = PACE): PgBoss {
  return new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: await runForeign(sql, text, values) }) },
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    useListenNotify: false,
    registerInstance: false,
    persistWarnings: false,
    persistQueueStats: false,
    openTelemetry: { enabled: false },
    superviseIntervalSeconds: 60,
    monitorIntervalSeconds: 60,
    maintenanceIntervalSeconds: 60 * 60,
    ...pace,
    // No job waits for another one.
    flowIntervalSeconds: 60 * 60,
  })
}
