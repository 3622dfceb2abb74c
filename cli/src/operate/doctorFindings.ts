import { type FindingKind, findingsOf } from '@tessera/server/installation/finding.ts'

/** What only `tessera doctor` can find out, from outside the server and before the first start. */
const DOCTOR_FINDINGS = {
  settings_are_valid: { about: 'settings', state: 'good', says: 'All settings are valid.' },
  setting_is_wrong: {
    about: 'settings',
    state: 'wrong',
    says: '{sentence}',
    remedy: 'Correct this setting.',
  },
  port_is_chosen: { about: 'port', state: 'good', says: 'The system will choose a port.' },
  port_is_free: { about: 'port', state: 'good', says: '{where} is free. No server runs there.' },
  port_cannot_be_used: {
    about: 'port',
    state: 'wrong',
    says: 'The server cannot listen at {where} ({error}).',
    remedy: 'Change HOST or PORT.',
  },
  server_is_ready: { about: 'port', state: 'good', says: 'Tessera runs at {where} and is ready.' },
  server_is_not_ready: {
    about: 'port',
    state: 'wrong',
    says: 'Tessera runs at {where} and is not ready: {status}.',
  },
  port_is_taken: {
    about: 'port',
    state: 'wrong',
    says: 'Another program listens at {where}.',
    remedy: 'Change PORT.',
  },
  database_is_not_made: {
    about: 'database',
    state: 'note',
    says: 'There is no database yet.',
    remedy: 'The first start makes it: npx tessera start',
  },
  database_cannot_be_used: { about: 'database', state: 'wrong', says: '{sentence}' },
} as const satisfies Readonly<Record<string, FindingKind>>

export const doctorFinding = findingsOf(DOCTOR_FINDINGS)
