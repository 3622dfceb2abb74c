import { expect, test } from 'vitest'
import { explainConnection } from './db/explainConnection.ts'
import { explainStart } from './explainStart.ts'
import { hideSettings } from './hideSettings.ts'

const PASSWORD = 'first/second#third?fourth%fifth@sixth'
const DATABASE_URL = `postgres://me:${PASSWORD}@db/own`

test('the value of a setting is replaced by its name in every place of a text', () => {
  const TESSERA_DATA = '/srv/data/of-us'
  expect(hideSettings(`${TESSERA_DATA}/master.key is missing.`, { TESSERA_DATA })).toBe(
    '$TESSERA_DATA/master.key is missing.',
  )
  expect(hideSettings('Port 8000 is in use.', { PORT: '8000' })).toBe('Port 8000 is in use.')
})

test('a fault shows no piece of a password that a library split', () => {
  for (const piece of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', PASSWORD]) {
    const fault = Object.assign(new TypeError('Invalid URL'), { input: piece })
    expect(explainStart(fault, { DATABASE_URL })).not.toContain(piece)
  }
})

test.each([
  [Object.assign(new Error('getaddrinfo ENOTFOUND hush'), { code: 'ENOTFOUND' }), 'ENOTFOUND'],
  [Object.assign(new Error('connect ECONNREFUSED hush'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  [Object.assign(new Error('no password for "hush"'), { code: '28P01' }), '28P01'],
  [new Error('WRONGPASS hush'), 'refuses this user name or password'],
  [new Error('hush'), 'could not be used'],
  ['hush', 'could not be used'],
  [new Error('wrapped', { cause: Object.assign(new Error('hush'), { code: '3D000' }) }), '3D000'],
])('a failed connection is explained without the words of the driver: %s', (error, expected) => {
  const said = explainConnection(error)
  expect(said).toContain(expected)
  expect(said).not.toContain('hush')
})
