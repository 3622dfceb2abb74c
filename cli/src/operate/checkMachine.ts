import { existsSync } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import type { Config } from '@tessera/server/config.ts'
import { masterKeyFile } from '@tessera/server/vault/masterKey.ts'
import { type Finding, finding } from './finding.ts'

const MIB = 1024 * 1024
/** PostgreSQL stops when its disk is full; one night of a large event writes some hundred MB. */
const LITTLE_SPACE_MIB = 2048
const TOO_LITTLE_SPACE_MIB = 256
const OLDEST_NODE = 24
const ANSWER_MS = 3_000

/** Checks what needs no database. */
export async function checkMachine(config: Config): Promise<Finding[]> {
  return [
    checkNode(),
    await checkDisk(config.dataFolder),
    ...(await checkFiles(config.dataFolder)),
    await checkPort(config),
  ]
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

async function checkPort({ port, host }: Config): Promise<Finding> {
  const where = `${host}:${port}`
  if (port === 0) return finding('port', 'good', 'The system will choose a port.')
  const failure = await tryListen(port, host)
  if (failure === undefined)
    return finding('port', 'good', `${where} is free. No server runs there.`)
  if (failure !== 'EADDRINUSE')
    return finding(
      'port',
      'wrong',
      `The server cannot listen at ${where} (${failure}).`,
      'Change HOST or PORT.',
    )
  const status = await askReady(`http://${reachable(host)}:${port}`)
  if (status === 'ok') return finding('port', 'good', `Tessera runs at ${where} and is ready.`)
  if (status !== undefined)
    return finding('port', 'wrong', `Tessera runs at ${where} and is not ready: ${status}.`)
  return finding('port', 'wrong', `Another program listens at ${where}.`, 'Change PORT.')
}

function tryListen(port: number, host: string): Promise<string | undefined> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/** The status that a Tessera at this address reports; `undefined` if there is no Tessera. */
async function askReady(url: string): Promise<string | undefined> {
  const signal = AbortSignal.timeout(ANSWER_MS)
  try {
    const response = await fetch(`${url}/health/ready`, { signal })
    const { status } = Object(await response.json())
    return typeof status === 'string' ? status : undefined
  } catch {
    return undefined
  }
}

/** The address for asking a server that listens on every address. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
