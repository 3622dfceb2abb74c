import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { named, nameSchemas } from './nameSchemas.ts'

const Door = Type.Object({ name: Type.String() }, named('Door'))
const House = Type.Object({ front: Door, others: Type.Array(Door) }, named('House'))

const documentOf = (...schemas: object[]) => ({
  components: { schemas: { Problem: { type: 'object' } } },
  paths: schemas,
})

test('a named schema is in the document once, and everywhere else is a reference to it', () => {
  const { components, paths } = nameSchemas(documentOf(House, Type.Union([Door, Type.Null()])))
  expect(paths).toEqual([
    { $ref: '#/components/schemas/House' },
    { anyOf: [{ $ref: '#/components/schemas/Door' }, { type: 'null' }] },
  ])
  const { $ref } = { $ref: '#/components/schemas/Door' }
  expect(components.schemas).toEqual({
    Problem: { type: 'object' },
    Door: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
    House: {
      type: 'object',
      required: ['front', 'others'],
      properties: { front: { $ref }, others: { type: 'array', items: { $ref } } },
    },
  })
})

test('the schemas of the routes, which validate and serialise, stay as they are', () => {
  const before = JSON.stringify(House)
  nameSchemas(documentOf(House))
  expect(JSON.stringify(House)).toBe(before)
})

test('two different schemas cannot have the same name', () => {
  const Other = Type.Object({ colour: Type.String() }, named('Door'))
  expect(() => nameSchemas(documentOf(Door, Other))).toThrow('have the name Door')
  expect(() => nameSchemas(documentOf(Door, Type.Object({ ...Door.properties })))).not.toThrow()
})
