import { statfsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * File systems that the kernel makes up (statfs(2)): proc, sysfs, cgroup, cgroup2, debugfs,
 * tracefs, devpts. They take no data, and say that they are full.
 */
const NO_DISK: ReadonlySet<number> = new Set([
  0x9fa0, 0x62656572, 0x27e0eb, 0x63677270, 0x64626720, 0x74726163, 0x1cd1,
])

/**
 * A folder that does not exist yet can be made where the nearest one that exists is a folder, on a
 * disk.
 */
export function parseFolder(text: string): string | undefined {
  const folder = resolve(text)
  for (let path = folder; ; path = dirname(path)) {
    try {
      const isFolder = statSync(path).isDirectory()
      return isFolder && !isMadeUp(path) ? folder : undefined
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      // A path that may not be looked at is refused where it is opened, with the reason.
      if (code !== 'ENOENT' && code !== 'ENOTDIR') return folder
    }
  }
}

function isMadeUp(path: string): boolean {
  return process.platform === 'linux' && NO_DISK.has(statfsSync(path).type)
}
