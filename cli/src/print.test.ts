import { expect, test, vi } from 'vitest'
import { localTime, note, pairs, print, printJson, table } from './print.ts'

/** A name that clears the screen of a gate and writes its own text. */
const NAME = '\u001b[2J\u001b[H ADMITTED\u009b1A\r\u202e\u007f'
const OBEYED = /[^\P{Cc}\n\t]|\p{Bidi_Control}/u

function outputOf(write: () => void): string {
  const said: string[] = []
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said.push(String(text))
      return true
    }),
  )
  try {
    write()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return said.join('')
}

test('a terminal obeys no control character of a name, in every form of output', () => {
  expect(NAME).toMatch(OBEYED)
  for (const write of [
    () => print(`${NAME} is public.`),
    () => note(NAME),
    () => printJson({ name: NAME }),
    () => print(...pairs({ name: NAME })),
    () => print(...table([['name'], [NAME]])),
  ])
    expect(outputOf(write)).not.toMatch(OBEYED)
  expect(outputOf(() => print('Zoë 李 نور 🧑🏽‍🚀'))).toBe('Zoë 李 نور 🧑🏽‍🚀\n')
})

test('printed JSON parses to the same data', () => {
  const data = { name: NAME, text: 'a\r\n\tb' }
  expect(JSON.parse(outputOf(() => printJson(data)))).toEqual(data)
})

test('a line feed in a value starts no new line in a list', () => {
  expect(pairs({ title: 'one\nstatus  PUBLISHED', status: 'DRAFT' })).toHaveLength(2)
  expect(pairs({ title: 'one\ntwo' })[0]).not.toContain('\n')
  expect(table([['one\ntwo']])[0]).not.toContain('\n')
})

test('times of the API are shown in the time zone of the person, in tables and pairs, and other texts stay', () => {
  const zone = process.env['TZ']
  process.env['TZ'] = 'Europe/Copenhagen'
  try {
    expect(localTime('2027-05-01T19:30:00.123Z')).toBe('2027-05-01 21:30:00 GMT+2')
    expect(table([['since', '2027-01-01T23:30:00Z']])).toEqual(['since  2027-01-02 00:30:00 GMT+1'])
    expect(pairs({ at: '2027-05-01T19:30:00Z' })).toEqual(['  at  2027-05-01 21:30:00 GMT+2'])
    expect(localTime('opened 2027-05-01T19:30:00Z')).toBe('opened 2027-05-01T19:30:00Z')
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})
