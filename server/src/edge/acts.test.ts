import Fastify, { type RouteOptions } from 'fastify'
import { expect, test } from 'vitest'
import { type Act, classifyActs, faultOfRoute } from './acts.ts'
import { withPart } from './routePart.ts'

const fresh = withPart(async () => {}, { asksFreshFactor: true })
const machines = withPart(async () => {}, { scope: 'licence:manage' })

function route(act: Act | undefined, more: Partial<RouteOptions> = {}): RouteOptions {
  const schema = { response: { 204: {} }, ...(act && { act }) }
  return { method: 'POST', url: '/x', handler: async () => {}, schema, ...more }
}

test('an application with an unsafe route that does not say what it does is not built', async () => {
  const app = Fastify()
  classifyActs(app)
  app.get('/safe', async () => 'yes')
  expect(() => app.post('/new', async () => 'no')).toThrow('POST /new must say in its schema')
  await app.close()
})

test.each(['grants', 'final'] as const)('a route that %s needs a fresh factor', (act) => {
  expect(faultOfRoute(route(act))).toContain('must ask for a fresh factor')
  expect(faultOfRoute(route(act, { preHandler: [fresh] }))).toBeUndefined()
})

test.each(['reversible', 'own', 'proof'] as const)('a route of the act %s needs none', (act) => {
  expect(faultOfRoute(route(act))).toBeUndefined()
})

test('a route that admits service accounts says what one that may not read gets', () => {
  const response = { response: { 200: {} }, act: 'reversible' } as const
  const admits = { onRequest: machines, schema: response }
  expect(faultOfRoute(route('reversible', admits))).toContain('admits service accounts')
  const handler = withPart(async () => {}, { showsOnly: true })
  expect(faultOfRoute(route('reversible', { ...admits, handler }))).toBeUndefined()
})
