import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** An application to start: its configuration from the page, filled in. */
export interface Peer {
  readonly configuration: string
  /** Its own folder. */
  readonly folder: string
  readonly port: number
}

/** A program of others that runs beside the server. */
export interface Program {
  /** What it has said so far. */
  said(): string
  stop(): Promise<void>
}

const READY_MS = 30_000
const STOPS_MS = 10_000
/** The kernel ends the program when this process is gone, also if that was killed. */
const SETPRIV = '/usr/bin/setpriv'

/**
 * Starts a program, and waits until something answers on its port of this machine.
 *
 * @throws {Error} with its output, if it ends or takes longer than 30 seconds.
 */
export async function startProgram(
  command: readonly [program: string, ...args: string[]],
  {
    folder,
    port,
    env = {},
  }: { readonly folder: string; readonly port: number; readonly env?: Record<string, string> },
): Promise<Program> {
  const whole = existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'TERM', ...command] : command
  const [program = '', ...args] = whole
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.on('error', ({ message }) => {
    said += message
  })
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk) => {
      said += chunk
    })
  const giveUpAt = Date.now() + READY_MS
  while (!(await answers(port))) {
    if (hasEnded(child) || Date.now() > giveUpAt) {
      await end(child)
      throw new Error(`${command[0]} did not start.\n${said}`)
    }
    await sleep(50)
  }
  return { said: () => said, stop: () => end(child) }
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
    })
    return true
  } catch {
    return false
  }
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const kill = setTimeout(() => child.kill('SIGKILL'), STOPS_MS)
  await ended
  clearTimeout(kill)
}
