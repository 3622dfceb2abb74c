/** What PostgreSQL and the system say when something is wrong that an operator can set right. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|ENOSPC/, 'The disk is full: free some space and start again.'],
  [/Permission denied|EACCES|EPERM/, 'This user may not write there: look at owner and mode.'],
  [/Read-only file system|EROFS/, 'The file system is mounted read-only.'],
  [/ENOTDIR|EEXIST/, 'A file stands where a folder should be.'],
  [/ENOENT/, 'The folder does not exist.'],
  [
    /could not create shared memory|Cannot allocate memory|ENOMEM/,
    'The machine has no memory left.',
  ],
  [
    /not compatible with this version/,
    'The data is of another PostgreSQL: restore a backup of it.',
  ],
]

/** A sentence on the cause when we know it, then what was said, at most its last five lines. */
export function explainFailure(said: string): string {
  const cause = causes.find(([pattern]) => pattern.test(said))?.[1]
  const lines = said.trim().split('\n').slice(-5).join('\n')
  return [cause, lines].filter(Boolean).join('\n')
}

/**
 * All that the engine's processes are told of ours: where programs are, and to speak plainly. The
 * rest stays out, for it may hold our secrets, or settings such as PGPORT meant for another.
 */
export function engineEnvironment(): NodeJS.ProcessEnv {
  const { PATH } = process.env
  return { PATH, LC_ALL: 'C', TZ: 'UTC' }
}
