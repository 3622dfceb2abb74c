import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** The CPU time that processes have used since they began, in milliseconds. */
export interface CpuTime {
  readonly serverMs: number
  readonly databaseMs: number
}

const msPerTick = 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** @param pids The measured process, and the postmaster whose children are the database. */
export function readCpuTime(pids: { serverPid: number; postmasterPid: number }): CpuTime {
  return {
    serverMs: ownMs(pids.serverPid),
    databaseMs: familyMs(pids.postmasterPid),
  }
}

export function cpuBetween(from: CpuTime, to: CpuTime): CpuTime {
  return {
    serverMs: to.serverMs - from.serverMs,
    databaseMs: to.databaseMs - from.databaseMs,
  }
}

/** The memory that a process holds now (`VmRSS`), in MiB (2^20 bytes). */
export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}

/**
 * The time of an ended backend is in its postmaster's account of children (`proc(5)`, `cutime`).
 */
function familyMs(postmasterPid: number): number {
  const own = readStat(postmasterPid)
  if (!own) throw new Error('The database has ended.')
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readStat(Number(name)))
    .filter((stat) => stat?.parentPid === postmasterPid)
  return children.reduce((sum, stat) => sum + (stat?.ownMs ?? 0), own.ownMs + own.endedChildrenMs)
}

function ownMs(pid: number): number {
  const stat = readStat(pid)
  if (!stat) throw new Error(`Process ${pid} has ended.`)
  return stat.ownMs
}

function readStat(pid: number) {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  // The name is in brackets and may contain spaces, so the fields are counted after it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const ticks = (field: number): number => Number(fields[field - 3])
  return {
    parentPid: Number(fields[1]),
    ownMs: (ticks(14) + ticks(15)) * msPerTick,
    endedChildrenMs: (ticks(16) + ticks(17)) * msPerTick,
  }
}
