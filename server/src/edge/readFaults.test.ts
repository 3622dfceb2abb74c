import Fastify from 'fastify'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { readHouse } from '../../test/house.ts'
import { INPUT_ERROR_CODES } from '../refusal.ts'
import { sendProblem } from './problem.ts'
import { Body, Email, FilledLine, InstantText, Lines, Username, Uuid } from './schemas.ts'
import { validatorCompiler } from './validate.ts'

const fields = {
  name: FilledLine({ maxLength: 3 }),
  text: Type.Optional(Lines({ minLength: 2, maxLength: 5 })),
  username: Type.Optional(Username),
  email: Type.Optional(Email),
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
  ids: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 2, uniqueItems: true })),
  at: Type.Optional(InstantText),
  kind: Type.Optional(Type.Enum(['a', 'b'])),
}

async function faultsOf(payload: object) {
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler((error: Error, request, reply) => sendProblem(error, request, reply))
  app.post('/', { schema: { body: Body(fields) } }, () => ({}))
  const answer = await app.inject({ method: 'POST', url: '/', payload })
  await app.close()
  return answer.json().errors
}

const ID = '0190a6c0-0000-7000-8000-000000000001'

test.each([
  ['required', {}, '/name', undefined],
  ['unknown_field', { name: 'a', nam: 1 }, '/nam', undefined],
  ['wrong_type', { name: 1 }, '/name', undefined],
  ['empty', { name: '' }, '/name', undefined],
  ['too_long', { name: 'abcd' }, '/name', 3],
  ['not_one_line', { name: 'a\n' }, '/name', undefined],
  ['too_short', { name: 'a', text: 'b' }, '/text', 2],
  ['not_visible', { name: 'a', text: '\u200b\u200b' }, '/text', undefined],
  ['control_characters', { name: 'a\u202e' }, '/name', undefined],
  ['not_a_username', { name: 'a', username: 'a b c' }, '/username', undefined],
  ['not_an_email', { name: 'a', email: 'nobody' }, '/email', undefined],
  ['too_small', { name: 'a', count: 0 }, '/count', 1],
  ['too_large', { name: 'a', count: 10 }, '/count', 9],
  ['too_few', { name: 'a', ids: [] }, '/ids', 1],
  ['too_many', { name: 'a', ids: [ID, ID.replace('1', '2'), ID.replace('1', '3')] }, '/ids', 2],
  ['not_unique', { name: 'a', ids: [ID, ID] }, '/ids', undefined],
  ['not_a_uuid', { name: 'a', ids: ['1'] }, '/ids/0', undefined],
  ['not_a_date', { name: 'a', at: 'soon' }, '/at', undefined],
  ['not_one_of', { name: 'a', kind: 'c' }, '/kind', undefined],
] as const)('a schema refuses with the code %s', async (code, payload, path, limit) => {
  const reason = expect.any(String)
  const wanted = limit === undefined ? { path, code, reason } : { path, code, reason, limit }
  await expect(faultsOf(payload)).resolves.toEqual([wanted])
})

test('every code of the list is given somewhere, and stands there once', () => {
  const texts = readHouse()
    .filter(({ path }) => path !== 'refusal.ts')
    .map(({ text }) => text)
  const lost = INPUT_ERROR_CODES.filter(
    (code) => !texts.some((text) => new RegExp(`['"]${code}['"]`).test(text)),
  )
  expect(lost).toEqual([])
  expect(new Set(INPUT_ERROR_CODES).size).toBe(INPUT_ERROR_CODES.length)
})
