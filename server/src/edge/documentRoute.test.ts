import type { FastifySchema, RouteOptions } from 'fastify'
import { describe, expect, test } from 'vitest'
import { documentRoute } from './documentRoute.ts'
import { writeOnce } from './writeOnce.ts'

/** The documented answers of a POST. */
function answersOf(schema: FastifySchema, more: Partial<RouteOptions> = {}) {
  const route = { method: 'POST', url: '/', handler: async () => ({}), schema, ...more }
  return documentRoute(route as RouteOptions).response as Record<
    string,
    {
      description: string
      headers?: object
      content: Record<string, { schema: object; examples?: object }>
    }
  >
}

describe('a status that has its own form in addition to problems', () => {
  const problems = ['malformed_input', 'malformed_json']
  const schema = { type: 'object', properties: { error: { type: 'string' } } }

  test('keeps its content, and declares the problems under their own media type', () => {
    const own = { 'application/json': { schema, examples: { invalid_grant: {} } } }
    const answers = answersOf({ response: { 400: { description: 'OAuth', content: own } } })
    const { content, description } = answers['400'] ?? {}
    expect(description).toBe('OAuth; `malformed_input`, `malformed_json`')
    expect(content?.['application/json']).toEqual(own['application/json'])
    const { examples } = content?.['application/problem+json'] ?? {}
    expect(Object.keys(examples ?? {})).toEqual(problems)
  })

  test('keeps a schema without a media type, as JSON', () => {
    const answers = answersOf({ response: { 400: schema } })
    expect(answers['400']?.content['application/json']?.schema).toEqual(schema)
    expect(Object.keys(answers['400']?.content ?? {})).toContain('application/problem+json')
  })

  test('keeps its headers together with those of the problems', () => {
    const headers = { allow: { type: 'string' } }
    const answers = answersOf({ response: { 503: { ...schema, headers } } })
    expect(Object.keys(answers['503']?.headers ?? {})).toEqual(['allow', 'retry-after'])
  })
})

test('an idempotent write declares its header on successful answers and on its refusals', () => {
  const handler = writeOnce(undefined as never, async () => ({ status: 200, body: {} }))
  const schema: FastifySchema = {
    refuses: ['state_conflict'],
    response: { 200: { type: 'object' } },
  }
  const answers = answersOf(schema, { handler } as Partial<RouteOptions>)
  const carrying = Object.keys(answers).filter(
    (status) => 'idempotency-replayed' in (answers[status]?.headers ?? {}),
  )
  expect(carrying).toEqual(['200', '409'])
})
