import { expect, test } from 'vitest'
import { formTargets } from './formTargets.ts'

test.each([
  ['https://lab.example.org/callback?x=1', ['https://lab.example.org', 'https:']],
  ['https://lab.example.org:8443/', ['https://lab.example.org:8443', 'https:']],
  ['http://localhost:3000/callback', ['http://localhost:3000', 'https:', 'http:']],
  ['http://[::1]:3000/callback', ['http://[::1]:3000', 'https:', 'http:']],
  ['org.example.lab:/callback', ['org.example.lab:']],
  ['no address', []],
])('a form that leads to %s may go to %j', (address, sources) => {
  expect(formTargets(address)).toEqual(sources)
})
