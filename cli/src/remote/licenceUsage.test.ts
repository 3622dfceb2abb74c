import { expect, test } from 'vitest'
import { runCommand } from '../runCommand.ts'

const OWNER = ['--owner-name', 'Ida', '--owner-email', 'ida@institute.example']

test.each([
  [['licence', 'create', '--users', '1', ...OWNER], 'Either --duration or --to'],
  [['licence', 'create', '--users', '1', '--duration', 'P1Y'], '--owner, or --owner-name'],
  [
    ['licence', 'create', '--users', '1', '--duration', 'P1Y', '--to', '2040-01-01T00:00:00Z'],
    'cannot be used together',
  ],
  [
    ['licence', 'create', '--users', '0', '--duration', 'P1Y', ...OWNER],
    '--users must be at least',
  ],
  [['licence', 'create', '--users', '1', '--duration', '1 year', ...OWNER], '--duration must be'],
  [['licence', 'create', '--users', '1', '--to', 'tomorrow', ...OWNER], '--to must be a time'],
  [['licence', 'change', 'x'], 'Nothing to change'],
  [['licence', 'change', 'x', '--suspend', '--resume'], 'cannot be used together'],
  [['licence', 'change', 'x', '--stay-days', '400'], '--stay-days must be at most 365.'],
  [['licence', 'history', 'x', '--csv', '--json'], '--csv cannot be used with'],
  [
    ['licence', 'create', '--users', '1', '--duration', 'P1Y', '--owner-name', 'A'],
    '--owner-email',
  ],
  [['licence', 'create', '--users', 'x', '--duration', 'P1Y', ...OWNER], 'whole number'],
  [
    ['licence', 'create', '--on-full', 'x', '--users', '1', '--duration', 'P1Y', ...OWNER],
    'must be one of',
  ],
  [['licence', 'release', 'x'], 'needs the argument USERNAME'],
  [['login', '--wait'], '--wait can only be used with --licence.'],
  [['keys', 'rotate', '--withdraw'], '--withdraw can only be used with --licence.'],
  [['keys', 'rotate', '--licence', '--now'], 'cannot be used with --licence'],
])('law 10: %j is refused as wrong usage', async (args, sentence) => {
  await expect(runCommand(args)).rejects.toThrow(sentence)
})
