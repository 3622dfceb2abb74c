import { expect, test, vi } from 'vitest'
import { safeBack } from './safeBack.ts'

const HERE = 'https://tickets.example.org'
vi.stubGlobal('window', { location: { origin: HERE } })

test.each(['/', '/tickets?past=1', '/event/1#top', '/me/../tickets'])('%j stays here', (value) => {
  const { pathname, search, hash } = new URL(value, HERE)
  expect(safeBack(value)).toBe(`${pathname}${search}${hash}`)
})

test.each([
  null,
  '',
  'tickets',
  'https://evil.example',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/%2e//evil.example',
  '/./\\evil.example',
  '/a/../..//evil.example',
  '//[',
])('%j is the first page', (value) => {
  expect(safeBack(value)).toBe('/')
})
