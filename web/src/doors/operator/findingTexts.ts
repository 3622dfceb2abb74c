import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Finding } from '@tessera/client'

export interface FindingText {
  readonly says: MessageDescriptor
  /** What to do about it. */
  readonly advice?: MessageDescriptor
}

const SPACE = msg({ message: '{free_mib, number} MiB are free at <code>{folder}</code>.' })
const CLOCKS = msg({
  message: 'The database’s clock and the server’s are {apart_ms, number} ms apart.',
})
const CERTIFICATE = msg({
  message:
    'The certificate is for <code>{names}</code>, and is good for {days, plural, one {# more day} other {# more days}}.',
})
const CORRECT_TLS = msg({
  message: 'Correct <code>TLS_CERT</code> and <code>TLS_KEY</code>.',
})
const NODE = msg({ message: 'This is Node {version}.' })
const KEY_SIGNS = msg({
  message: '<code>{kid}</code> signs; it is {days, plural, one {# day} other {# days}} old.',
})

/**
 * What the server finds, in the words of the pages, by code: a new code does not compile without
 * its text. What stands in `code` is typed as it is: commands, files, names of settings.
 */
export const FINDING_TEXTS: Readonly<Record<Finding['code'], FindingText>> = {
  admin_is_there: { says: msg`There is an admin.` },
  admin_has_not_logged_in: {
    says: msg`No admin has logged in yet.`,
    advice: msg({ message: 'Show the login again with <code>npx tessera admin show</code>.' }),
  },
  admin_is_missing: {
    says: msg`There is no admin.`,
    advice: msg({
      message: 'Run <code>npx tessera admin create --username U --email E</code>.',
    }),
  },
  admin_file_is_there: {
    says: msg({ message: '<code>{file}</code> says how the first admin logs in.' }),
    advice: msg`Delete the file after reading it.`,
  },
  certificate_is_good: { says: CERTIFICATE },
  certificate_ends_soon: {
    says: CERTIFICATE,
    advice: msg`Renew it. The server reads the new file by itself.`,
  },
  certificate_unreadable: {
    says: msg({
      message: 'The file of <code>{setting}</code> cannot be read (<code>{error}</code>).',
    }),
    advice: msg`Let the user of this server read it, or correct the path.`,
  },
  certificate_not_pem: {
    says: msg({ message: 'The file of <code>TLS_CERT</code> has no certificate.' }),
    advice: msg({
      message: 'It must be PEM, and begin with <code>-----BEGIN CERTIFICATE-----</code>.',
    }),
  },
  certificate_key_not_pem: {
    says: msg({ message: 'The file of <code>TLS_KEY</code> has no key that can be used.' }),
    advice: msg({
      message:
        'It must be PEM without a passphrase, and begin with <code>-----BEGIN PRIVATE KEY-----</code>.',
    }),
  },
  certificate_key_differs: {
    says: msg({ message: '<code>TLS_KEY</code> is not the key of <code>TLS_CERT</code>.' }),
    advice: msg`Set both to the files of one certificate. The certificate itself stands first in its file, before its chain.`,
  },
  certificate_expired: {
    says: msg({ message: 'The certificate in <code>TLS_CERT</code> expired on {day}.' }),
    advice: msg`Renew it. The server reads the new file by itself.`,
  },
  certificate_not_yet_valid: {
    says: msg({ message: 'The certificate in <code>TLS_CERT</code> is not valid before {day}.' }),
    advice: msg`Correct the clock of this machine, or use another certificate.`,
  },
  certificate_refused: {
    says: msg`OpenSSL refuses the certificate, its chain or its key: it may be too weak, or not PEM throughout.`,
    advice: CORRECT_TLS,
  },
  clocks_agree: { says: CLOCKS },
  clocks_differ: {
    says: CLOCKS,
    advice: msg`Synchronise the clocks of both machines by NTP.`,
  },
  data_is_inside: {
    says: msg({ message: 'The files of the database are in <code>{place}</code>.' }),
  },
  data_is_outside: {
    says: msg({
      message:
        'The files of the database are in <code>{place}</code>, outside <code>{folder}</code>.',
    }),
    advice: msg`If you copy or move one of the two folders, take the other along.`,
  },
  database_answers: {
    says: msg({ message: 'PostgreSQL {version} answers in {took_ms, number} ms.' }),
  },
  database_embedded_answers: {
    says: msg({ message: 'The embedded PostgreSQL {version} answers in {took_ms, number} ms.' }),
  },
  disk_has_space: { says: SPACE },
  disk_has_little_space: {
    says: SPACE,
    advice: msg({ message: 'Less than {enough_mib, number} MiB is little.' }),
  },
  disk_is_nearly_full: {
    says: SPACE,
    advice: msg({ message: 'Free at least {enough_mib, number} MiB.' }),
  },
  jobs_are_done: { says: msg`No job waits for longer than it should.` },
  jobs_wait: {
    says: msg({
      message:
        'A job has waited for {minutes, plural, one {# minute} other {# minutes}}: <code>{job}</code>.',
    }),
    advice: msg({
      message: 'Look for <code>the queue of jobs</code> in the log of the server.',
    }),
  },
  key_belongs: { says: msg`The key belongs to this database.` },
  key_is_missing: {
    says: msg`There is no master key.`,
    advice: msg({
      message: 'Copy <code>master.key</code> from your backup into the data folder.',
    }),
  },
  key_is_not_bound: { says: msg`This database is not bound to a master key yet.` },
  key_is_of_another_database: {
    says: msg`The key belongs to another database.`,
    advice: msg({
      message:
        'Set the right <code>TESSERA_MASTER_KEY</code>, or copy <code>master.key</code> from your backup.',
    }),
  },
  key_file_is_open: {
    says: msg({ message: 'Other users can read <code>{file}</code>.' }),
    advice: msg({ message: 'Run <code>chmod 600 {file}</code>.' }),
  },
  letters_are_sent: { says: msg`Letters are sent by the mail server.` },
  letters_are_files: {
    says: msg({ message: 'Letters are not sent: they are files in <code>{folder}</code>.' }),
    advice: msg({
      message:
        'Set <code>SMTP_URL</code> and <code>MAIL_FROM</code>. Read them with <code>npx tessera mail list</code>.',
    }),
  },
  letters_wait: {
    says: msg({
      message:
        '{letters, plural, one {# letter has} other {# letters have}} waited for more than an hour. The last reason: <code>{reason}</code>.',
    }),
    advice: msg({ message: 'Correct <code>SMTP_URL</code>. Letters are tried for three days.' }),
  },
  letters_given_up: {
    says: msg({
      message:
        '{letters, plural, one {# letter of the last week} other {# letters of the last week}} could not be delivered. A reason: <code>{reason}</code>.',
    }),
    advice: msg({ message: 'See which: <code>npx tessera mail list</code>.' }),
  },
  migrations_are_applied: { says: msg`All migrations are applied.` },
  migrations_are_pending: {
    says: msg({ message: 'Migrations to apply: {pending, number}.' }),
    advice: msg({ message: 'Run <code>npx tessera migrate</code>.' }),
  },
  node_is_good: { says: NODE },
  node_is_old: {
    says: NODE,
    advice: msg({ message: 'Run <code>npm ci</code>, which installs Node 24.' }),
  },
  public_url_is_good: {
    says: msg({ message: 'People reach this server at <code>{url}</code>.' }),
  },
  public_url_is_local: {
    says: msg({
      message: 'People reach this server at <code>{url}</code>. Only this machine can.',
    }),
    advice: msg({
      message: 'Set <code>PUBLIC_URL</code> to the https address that people will type.',
    }),
  },
  public_url_is_not_secure: {
    says: msg({
      message:
        'People reach this server at <code>{url}</code>. Browsers allow no camera and keep no tickets without https.',
    }),
    advice: msg({
      message:
        'Set <code>TLS_CERT</code> and <code>TLS_KEY</code>, or put a proxy with a certificate in front, and set <code>PUBLIC_URL</code> to the https address.',
    }),
  },
  redis_answers: { says: msg({ message: 'Redis {version} answers.' }) },
  redis_is_silent: {
    says: msg({
      message:
        'Redis does not answer (<code>{reason}</code>). Tessera works without Redis, but more slowly and without shared rate limits.',
    }),
    advice: msg({ message: 'Start Redis, or correct <code>REDIS_URL</code>.' }),
  },
  sellers_are_complete: { says: msg`Every seller has the data that a receipt names.` },
  sellers_lack_data: {
    says: msg({
      message: 'Sellers without a name, a company number or an address: {count, number}.',
    }),
    advice: msg({
      message:
        'Complete them on the page of the seller, or with <code>npx tessera seller change SELLER</code>.',
    }),
  },
  signing_keys_are_not_made: { says: msg`There is no key yet. The first start makes it.` },
  signing_keys_cannot_sign: {
    says: msg`No key can sign tokens.`,
    advice: msg({ message: 'Run <code>npx tessera keys rotate</code>.' }),
  },
  signing_key_signs: { says: KEY_SIGNS },
  signing_key_is_old: {
    says: KEY_SIGNS,
    advice: msg`Make a new key on the page Keys.`,
  },
  signing_key_will_sign: {
    says: msg({
      message:
        '<code>{kid}</code> will sign; it is {days, plural, one {# day} other {# days}} old.',
    }),
  },
  signing_key_verifies: {
    says: msg({
      message:
        '<code>{kid}</code> verifies until its last token expires; it is {days, plural, one {# day} other {# days}} old.',
    }),
  },
}
