import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whom the engine's processes run as. */
export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

/** What `spawn` is told about a child that runs as `user`, or as we do. */
export type RunAs = SystemUser | undefined

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * PostgreSQL refuses to run as root. So as root we run it as an unprivileged user of the system:
 * the one that already owns the data, or else `postgres` where there is one, or else a user
 * `tessera` that is made for it, or else `nobody`. Not as root, everything runs as we do.
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

/** Whether the user can do this at all: asked of the system, which knows modes, lists and mounts. */
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

/** `useradd` is everywhere but on Alpine and other BusyBox systems, which have `adduser`. */
async function makeUser(name: string): Promise<RunAs> {
  await run('useradd', ['--system', '--no-create-home', '--user-group', name])
    .catch(() => run('adduser', ['-S', '-D', '-H', name]))
    .catch(() => {})
  return findUser(name)
}
