import cluster from 'node:cluster'
import type { Registry } from 'prom-client'
import type { OpenMetrics } from '../edge/metrics.ts'
import type { CommonCounter } from '../limits/commonCounter.ts'
import type { Tally } from '../limits/ownCounter.ts'
import { isTold, type Said, type Told } from './messages.ts'
import { openQuestions } from './openQuestions.ts'

/** The parent process, as seen by one of several server processes. */
export interface Membership {
  /** Settles when the message is sent. */
  say(said: Said): Promise<void>
  readonly commonCounter: CommonCounter
  /**
   * Returns the sum over all processes, and gives this process's own metrics to the process that
   * makes the sum.
   */
  readonly openMetrics: OpenMetrics
}

/** Longer than the process that makes the sum waits for each one. */
const ANSWER_MS = 4_000

/**
 * Joins the processes that were started together. This process does not outlive its parent: Node
 * itself ends it when the channel to the parent closes.
 */
export function joinProcesses(on: { stop(): void; doJobs(): void }): Membership {
  const questions = openQuestions(ANSWER_MS)
  let registry: Registry | undefined
  const send = (said: Said): boolean => process.send?.(said, undefined, {}, () => {}) ?? false

  const hear = async (told: Told): Promise<void> => {
    if (told.tell === 'stop') on.stop()
    else if (told.tell === 'do jobs') on.doJobs()
    else if (told.tell === 'answer') questions.answer(told.question, told.answer)
    else {
      const answer = await registry?.getMetricsAsJSON().catch(() => undefined)
      send({ say: 'answer', question: told.question, answer })
    }
  }
  // The parent may have released its own channel; this listener keeps ours open.
  process.channel?.ref()
  process.on('message', (message: unknown) => {
    if (isTold(message)) void hear(message)
  })
  // If a message cannot be sent, the channel ends next, and this process with it.
  cluster.worker?.on('error', () => undefined)

  return {
    say: (said) =>
      new Promise((resolve) => {
        if (!process.connected) resolve()
        else process.send?.(said, undefined, {}, () => resolve())
      }),
    commonCounter: {
      isAsked: () => process.connected,
      async countUp(counting) {
        const said = await questions.ask((question) => send({ say: 'count', question, counting }))
        return isTallies(said) ? said : undefined
      },
    },
    openMetrics(own) {
      registry = own
      return {
        contentType: own.contentType,
        async read() {
          const sum = await questions.ask((question) => send({ say: 'sum', question }))
          if (typeof sum === 'string') return sum
          throw new Error('The metrics of all server processes could not be added up. Try again.')
        },
      }
    },
  }
}

function isTallies(said: unknown): said is Tally[] {
  return Array.isArray(said)
}
