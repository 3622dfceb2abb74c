import cluster from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { openCommonCounts } from '../limits/commonCounter.ts'
import { type LaunchedProcess, launchProcess } from './launchProcess.ts'
import type { Said } from './messages.ts'
import { openQuestions } from './openQuestions.ts'
import { pauseBeforeNext } from './pauseBeforeNext.ts'
import type { Plan } from './plan.ts'
import { sumMetrics } from './sumMetrics.ts'

export interface ServerProcessesOptions {
  /** The program of a server process. */
  readonly program: string
  /** One plan for each process. */
  readonly plans: readonly Plan[]
  /** Called with a sentence when a process has ended, which also says when the next one starts. */
  readonly onProgress: (line: string) => void
}

/** What a stop could not finish. */
export interface Stopped {
  readonly cutRequests: number
  readonly killedProcesses: number
}

/** A process that hangs when asked for its metrics is left out of the sum. */
const ANSWER_MS = 2_000

/**
 * Several server processes on one port: started, replaced when one ends, and stopped together.
 *
 * Each accepts its connections from the one listening socket (`SCHED_NONE`). Node's default
 * (`SCHED_RR`) lets the first process accept connections and hand them out in turn. It divides them
 * evenly, but a connection handed to a process that was just killed is lost. Of 16 clients that
 * sent requests while processes were killed, 13 waited until their own time-outs, and none with the
 * shared socket. In exchange the division is uneven: 1727 to 2783 between two idle processes.
 *
 * One listening process runs the recurring jobs. When it ends, the next one does.
 */
export class ServerProcesses {
  readonly #options: ServerProcessesOptions
  readonly #alive = new Set<LaunchedProcess>()
  readonly #listening = new Set<LaunchedProcess>()
  readonly #questions = openQuestions(ANSWER_MS)
  readonly #count = openCommonCounts()
  readonly #closing = new AbortController()
  readonly #own = new Registry()
  #doesJobs: LaunchedProcess | undefined
  #cutRequests = 0

  constructor(options: ServerProcessesOptions) {
    this.#options = options
    collectDefaultMetrics({ register: this.#own })
  }

  /**
   * Starts all processes and waits until all listen. When one cannot, all are ended. When `told` is
   * aborted meanwhile, all are stopped: Ctrl-C ends a process that does not yet listen for signals.
   *
   * @returns The address on which they listen.
   * @throws {OperatorError} with the first reason; or the reason of `told`.
   */
  async start(told: AbortSignal, longestStopMs: number): Promise<string> {
    told.throwIfAborted()
    cluster.schedulingPolicy = cluster.SCHED_NONE
    cluster.setupPrimary({ exec: this.#options.program, args: [], serialization: 'advanced' })
    const first = this.#options.plans.map((plan) => ({ plan, process: this.#launch(plan) }))
    try {
      const listening = Promise.all(first.map(({ process }) => process.listening))
      const [address = ''] = await Promise.race([listening, untilTold(told)])
      for (const { plan, process } of first) void this.#keep(plan, process)
      return address
    } catch (error) {
      await this.stop(told.aborted ? longestStopMs : 0)
      throw told.aborted ? told.reason : error
    }
  }

  /** Stops all processes. One that has not ended after `longestMs` is killed. */
  async stop(longestMs: number): Promise<Stopped> {
    this.#closing.abort()
    let killedProcesses = 0
    const timer = setTimeout(() => {
      killedProcesses = this.#alive.size
      void this.#killAll()
    }, longestMs)
    for (const process of this.#alive) process.tell({ tell: 'stop' })
    await Promise.all([...this.#alive].map(({ ended }) => ended))
    clearTimeout(timer)
    return { cutRequests: this.#cutRequests, killedProcesses }
  }

  async #killAll(): Promise<void> {
    const alive = [...this.#alive]
    for (const process of alive) process.kill()
    await Promise.all(alive.map(({ ended }) => ended))
  }

  #launch(plan: Plan): LaunchedProcess {
    const launched = launchProcess(plan, (said, from) => this.#hear(said, from))
    this.#alive.add(launched)
    void launched.ended.then(() => {
      this.#alive.delete(launched)
      this.#listening.delete(launched)
      if (this.#doesJobs === launched) this.#giveJobs()
    })
    return launched
  }

  /** Starts another process whenever this one ends, after a pause that grows. */
  async #keep(plan: Plan, first: LaunchedProcess): Promise<void> {
    const { signal } = this.#closing
    let current = first
    let quickEnds = 0
    for (;;) {
      const how = await current.ended
      if (signal.aborted) return
      const next = pauseBeforeNext(quickEnds, performance.now() - current.startedAt)
      quickEnds = next.quickEnds
      const when = next.pauseMs === 0 ? 'now' : `in ${next.pauseMs / 1000} s`
      this.#options.onProgress(
        `Server process ${current.pid ?? ''} ended (${how}). Another one starts ${when}.`,
      )
      await sleep(next.pauseMs, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return
      current = this.#launch(plan)
    }
  }

  #giveJobs(): void {
    const [next] = this.#listening
    this.#doesJobs = this.#closing.signal.aborted ? undefined : next
    this.#doesJobs?.tell({ tell: 'do jobs' })
  }

  #hear(said: Said, from: LaunchedProcess): void {
    if (said.say === 'listening') {
      this.#listening.add(from)
      if (!this.#doesJobs) this.#giveJobs()
    } else if (said.say === 'stopped') this.#cutRequests += said.cut
    else if (said.say === 'answer') this.#questions.answer(said.question, said.answer)
    else if (said.say === 'count')
      from.tell({ tell: 'answer', question: said.question, answer: this.#count(said.counting) })
    else if (said.say === 'sum')
      void this.#sum().then((answer) =>
        from.tell({ tell: 'answer', question: said.question, answer }),
      )
  }

  /** The metrics of all, this process included; nothing when they cannot be added up. */
  async #sum(): Promise<string | undefined> {
    const asked = [...this.#listening].map((process) =>
      this.#questions.ask((question) => process.tell({ tell: 'give metrics', question })),
    )
    const answers = await Promise.all([this.#own.getMetricsAsJSON(), ...asked])
    return sumMetrics(answers).catch(() => undefined)
  }
}

/** Rejects with the reason when it is aborted. */
function untilTold(told: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    told.addEventListener('abort', () => reject(told.reason), { once: true })
  })
}
