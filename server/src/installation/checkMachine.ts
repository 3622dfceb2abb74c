import { existsSync } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { masterKeyFile } from '../vault/masterKey.ts'
import { type Finding, finding } from './finding.ts'

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
  const says = `This is Node ${process.version}.`
  if (isOld) return finding('node', 'wrong', says, 'Run npm ci, which installs Node 24.')
  return finding('node', 'good', says)
}

async function checkDisk(dataFolder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearestFolder(dataFolder))
  const free = Math.floor((Number(bavail) * Number(bsize)) / MIB)
  const says = `${free.toLocaleString('en')} MiB are free at ${dataFolder}.`
  if (free < TOO_LITTLE_SPACE_MIB)
    return finding('disk', 'wrong', says, `Free at least ${LITTLE_SPACE_MIB} MiB.`)
  if (free < LITTLE_SPACE_MIB)
    return finding('disk', 'note', says, `Less than ${LITTLE_SPACE_MIB} MiB is little.`)
  return finding('disk', 'good', says)
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
  if (mode & 0o077)
    findings.push(
      finding('master key', 'wrong', `Other users can read ${key}.`, `Run chmod 600 ${key}.`),
    )
  const admin = join(dataFolder, 'first-admin.txt')
  if (existsSync(admin))
    findings.push(
      finding(
        'first admin',
        'note',
        `${admin} says how the first admin logs in.`,
        'Delete the file after reading it.',
      ),
    )
  return findings
}
