import { expect, test, vi } from 'vitest'
import { note, pairs, print, printJson, table } from './print.ts'

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
