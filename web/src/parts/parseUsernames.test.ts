import { describe, expect, test } from 'vitest'
import { parseUsernames } from './parseUsernames.ts'

function namesOf(text: string) {
  return parseUsernames(text).map(({ line, username }) => [line, username])
}

describe('a list of user names', () => {
  test('has one for each line, with every kind of line end', () => {
    expect(namesOf('ada\r\nben\rgus\n\n  @eva \n')).toEqual([
      [1, 'ada'],
      [2, 'ben'],
      [3, 'gus'],
      [5, 'eva'],
    ])
  })

  test('may be a CSV file with a head, quotes and further columns', () => {
    expect(namesOf('\uFEFFUsername;Name\n"ada";Ada\nben,Ben\ngus\tGus')).toEqual([
      [2, 'ada'],
      [3, 'ben'],
      [4, 'gus'],
    ])
  })

  test('marks a name that stood on an earlier line', () => {
    const found = parseUsernames('ada\nben\nADA')
    expect(found.map(({ isRepeated }) => isRepeated)).toEqual([false, false, true])
  })

  test('an empty list has none', () => {
    expect(parseUsernames(' \n\n')).toEqual([])
  })
})
