import { spawn } from 'node:child_process'
import { chmod, mkdtemp, open, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Engine, openEngine } from '@tessera/server/db/engine/openEngine.ts'
import { openSql, type SqlPool } from '@tessera/server/db/sql.ts'
import { readOrMakeMasterKey } from '@tessera/server/vault/masterKey.ts'
import { openVault, type Vault } from '@tessera/server/vault/vault.ts'
import { freePort } from './freePort.ts'

/** The product as people run it: its server in its own process, on its embedded engine. */
export interface Stage {
  readonly port: number
  readonly publicUrl: string
  readonly pids: { readonly serverPid: number; readonly postmasterPid: number }
  /** The address of the same engine, for a baseline that uses it without the server. */
  readonly engine: Engine
  readonly sql: SqlPool
  readonly vault: Vault
  close(): Promise<void>
}

/** Ends the server with the benchmark, also when that is killed, as under `npm start`. */
const END_WITH_PARENT = new URL('../../scripts/endWithParent.mjs', import.meta.url).href

const LONGEST_START_MS = 60_000
const LONGEST_STOP_MS = 30_000

/** Starts the server on an empty database in a temporary folder; `close` removes both. */
export async function openStage(nodeOptions: readonly string[] = []): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'tessera-bench-'))
  // Under root the database runs as another user, who must be able to reach its data.
  await chmod(folder, 0o711)
  const dataFolder = join(folder, 'data')
  const port = await freePort()
  const publicUrl = `http://localhost:${port}`
  const log = await open(join(folder, 'server.log'), 'a')
  const main = fileURLToPath(import.meta.resolve('@tessera/server/main.ts'))
  const server = spawn(process.execPath, [...nodeOptions, '--import', END_WITH_PARENT, main], {
    env: {
      ...withoutSettings(process.env),
      PORT: String(port),
      TESSERA_DATA: dataFolder,
      RATE_LIMIT_SCALE: '1000000',
    },
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
  })
  await log.close()
  const { pid: serverPid } = server
  if (serverPid === undefined) throw new Error('The server could not be started.')
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))

  const stop = async (): Promise<void> => {
    server.kill('SIGTERM')
    const late = sleep(LONGEST_STOP_MS, 'late', { ref: false })
    if ((await Promise.race([ended, late])) === 'late') server.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await waitUntilReady(port, () => server.exitCode === null)
    const engine = await openEngine({ dataFolder })
    const sql = openSql(engine.connection, { max: 4, applicationName: 'tessera bench' })
    const cluster = await realpath(join(dataFolder, 'postgres'))
    const postmasterPid = Number.parseInt(
      await readFile(join(cluster, 'postmaster.pid'), 'utf8'),
      10,
    )
    return {
      port,
      publicUrl,
      pids: { serverPid, postmasterPid },
      engine,
      sql,
      vault: openVault(await readOrMakeMasterKey(dataFolder)),
      async close() {
        await sql.end({ timeout: 5 })
        await engine.close()
        await stop()
        // Under root the data may be elsewhere, behind a link.
        await rm(cluster, { recursive: true, force: true })
      },
    }
  } catch (error) {
    const said = await readFile(join(folder, 'server.log'), 'utf8')
    await stop()
    throw new Error(`The server did not start. Its output:\n${said}`, { cause: error })
  }
}

/** The product's default settings, without the settings of the environment. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    DATABASE_URL,
    REDIS_URL,
    HOST,
    LOG_LEVEL,
    PUBLIC_URL,
    TRUST_PROXY,
    METRICS_TOKEN,
    TESSERA_MASTER_KEY,
    ALLOWED_ORIGINS,
    ...rest
  } = environment
  return rest
}

async function waitUntilReady(port: number, isAlive: () => boolean): Promise<void> {
  for (const giveUpAt = Date.now() + LONGEST_START_MS; Date.now() < giveUpAt; await sleep(100)) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined)
    if (answer?.ok) return
    if (!isAlive()) throw new Error('The server ended.')
  }
  throw new Error('The server was not ready after a minute.')
}
