import { spawn } from 'node:child_process'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBinaries } from '../src/db/engine/binaries.ts'
import { type Cluster, connectionTo } from '../src/db/engine/cluster.ts'
import { ensurePostmaster } from '../src/db/engine/ensurePostmaster.ts'
import { initialiseCluster } from '../src/db/engine/initialiseCluster.ts'
import { findPostmaster } from '../src/db/engine/postmaster.ts'
import { canEnter, chooseSystemUser, type RunAs } from '../src/db/engine/systemUser.ts'
import type { DatabaseConnection } from '../src/db/sql.ts'

/** Much faster, and not durable; all other settings are those of production. */
const settings = { fsync: 'off', synchronous_commit: 'off', max_connections: '400' }

/**
 * A PostgreSQL for one test run, in its own temporary folder.
 *
 * It ends with the run, also when the run is killed. A shell waits until the pipe to the run
 * closes, which the system does in any case. Then it stops the postmaster and removes the folder.
 */
export async function openThrowAwayEngine(): Promise<{
  connection: DatabaseConnection
  close(): Promise<void>
}> {
  const folder = await mkdtemp(join(await temporaryFolder(), 'tessera-test-'))
  const runAs = await chooseSystemUser(folder)
  if (runAs) await chown(folder, runAs.uid, runAs.gid)
  const cluster: Cluster = {
    folder: join(folder, 'data'),
    socketFolder: folder,
    logFile: join(folder, 'postgres.log'),
    binaries: await findBinaries(runAs),
    runAs,
  }
  const undertaker = spawn('/bin/sh', ['-c', bury, 'sh', folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const buried = new Promise((resolve) => undertaker.once('exit', resolve))
  await initialiseCluster(cluster.binaries, runAs, cluster.folder, { durable: false })
  await ensurePostmaster(cluster, console.log, settings)
  return {
    connection: connectionTo(folder),
    async close() {
      undertaker.stdin.end()
      await buried
      if (await findPostmaster(cluster.folder))
        throw new Error('The test database is still running.')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Its data is thrown away, so the postmaster is stopped at once (SIGQUIT). */
const bury = `
  cat > /dev/null
  pid=$(head -n 1 "$1/data/postmaster.pid") && kill -QUIT "$pid"
  for i in 1 2 3 4 5 6 7 8 9 10; do
    test -e "$1/data/postmaster.pid" || break
    sleep 0.1
  done
  rm -rf "$1"`

/** Under root another user runs the database and must be able to enter the folder. */
async function temporaryFolder(): Promise<string> {
  const runAs: RunAs = await chooseSystemUser(tmpdir())
  return (await canEnter(runAs, tmpdir())) ? tmpdir() : '/tmp'
}
