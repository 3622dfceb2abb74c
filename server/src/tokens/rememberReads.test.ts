import { expect, test } from 'vitest'
import { rememberReads } from './rememberReads.ts'

function openReader(mostRemembered: number) {
  const reads: string[] = []
  const read = rememberReads(async (token) => {
    reads.push(token)
    return token.startsWith('good') ? { token } : undefined
  }, mostRemembered)
  return { reads, read }
}

test('a token is read once, and one that differs in a character is read itself', async () => {
  const { reads, read } = openReader(10)
  await expect(read('good.a')).resolves.toEqual({ token: 'good.a' })
  expect(read('good.a')).toEqual({ token: 'good.a' })
  await expect(read('good.A')).resolves.toEqual({ token: 'good.A' })
  expect(reads).toEqual(['good.a', 'good.A'])
})

test('what cannot be read is not remembered', async () => {
  const { reads, read } = openReader(10)
  await expect(read('bad')).resolves.toBeUndefined()
  await expect(read('bad')).resolves.toBeUndefined()
  expect(reads).toEqual(['bad', 'bad'])
})

test('the one that was read first is forgotten when there are too many', async () => {
  const { reads, read } = openReader(2)
  for (const token of ['good.1', 'good.2', 'good.3', 'good.2', 'good.1']) await read(token)
  expect(reads).toEqual(['good.1', 'good.2', 'good.3', 'good.1'])
})
