import cluster from 'node:cluster'
import type { Registry } from 'prom-client'
import type { OpenMetrics } from '../edge/metrics.ts'
import type { CommonCounter } from '../limits/commonCounter.ts'
import type { Tally } from '../limits/ownCounter.ts'
import { isTold, type Said, type Told } from './messages.ts'
import { openQuestions } from './openQuestions.ts'

/** One server process among several, as it sees the one that started it. */
export interface Membership {
  /** Settles when it is sent. */
  say(said: Said): Promise<void>
  readonly commonCounter: CommonCounter
  /** Answers with the sum over all processes, and gives its own to whoever makes that sum. */
  readonly openMetrics: OpenMetrics
}

/** Longer than the one who makes a sum waits for each. */
const ANSWER_MS = 4_000

/**
 * Joins the processes that were started together. The one that started them is not outlived: Node
 * itself ends this process when its channel to that one closes.
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
  // What started the whole may have let go of its own channel; this one is waited on.
  process.channel?.ref()
  process.on('message', (message: unknown) => {
    if (isTold(message)) void hear(message)
  })
  // What could not be sent is followed by the end of the channel, and of this process.
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
          throw new Error('The metrics of all server processes could not be added up.')
        },
      }
    },
  }
}

function isTallies(said: unknown): said is Tally[] {
  return Array.isArray(said)
}
