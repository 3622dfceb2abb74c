import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { DOCUMENT_FILE, makeDocument, makeTypes, TYPES_FILE } from './generate.ts'

test('the generated document and types match the server; if not, run `npm run generate`', async () => {
  const document = await makeDocument()
  expect(JSON.parse(await readFile(DOCUMENT_FILE, 'utf8'))).toEqual(document)
  expect(await readFile(TYPES_FILE, 'utf8')).toBe(await makeTypes(document))
})

test('every route has a name, and every route that changes something declares its refusals', async () => {
  const { paths = {} } = await makeDocument()
  const operations = Object.values(paths).flatMap((path) => Object.entries(path))
  for (const [method, operation] of operations) {
    expect(operation).toHaveProperty('operationId')
    if (method !== 'get') expect(operation).toHaveProperty('responses.400')
  }
})
