import { PassThrough } from 'node:stream'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { Refusal, type RefusalCode } from '../refusal.ts'
import { addClientAddress } from './clientAddress.ts'
import { sendProblem } from './problem.ts'
import { logRequests } from './requestLog.ts'

interface Line {
  readonly msg: string
  readonly status?: number
  readonly route?: string
  readonly address?: string
  readonly refused?: number
}

async function logged(code: RefusalCode | undefined, requests: number): Promise<Line[]> {
  const stream = new PassThrough()
  const lines: Line[] = []
  stream.on('data', (chunk) =>
    lines.push(
      ...String(chunk)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ),
  )
  const app = Fastify({ logger: { level: 'info', stream }, disableRequestLogging: true })
  addClientAddress(app)
  logRequests(app)
  app.setErrorHandler(sendProblem)
  app.get('/door/:name', async () => {
    if (code) throw new Refusal(code, 'No.')
    return 'in'
  })
  for (let n = 0; n < requests; n++)
    await app.inject({ url: '/door/secret?code=secret', remoteAddress: '203.0.113.9' })
  await app.close()
  return lines
}

test.each<[RefusalCode, number]>([
  ['unauthenticated', 401],
  ['login_failed', 401],
  ['forbidden', 403],
  ['cross_site', 403],
  ['fresh_factor_required', 403],
  ['too_many_attempts', 429],
])('a refusal %s is in the log, with its address and route, and no path', async (code, status) => {
  const [line, ...more] = await logged(code, 1)
  expect(more).toEqual([])
  expect(line).toMatchObject({
    msg: 'refused',
    status,
    route: '/door/:name',
    address: '203.0.113.9',
  })
  expect(JSON.stringify(line)).not.toContain('secret')
})

test('what is let in, and what is not found, is not in the log', async () => {
  expect(await logged(undefined, 1)).toEqual([])
  expect(await logged('not_found', 1)).toEqual([])
})

test('a flood of refusals makes a bounded number of lines', async () => {
  expect(await logged('unauthenticated', 250)).toHaveLength(100)
})
