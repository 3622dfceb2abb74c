/** Errors of PostgreSQL and the system that an operator can correct, with the advice. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|ENOSPC/, 'The disk is full. Free some space and try again.'],
  [
    /Permission denied|EACCES|EPERM/,
    'This user may not write there. Check the owner and the mode.',
  ],
  [
    /Read-only file system|EROFS/,
    'The file system is mounted read-only. Mount it writable and try again.',
  ],
  [/ENOTDIR|EEXIST/, 'A file is in the place of a folder. Move it away and try again.'],
  [/ENOENT/, 'The folder does not exist. Create it and try again.'],
  [
    /could not create shared memory|Cannot allocate memory|ENOMEM/,
    'The machine has no memory left. Free some memory and try again.',
  ],
  [
    /not compatible with this version/,
    'The data belongs to another version of PostgreSQL. Restore a backup of it.',
  ],
]

/**
 * Returns a sentence on the cause if it is known, then at most the last five lines of the output.
 */
export function explainFailure(said: string): string {
  const cause = causes.find(([pattern]) => pattern.test(said))?.[1]
  const lines = said.trim().split('\n').slice(-5).join('\n')
  return [cause, lines].filter(Boolean).join('\n')
}

/**
 * The only variables of our environment that the engine's processes get: where programs are, and
 * plain messages. Other variables may hold our secrets, or settings such as PGPORT that are meant
 * for another server.
 */
export function engineEnvironment(): NodeJS.ProcessEnv {
  const { PATH } = process.env
  return { PATH, LC_ALL: 'C', TZ: 'UTC' }
}
