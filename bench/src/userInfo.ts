import { HttpConnection } from './httpConnection.ts'
import type { Load, LoadResult } from './loadGenerator.ts'
import {
  cpuTarget,
  type Finding,
  measurePairs,
  type Plan,
  refuseErrors,
  withCpu,
} from './measure.ts'
import { getRequest } from './requests.ts'
import { seedPeople, signTokens } from './seed.ts'
import type { Stage } from './stage.ts'
import { startWorker } from './worker.ts'

const CONNECTIONS = 32
const PEOPLE = 64
const ROUND_MS = 4_000

/**
 * Compares `GET /auth-jwt/user-info`, which asks the database each time, with a framework that asks
 * nothing.
 */
export async function benchUserInfo(plan: Plan, stage: Stage): Promise<Finding> {
  const requests = await userInfoRequests(stage, PEOPLE)
  const answer: object = JSON.parse(await bodyOf(stage.port, requests[0] ?? ''))
  const generator = startWorker<Load, LoadResult>('loadGenerator.ts')
  const bare = startWorker<{ answer: object }, number>('bareFastify.ts')
  try {
    const barePort = await bare.ask({ answer })
    const drive = async (port: number, texts: readonly string[]): Promise<LoadResult> =>
      refuseErrors(
        await generator.ask({
          kind: 'repeat',
          requests: texts,
          forMs: ROUND_MS * plan.scale,
          port,
          connections: CONNECTIONS,
        }),
      )
    const bareRequest = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'
    const found = await measurePairs(plan, {
      operation: {
        name: 'GET /auth-jwt/user-info',
        run: () => withCpu(stage.pids, () => drive(stage.port, requests)),
      },
      baseline: {
        name: 'bare Fastify, the same JSON',
        run: () =>
          withCpu({ ...stage.pids, serverPid: bare.pid }, () => drive(barePort, [bareRequest])),
      },
    })
    return {
      ...found,
      targets: [
        { what: 'ratio to bare Fastify', value: found.ratio.median, atLeast: 0.4, digits: 2 },
        cpuTarget(found.operation, 0.1),
      ],
    }
  } finally {
    await Promise.all([generator.close(), bare.close()])
  }
}

/** Requests of this many people, as bytes. */
export async function userInfoRequests(stage: Stage, people: number): Promise<string[]> {
  const prefix = `reader${Date.now().toString(36)}`
  const tokens = await signTokens(stage, await seedPeople(stage, people, prefix))
  return tokens.map((token) => getRequest('/api/v1/auth-jwt/user-info', token))
}

async function bodyOf(port: number, request: string): Promise<string> {
  const connection = await HttpConnection.open(port)
  const { status, body } = await connection.send(request)
  connection.close()
  if (status !== 200) throw new Error(`user-info answered ${status}: ${body}`)
  return body.toString()
}
