import { expect, test } from 'vitest'
import { runCommand } from '../runCommand.ts'

const OWNER = ['--owner-name', 'Ida', '--owner-email', 'ida@institute.example']

test.each([
  [['licence', 'create', '--users', '1', ...OWNER], 'Either --duration or --to'],
  [['licence', 'create', '--users', '1', '--duration', 'P1Y'], '--owner, or --owner-name'],
  [
    ['licence', 'create', '--users', '1', '--duration', 'P1Y', '--to', '2040-01-01T00:00:00Z'],
    'not both',
  ],
  [
    ['licence', 'create', '--users', '0', '--duration', 'P1Y', ...OWNER],
    '--users must be at least',
  ],
  [['licence', 'create', '--users', '1', '--duration', '1 year', ...OWNER], '--duration must be'],
  [['licence', 'create', '--users', '1', '--to', 'tomorrow', ...OWNER], '--to must be a moment'],
  [['licence', 'change', 'x'], 'Nothing to change'],
  [['licence', 'change', 'x', '--suspend', '--resume'], 'not both'],
  [['licence', 'change', 'x', '--stay-days', '400'], '--stay-days must be at most 365.'],
  [['licence', 'history', 'x', '--csv', '--json'], '--csv goes with neither'],
  [
    ['licence', 'create', '--users', '1', '--duration', 'P1Y', '--owner-name', 'A'],
    '--owner-email',
  ],
  [['licence', 'create', '--users', 'x', '--duration', 'P1Y', ...OWNER], 'whole number'],
  [
    ['licence', 'create', '--on-full', 'x', '--users', '1', '--duration', 'P1Y', ...OWNER],
    'must be one of',
  ],
  [['licence', 'release', 'x'], 'needs USERNAME'],
  [['login', '--wait'], '--wait is for --licence.'],
  [['keys', 'rotate', '--withdraw'], '--withdraw is for --licence.'],
  [['keys', 'rotate', '--licence', '--now'], 'not for --licence'],
])('10. %j is misspelt', async (args, sentence) => {
  await expect(runCommand(args)).rejects.toThrow(sentence)
})
