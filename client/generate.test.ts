import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { DOCUMENT_FILE, makeDocument, makeTypes, TYPES_FILE } from './generate.ts'

test('the document and the types of the client are those of the server: else `npm run generate`', async () => {
  const document = await makeDocument()
  expect(JSON.parse(await readFile(DOCUMENT_FILE, 'utf8'))).toEqual(document)
  expect(await readFile(TYPES_FILE, 'utf8')).toBe(await makeTypes(document))
})

test('every route has a name, and every one that changes something says what it can refuse', async () => {
  const { paths = {} } = await makeDocument()
  const operations = Object.values(paths).flatMap((path) => Object.entries(path))
  for (const [method, operation] of operations) {
    expect(operation).toHaveProperty('operationId')
    if (method !== 'get') expect(operation).toHaveProperty('responses.400')
  }
})
