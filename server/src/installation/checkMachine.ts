import { existsSync } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { masterKeyFile } from '../vault/masterKey.ts'
import type { Finding } from './finding.ts'
import { finding } from './findings.ts'

const MIB = 1024 * 1024
/** PostgreSQL stops when its disk is full; one night of a large event writes some hundred MB. */
const LITTLE_SPACE_MIB = 2048
const TOO_LITTLE_SPACE_MIB = 256
const OLDEST_NODE = 24

/** Checks Node, the disk, and who can read the files of the data folder. */
export async function checkMachine(dataFolder: string): Promise<Finding[]> {
  return [checkNode(), await checkDisk(dataFolder), ...(await checkFiles(dataFolder))]
}

function checkNode(): Finding {
  const isOld = Number(process.versions.node.split('.')[0]) < OLDEST_NODE
  return finding(isOld ? 'node_is_old' : 'node_is_good', { version: process.version })
}

async function checkDisk(dataFolder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearestFolder(dataFolder))
  const free_mib = Math.floor((Number(bavail) * Number(bsize)) / MIB)
  const told = { free_mib, folder: dataFolder }
  if (free_mib >= LITTLE_SPACE_MIB) return finding('disk_has_space', told)
  return finding(
    free_mib < TOO_LITTLE_SPACE_MIB ? 'disk_is_nearly_full' : 'disk_has_little_space',
    {
      ...told,
      enough_mib: LITTLE_SPACE_MIB,
    },
  )
}

/** Before the first start there is no data folder yet, but its disk exists. */
function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder))
}

async function checkFiles(dataFolder: string): Promise<Finding[]> {
  const findings: Finding[] = []
  const key = masterKeyFile(dataFolder)
  const mode = await stat(key).then(
    (file) => file.mode,
    () => 0,
  )
  if (mode & 0o077) findings.push(finding('key_file_is_open', { file: key }))
  const admin = join(dataFolder, 'first-admin.txt')
  if (existsSync(admin)) findings.push(finding('admin_file_is_there', { file: admin }))
  return findings
}
