import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The system user that the engine's processes run as. */
export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

/** The options of `spawn` for a child that runs as `user`, or as this process does. */
export type RunAs = SystemUser | undefined

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * PostgreSQL refuses to run as root. When we are root, an unprivileged user of the system runs it:
 * the user that already owns the data, or `postgres` if it exists, or a user `tessera` that is
 * created for it, or `nobody`. When we are not root, everything runs as our own user.
 */
export async function chooseSystemUser(existingData: string): Promise<RunAs> {
  if (!isRoot()) return undefined
  const owner = await stat(existingData).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (
    (await findUser('postgres')) ??
    (await findUser('tessera')) ??
    (await makeUser('tessera')) ??
    (await findUser('nobody'))
  )
}

/**
 * Whether the user can do this at all. The system is asked, because it knows modes, lists and
 * mounts.
 */
export async function canRun(
  runAs: RunAs,
  command: string,
  args: readonly string[],
): Promise<boolean> {
  return run(command, args, { ...runAs, cwd: '/' }).then(
    () => true,
    () => false,
  )
}

/** Whether the user may pass through the folder. */
export function canEnter(runAs: RunAs, folder: string): Promise<boolean> {
  return canRun(runAs, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])
}

async function findUser(name: string): Promise<RunAs> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

/** Every system has `useradd`, except Alpine and other BusyBox systems, which have `adduser`. */
async function makeUser(name: string): Promise<RunAs> {
  await run('useradd', ['--system', '--no-create-home', '--user-group', name])
    .catch(() => run('adduser', ['-S', '-D', '-H', name]))
    .catch(() => {})
  return findUser(name)
}
