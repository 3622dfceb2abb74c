import { expect, test } from 'vitest'
import { judgePassword } from './judgePassword.ts'

const judge = (password: string) =>
  judgePassword(password, { field: '/password1', own: ['ada.lovelace', 'ada@example.org'] })

const GOOD: readonly (readonly [string, string])[] = [
  ['nine random characters', 'xq7#kd9wT'],
  ['256 characters', 'xq7#kd9w'.repeat(32)],
  ['256 emoji, which are 512 UTF-16 units', '🎟🚪🔑🎪🎭🎬🎤🎧'.repeat(32)],
  ['eight emoji', '🎟🚪🔑🎪🎭🎬🎤🎧'],
  ['spaces at both ends', '  seven green a b c kettles  '],
  ['no digit, no capital, no sign', 'quietrivermorning'],
  ['256 letters that are 512 before NFC', 'xq7#kde\u0301w'.repeat(32)],
  ['English words that do not belong together', 'correct horse battery staple'],
  ['Danish words that do not belong together', 'grævling lampe torsdag kanal'],
  ['letters of another script', 'сорок восемь медведей поют'],
]

test.each(GOOD)('a password of %s is taken', async (_name, password) => {
  await expect(judge(password)).resolves.toBeUndefined()
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
  ['eight spaces', '        ', /easy to guess/],
  ['twelve spaces', '            ', /easy to guess/],
  ['a word of the season and a year', 'Summer2026!', /easy to guess/],
  ['a Danish season and a year', 'Sommer2026!', /easy to guess/],
  ['a Danish word and a year', 'Fødselsdag2026', /easy to guess/],
  ['a Danish word with a sign', 'Fødselsdag!', /easy to guess/],
  ['a long Danish word and a year', 'Sommerhus2026', /easy to guess/],
  ['a Danish name and a year', 'Mette1985', /easy to guess/],
  ['a Danish club and a digit', 'fodboldklub1', /easy to guess/],
  ['one long Danish word', 'arbejdsløshed', /easy to guess/],
  ['a word with letters written as digits', 'P4ssw0rd!2', /easy to guess/],
  ['a row of keys', 'qwertyuiop[]', /easy to guess/],
  ['one letter 64 times', 'a'.repeat(64), /easy to guess/],
  ['a date', '23-06-1984', /easy to guess/],
  ['a repetition', 'abcabcabcabcabc', /easy to guess/],
  ['unseen characters', '\u200b'.repeat(12), /easy to guess/],
  ['a part of the own address and a year', 'lovelace2026', /easy to guess/],
  ['64 easy characters before good ones', `${'a'.repeat(64)}xq7#kd9w%Tz`, /easy to guess/],
  ['the own name', 'Ada.Lovelace', /user name/],
  ['the own address', 'ADA@example.org', /e-mail address/],
]

/** The code of the reason that a text of the reason stands for. */
const CODES: Readonly<Record<string, string>> = {
  'at least 8': 'too_short',
  'at most 256': 'too_long',
  'try first': 'too_common',
  'easy to guess': 'too_easy',
  'user name': 'contains_name',
  'e-mail address': 'contains_name',
}

test.each(BAD)(
  'a password of %s is refused, with the field and the reason',
  async (_n, password, reason) => {
    const code = CODES[reason.source]
    await expect(judge(password)).rejects.toThrow(
      expect.objectContaining({
        code: 'password_refused',
        extra: {
          errors: [
            expect.objectContaining({
              path: '/password1',
              code,
              reason: expect.stringMatching(reason),
            }),
          ],
        },
      }),
    )
  },
)

test('the event loop runs on while a long password is judged', async () => {
  await judge('grævling lampe torsdag kanal')
  let turns = 0
  const timer = setInterval(() => {
    turns++
  }, 1)
  const long = 'Tr0ub4dor&3-correct-horse-battery-staple-'.repeat(6).slice(0, 252)
  await Promise.all(Array.from({ length: 8 }, () => judge(long)))
  clearInterval(timer)
  expect(turns).toBeGreaterThan(3)
})
