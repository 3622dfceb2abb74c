import { existsSync } from 'node:fs'
import { readdir, realpath, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { lockEngine } from './lockEngine.ts'
import { findPostmaster } from './postmaster.ts'

/**
 * Removes the database of a data folder, which this program has just made and nobody needs. A
 * database that another process has open stays.
 */
export async function removeEngine(dataFolder: string): Promise<void> {
  if (!existsSync(dataFolder)) return
  const link = join(dataFolder, 'postgres')
  const isRemoved = await lockEngine(dataFolder, async () => {
    const folder = await realpath(link).catch(() => undefined)
    if (folder !== undefined && (await findPostmaster(folder))) return false
    for (const path of [folder ?? link, link, join(dataFolder, 'postgres.log')])
      await rm(path, { recursive: true, force: true })
    return true
  })
  if (isRemoved) await rm(join(dataFolder, 'engine.lock'), { force: true })
}

/** Removes the folders from this one up to one that was there before, as far as they are empty. */
export async function removeEmptyFolders(from: string, before: string): Promise<void> {
  for (let folder = from; folder !== before; folder = dirname(folder)) {
    if (!existsSync(folder)) continue
    if ((await readdir(folder)).length > 0) return
    await rmdir(folder)
  }
}
