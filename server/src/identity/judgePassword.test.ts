import { expect, test } from 'vitest'
import { judgePassword } from './judgePassword.ts'

const judge = (password: string) =>
  judgePassword(password, { field: '/password1', own: ['ada.lovelace', 'ada@example.org'] })

const GOOD: readonly (readonly [string, string])[] = [
  ['eight characters', 'xq7#kd9w'],
  ['256 characters', 'xq7#kd9w'.repeat(32)],
  ['256 emoji, which are 512 UTF-16 units', '🎟'.repeat(256)],
  ['eight emoji', '🎟🚪🔑🎪🎭🎬🎤🎧'],
  ['spaces at both ends', '  a b c  '],
  ['spaces only', '            '],
  ['no digit, no capital, no sign', 'quietrivermorning'],
  ['256 letters that are 512 before NFC', 'e\u0301'.repeat(256)],
]

test.each(GOOD)('a password of %s is taken', (_name, password) => {
  expect(() => judge(password)).not.toThrow()
})

const BAD: readonly (readonly [string, string, RegExp])[] = [
  ['nothing', '', /at least 8/],
  ['seven characters', 'xq7#kd9', /at least 8/],
  ['seven emoji, which are 14 UTF-16 units', '🎟'.repeat(7), /at least 8/],
  ['seven letters that are 14 before NFC', 'e\u0301'.repeat(7), /at least 8/],
  ['257 characters', 'x'.repeat(257), /at most 256/],
  ['257 emoji', '🎟'.repeat(257), /at most 256/],
  ['a common word', 'password', /try first/],
  ['a common one in other case', 'PassWord1', /try first/],
  ['digits in a row', '123456789', /try first/],
  ['the own name', 'Ada.Lovelace', /user name/],
  ['the own address', 'ADA@example.org', /e-mail address/],
]

test.each(BAD)(
  'a password of %s is refused, with the field and the reason',
  (_n, password, reason) => {
    expect(() => judge(password)).toThrow(
      expect.objectContaining({
        code: 'password_refused',
        extra: { errors: [{ path: '/password1', reason: expect.stringMatching(reason) }] },
      }),
    )
  },
)
