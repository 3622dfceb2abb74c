import cluster from 'node:cluster'
import { OperatorError } from '../db/operatorError.ts'
import { isSaid, type Said, type Told } from './messages.ts'
import { type Plan, writePlan } from './plan.ts'

/** One server process, from its start to its end. */
export interface LaunchedProcess {
  readonly pid: number | undefined
  /** A time of `performance.now()`. */
  readonly startedAt: number
  /** Settles with its address when it listens; rejects when it ended before. */
  readonly listening: Promise<string>
  /** Settles when it has ended, with the cause: its exit code, a signal, or its own message. */
  readonly ended: Promise<string>
  /** Whether the message could be sent. */
  tell(told: Told): boolean
  kill(): void
}

/** libuv's default number of threads; they hash and read files. */
const LEAST_THREADS = 4

/** Starts one server process. `hear` is called with every message from it. */
export function launchProcess(
  plan: Plan,
  hear: (said: Said, from: LaunchedProcess) => void,
): LaunchedProcess {
  const { UV_THREADPOOL_SIZE: given } = process.env
  const threads = given ?? String(Math.max(LEAST_THREADS, plan.hashing.atOnce))
  const worker = cluster.fork({ ...writePlan(plan), UV_THREADPOOL_SIZE: threads })
  const { pid } = worker.process
  let reason: string | undefined
  const listening = Promise.withResolvers<string>()
  const ended = Promise.withResolvers<string>()
  // A caller that stops the process at once awaits only its end.
  listening.promise.catch(() => undefined)
  const launched: LaunchedProcess = {
    pid,
    startedAt: performance.now(),
    listening: listening.promise,
    ended: ended.promise,
    tell: (told) => worker.isConnected() && worker.send(told, () => undefined),
    kill: () => {
      worker.process.kill('SIGKILL')
    },
  }
  const end = (how: string): void => {
    const error = `A server process ended before it listened (${how}). Read its output above.`
    listening.reject(new OperatorError(reason ?? error))
    ended.resolve(reason ?? how)
  }
  worker.on('message', (message: unknown) => {
    if (!isSaid(message)) return
    if (message.say === 'failed') reason = message.reason
    if (message.say === 'listening') listening.resolve(message.address)
    hear(message, launched)
  })
  worker.on('exit', (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`))
  worker.on('error', (error) => {
    // A process that could not be started reports no exit.
    if (pid === undefined) end(error.message)
  })
  return launched
}
