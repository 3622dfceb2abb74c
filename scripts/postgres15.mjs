import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail } from './install.mjs'

const bin = '/usr/lib/postgresql/15/bin'

/** Much faster, and not durable; all other settings are those of production. */
const settings = ['fsync=off', 'synchronous_commit=off', 'max_connections=400', 'listen_addresses=']

/**
 * Starts Debian's PostgreSQL 15 for one test run, in a temporary folder and on a socket. A shell
 * stops it and removes the folder when this process ends, also when it is killed.
 *
 * @returns A function that stops it, and the environment to connect: no URL can name a socket.
 */
export async function startPostgres15() {
  if (!existsSync(join(bin, 'postgres')))
    fail('PostgreSQL 15 is not installed. On Debian 12, run: apt-get install postgresql-15')
  const user = process.getuid() === 0 ? unprivilegedUser() : {}
  const folder = mkdtempSync(join(tmpdir(), 'tessera-postgres15-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const options = { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] }
  const making = [
    '-D',
    data,
    '-U',
    'tessera',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-N',
  ]
  execFileSync(join(bin, 'initdb'), making, options)

  const flags = settings.flatMap((setting) => ['-c', setting])
  const args = [join(bin, 'pg_ctl'), folder, data, [`-k '${folder}'`, ...flags].join(' ')]
  const keeper = spawn('/bin/sh', ['-c', keep, 'sh', ...args], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => keeper.once('exit', resolve))
  await Promise.race([new Promise((resolve) => keeper.stdout.once('data', resolve)), ended])
  if (keeper.exitCode !== null) fail('PostgreSQL 15 did not start. Its output is above.')
  return {
    environment: {
      TESSERA_TEST_DATABASE_URL: 'postgres:///postgres',
      PGHOST: folder,
      PGUSER: 'tessera',
    },
    async stop() {
      keeper.stdin.end()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const keep = `
  "$1" -s -w -D "$3" -l "$2/log" -o "$4" start || { cat "$2/log" >&2; exit 1; }
  echo started
  cat > /dev/null
  "$1" -s -D "$3" -m immediate stop
  rm -rf "$2"`

function unprivilegedUser() {
  for (const name of ['postgres', 'nobody'])
    try {
      const ids = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name])))
      return { uid: ids[0], gid: ids[1] }
    } catch {
      // There is no such user on this system: try the next one.
    }
  return fail('PostgreSQL needs an unprivileged user: create a user "postgres" or "nobody".')
}
