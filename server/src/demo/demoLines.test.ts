import { expect, test } from 'vitest'
import { demoLines } from './demoLines.ts'

const LABORATORY = { serial: 'S', client_id: 'I', client_secret: 'C' }
const lineOf = (public_url?: string): string | undefined =>
  demoLines(
    { event_id: 'e', people: [], laboratory: LABORATORY, ...(public_url && { public_url }) },
    { file: 'demo.json' },
  ).find((line) => line.includes('laboratory.mjs'))

test('the line that starts the laboratory names the server, unless it has the default address', () => {
  expect(lineOf('http://localhost:8107')).toMatch(/^ {2}TESSERA_URL=http:\/\/localhost:8107 CLIENT/)
  expect(lineOf('http://localhost:8000')).toMatch(/^ {2}CLIENT_ID=I /)
})

test('a sheet without an address means the default address', () => {
  expect(lineOf()).toMatch(/^ {2}CLIENT_ID=I /)
})
