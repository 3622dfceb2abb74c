import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { engineDatabase, engineSocket, engineUser } from './cluster.ts'
import { isAlive } from './postmaster.ts'

/** The connection by which other processes see that a process uses the engine. */
export interface Keeper {
  readonly client: pg.Client
  readonly backendPid: number
}

/** Every keeper has this name in `pg_stat_activity`. */
const keeperName = 'tessera keeper'

/** A backend leaves the list a moment after its client has disconnected. */
const longestFarewellMs = 1_000
const lookAgainMs = 20

/**
 * Opens this process's keeper. `onLost` is called when its connection ends for any reason: the
 * postmaster died, a backend crashed and took the others with it, or we ended it.
 *
 * It has no time limits and is never renewed by age, unlike a pool's connections. It lives exactly
 * as long as the postmaster and this process do.
 */
export async function openKeeper(socketFolder: string, onLost: () => void): Promise<Keeper> {
  const client = new pg.Client({
    ...engineSocket,
    host: socketFolder,
    user: engineUser,
    database: engineDatabase,
    application_name: keeperName,
  })
  client.on('error', () => {})
  await client.connect()
  client.on('end', onLost)
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return { client, backendPid: rows[0]?.pid ?? 0 }
}

/**
 * Whether anybody else still uses the database: another process's keeper, or a client that is not a
 * keeper and stays longer than a disconnect takes (our own pool may just have ended).
 */
export async function isShared({ client }: Keeper): Promise<boolean> {
  const giveUpAt = Date.now() + longestFarewellMs
  for (;;) {
    const { rows } = await client.query<{ keepers: number; clients: number }>(
      `select count(*) filter (where application_name = $1)::int as keepers,
              count(*)::int as clients
         from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      [keeperName],
    )
    const [others] = rows
    if (!others?.clients) return false
    if (others.keepers > 0 || Date.now() > giveUpAt) return true
    await sleep(lookAgainMs)
  }
}

/**
 * Ends the connection and waits until its backend is gone. Otherwise the next process to close
 * under the same lock would still see it, and would leave the postmaster to a process that has
 * left.
 */
export async function endKeeper({ client, backendPid }: Keeper): Promise<void> {
  await client.end()
  for (const giveUpAt = Date.now() + longestFarewellMs; Date.now() < giveUpAt; )
    if (isAlive(backendPid)) await sleep(lookAgainMs)
    else return
}
