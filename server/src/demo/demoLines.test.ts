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

const ALL = ['olga', 'gus', 'ada', 'lis', 'ben'].map((username) => ({
  username,
  what: '',
  password: `password of ${username}`,
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
}))
const linksOf = (people: typeof ALL, isFirstRun: boolean): string[] =>
  demoLines(
    { event_id: 'e', people, public_url: 'https://tickets.example' },
    { file: 'demo.json', isFirstRun },
  ).flatMap((line) => line.match(/https:\/\/\S+/g) ?? [])

test('each role has one line with a link to its door, and no link holds a secret', () => {
  const doors = ['tickets', 'gate', 'organise', 'licence', 'me']
  expect(linksOf(ALL, true)).toEqual(
    [...doors, 'first-run'].map((path) => `https://tickets.example/${path}`),
  )
})

test('once an admin has logged in, the operator is sent to the page of the server', () => {
  expect(linksOf(ALL, false).at(-1)).toBe('https://tickets.example/server')
})

test('a sheet of an earlier version has no line for a person whom it does not have', () => {
  const earlier = ALL.filter(({ username }) => username !== 'lis')
  expect(linksOf(earlier, true)).not.toContain('https://tickets.example/licence')
  expect(linksOf(earlier, true)).toHaveLength(5)
})
