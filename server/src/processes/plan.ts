import type { DatabaseConnection } from '../db/sql.ts'
import type { HashQueue } from '../identity/password.ts'

/** What one server process of several is given by the one that starts it. */
export interface Plan {
  /** What the one that starts it calls itself on its connections: its version. */
  readonly serverName: string
  readonly port: number
  /** Connections to the database, for each of its two pools. */
  readonly connections: { readonly sql: number; readonly hot: number }
  readonly hashing: HashQueue
  /** Where the embedded engine is; the operator's own database stands in the settings. */
  readonly engine?: Exclude<DatabaseConnection, { url: string }>
}

/** The environment variable that holds a plan. */
const VARIABLE = 'TESSERA_SERVER_PROCESS'

export function writePlan(plan: Plan): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(plan) }
}

/** @throws {Error} where nobody has made a plan: a server process is not started by hand. */
export function readPlan(environment: Readonly<Record<string, string | undefined>>): Plan {
  const text = environment[VARIABLE]
  if (text === undefined) throw new Error('A server process is started by main.ts only.')
  const plan: Plan = JSON.parse(text)
  return plan
}
