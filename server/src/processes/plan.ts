import type { DatabaseConnection } from '../db/sql.ts'
import type { HashQueue } from '../identity/password.ts'

/** What the parent gives to one of several server processes. */
export interface Plan {
  /** The parent's name on its connections, which contains its version. */
  readonly serverName: string
  readonly port: number
  /** How many server processes there are. */
  readonly processes: number
  /** Connections to the database, for each of its two pools. */
  readonly connections: { readonly sql: number; readonly hot: number }
  readonly hashing: HashQueue
  /** Where the embedded engine is. The address of an operator's own database is in the settings. */
  readonly engine?: Exclude<DatabaseConnection, { url: string }>
}

/** The environment variable that holds a plan. */
const VARIABLE = 'TESSERA_SERVER_PROCESS'

export function writePlan(plan: Plan): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(plan) }
}

/** @throws {Error} when there is no plan: nobody starts a server process by hand. */
export function readPlan(environment: Readonly<Record<string, string | undefined>>): Plan {
  const text = environment[VARIABLE]
  if (text === undefined)
    throw new Error('A server process is started by main.ts only. Run npm start.')
  const plan: Plan = JSON.parse(text)
  return plan
}
