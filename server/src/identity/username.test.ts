import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { usernameKey } from './username.ts'
import { findPublicUser, findUser, findUserId } from './users.ts'

const t = testApp()

test('a user name is the same in any case', () => {
  expect(usernameKey('Ada.Lovelace-1_')).toBe('ada.lovelace-1_')
  expect(usernameKey('ADA.LOVELACE-1_')).toBe('ada.lovelace-1_')
})

test.each(['ada ', '\tada\n', 'ad\u200ba', '\u00a0ａｄａ'])(
  '%j is the name that a person typed',
  (text) => {
    expect(usernameKey(text)).toBe('ada')
  },
)

test.each(['', 'ab', 'a b c', 'é'.repeat(5), 'm\u0130ssissippi', '\u212Aelvin', 'x'.repeat(33)])(
  '%j is nobody’s name',
  (text) => {
    expect(usernameKey(text)).toBeUndefined()
  },
)

test('a letter that the database would lower into a name finds nobody', async () => {
  await t.person({ username: 'mississippi' })
  const username = 'm\u0130ssissippi'
  await expect(findUser(t.sql, { username })).rejects.toMatchObject({ code: 'not_found' })
  await expect(findUserId(t.sql, username)).rejects.toMatchObject({ code: 'not_found' })
  await expect(findPublicUser(t.sql, username)).rejects.toMatchObject({ code: 'not_found' })
  await expect(findUserId(t.sql, 'MISSISSIPPI')).resolves.toBeTypeOf('string')
})
