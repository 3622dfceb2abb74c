import { CERTIFICATE_FAULTS } from '../vault/readCertificate.ts'
import { type FindingKind, findingsOf } from './finding.ts'

const CERTIFICATE_REMEDY = 'Correct TLS_CERT and TLS_KEY.'

/**
 * Everything that a server can find out about its installation, by code. The pages have each code
 * in their languages (`web/src/doors/operator/findingTexts.ts`, and a test that all are there).
 */
export const FINDINGS = {
  admin_is_there: { about: 'admin', state: 'good', says: 'There is an admin.' },
  admin_has_not_logged_in: {
    about: 'admin',
    state: 'note',
    says: 'No admin has logged in yet.',
    remedy: 'Show the login again with npx tessera admin show.',
  },
  admin_is_missing: {
    about: 'admin',
    state: 'wrong',
    says: 'There is no admin.',
    remedy: 'Run npx tessera admin create --username U --email E.',
  },
  admin_file_is_there: {
    about: 'first admin',
    state: 'note',
    says: '{file} says how the first admin logs in.',
    remedy: 'Delete the file after reading it.',
  },
  certificate_is_good: {
    about: 'certificate',
    state: 'good',
    says: 'The certificate is for {names}, and is good for {days} more days.',
  },
  certificate_ends_soon: {
    about: 'certificate',
    state: 'note',
    says: 'The certificate is for {names}, and is good for {days} more days.',
    remedy: 'Renew it. The server reads the new file by itself.',
  },
  certificate_unreadable: {
    about: 'certificate',
    state: 'wrong',
    says: CERTIFICATE_FAULTS.certificate_unreadable,
    remedy: CERTIFICATE_REMEDY,
  },
  certificate_not_pem: {
    about: 'certificate',
    state: 'wrong',
    says: CERTIFICATE_FAULTS.certificate_not_pem,
    remedy: CERTIFICATE_REMEDY,
  },
  certificate_key_not_pem: {
    about: 'certificate',
    state: 'wrong',
    says: CERTIFICATE_FAULTS.certificate_key_not_pem,
    remedy: CERTIFICATE_REMEDY,
  },
  certificate_key_differs: {
    about: 'certificate',
    state: 'wrong',
    says: CERTIFICATE_FAULTS.certificate_key_differs,
    remedy: CERTIFICATE_REMEDY,
  },
  certificate_expired: {
    about: 'certificate',
    state: 'wrong',
    says: CERTIFICATE_FAULTS.certificate_expired,
    remedy: CERTIFICATE_REMEDY,
  },
  certificate_not_yet_valid: {
    about: 'certificate',
    state: 'wrong',
    says: CERTIFICATE_FAULTS.certificate_not_yet_valid,
    remedy: CERTIFICATE_REMEDY,
  },
  certificate_refused: {
    about: 'certificate',
    state: 'wrong',
    says: CERTIFICATE_FAULTS.certificate_refused,
    remedy: CERTIFICATE_REMEDY,
  },
  clocks_agree: {
    about: 'clocks',
    state: 'good',
    says: "The database's clock and ours are {apart_ms} ms apart.",
  },
  clocks_differ: {
    about: 'clocks',
    state: 'wrong',
    says: "The database's clock and ours are {apart_ms} ms apart.",
    remedy: 'Synchronise the clocks of both machines by NTP.',
  },
  data_is_inside: {
    about: 'data',
    state: 'good',
    says: 'The files of the database are in {place}.',
  },
  data_is_outside: {
    about: 'data',
    state: 'note',
    says: 'The files of the database are in {place}, outside {folder}.',
    remedy: 'If you copy or move one of the two folders, take the other along.',
  },
  database_answers: {
    about: 'database',
    state: 'good',
    says: 'PostgreSQL {version} answers in {took_ms} ms.',
  },
  database_embedded_answers: {
    about: 'database',
    state: 'good',
    says: 'The embedded PostgreSQL {version} answers in {took_ms} ms.',
  },
  disk_has_space: {
    about: 'disk',
    state: 'good',
    says: '{free_mib} MiB are free at {folder}.',
  },
  disk_has_little_space: {
    about: 'disk',
    state: 'note',
    says: '{free_mib} MiB are free at {folder}.',
    remedy: 'Less than {enough_mib} MiB is little.',
  },
  disk_is_nearly_full: {
    about: 'disk',
    state: 'wrong',
    says: '{free_mib} MiB are free at {folder}.',
    remedy: 'Free at least {enough_mib} MiB.',
  },
  jobs_are_done: {
    about: 'jobs',
    state: 'good',
    says: 'No job waits for longer than it should.',
  },
  jobs_wait: {
    about: 'jobs',
    state: 'note',
    says: 'A job has waited for {minutes} minutes: {job}.',
    remedy: 'Start the server. If it runs, look for "the queue of jobs" in its log.',
  },
  key_belongs: {
    about: 'master key',
    state: 'good',
    says: 'The key belongs to this database.',
  },
  key_is_missing: {
    about: 'master key',
    state: 'wrong',
    says: 'There is no master key.',
    remedy: 'Copy master.key from your backup into the data folder.',
  },
  key_is_not_bound: {
    about: 'master key',
    state: 'note',
    says: 'This database is not bound to a master key yet.',
  },
  key_is_of_another_database: {
    about: 'master key',
    state: 'wrong',
    says: 'The key belongs to another database.',
    remedy: 'Set the right TESSERA_MASTER_KEY, or copy master.key from your backup.',
  },
  key_file_is_open: {
    about: 'master key',
    state: 'wrong',
    says: 'Other users can read {file}.',
    remedy: 'Run chmod 600 {file}.',
  },
  letters_are_sent: {
    about: 'letters',
    state: 'good',
    says: 'Letters are sent by the mail server.',
  },
  letters_are_files: {
    about: 'letters',
    state: 'note',
    says: 'Letters are not sent: they are files in {folder}.',
    remedy: 'Set SMTP_URL and MAIL_FROM. Read them with npx tessera mail list.',
  },
  letters_wait: {
    about: 'letters',
    state: 'wrong',
    says: '{letters} letters have waited for more than an hour. The last reason: {reason}.',
    remedy: 'Start the server, or correct SMTP_URL. They are tried for three days.',
  },
  letters_given_up: {
    about: 'letters',
    state: 'note',
    says: '{letters} letters of the last week could not be delivered. A reason: {reason}.',
    remedy: 'See which: npx tessera mail list',
  },
  migrations_are_applied: {
    about: 'migrations',
    state: 'good',
    says: 'All migrations are applied.',
  },
  migrations_are_pending: {
    about: 'migrations',
    state: 'wrong',
    says: 'Migrations to apply: {pending}.',
    remedy: 'Run npx tessera migrate.',
  },
  node_is_good: { about: 'node', state: 'good', says: 'This is Node {version}.' },
  node_is_old: {
    about: 'node',
    state: 'wrong',
    says: 'This is Node {version}.',
    remedy: 'Run npm ci, which installs Node 24.',
  },
  public_url_is_good: {
    about: 'public url',
    state: 'good',
    says: 'People reach this server at {url}.',
  },
  public_url_is_local: {
    about: 'public url',
    state: 'note',
    says: 'People reach this server at {url}. Only this machine can.',
    remedy: 'Set PUBLIC_URL to the https address that people will type.',
  },
  public_url_is_not_secure: {
    about: 'public url',
    state: 'wrong',
    says: 'People reach this server at {url}. Browsers allow no camera and keep no tickets without https.',
    remedy:
      'Set TLS_CERT and TLS_KEY, or put a proxy with a certificate in front, and set PUBLIC_URL to the https address.',
  },
  redis_answers: { about: 'redis', state: 'good', says: 'Redis {version} answers.' },
  redis_is_silent: {
    about: 'redis',
    state: 'note',
    says: 'Redis does not answer ({reason}). Tessera works without Redis, but more slowly and without shared rate limits.',
    remedy: 'Start Redis, or correct REDIS_URL.',
  },
  sellers_are_complete: {
    about: 'sellers',
    state: 'good',
    says: 'Every seller has the data that a receipt names.',
  },
  sellers_lack_data: {
    about: 'sellers',
    state: 'note',
    says: 'Sellers without a name, a company number or an address: {count}.',
    remedy: 'Complete them on the page of the seller, or with npx tessera seller change SELLER.',
  },
  signing_keys_are_not_made: {
    about: 'signing keys',
    state: 'note',
    says: 'There is no key yet. The first start makes it.',
  },
  signing_keys_cannot_sign: {
    about: 'signing keys',
    state: 'wrong',
    says: 'No key can sign tokens.',
    remedy: 'Run npx tessera keys rotate.',
  },
  signing_key_signs: {
    about: 'signing keys',
    state: 'good',
    says: '{kid} signs; it is {days} days old.',
  },
  signing_key_is_old: {
    about: 'signing keys',
    state: 'note',
    says: '{kid} signs; it is {days} days old.',
    remedy: 'Make a new key: npx tessera keys rotate',
  },
  signing_key_will_sign: {
    about: 'signing keys',
    state: 'good',
    says: '{kid} will sign; it is {days} days old.',
  },
  signing_key_verifies: {
    about: 'signing keys',
    state: 'good',
    says: '{kid} verifies until its last token expires; it is {days} days old.',
  },
} as const satisfies Readonly<Record<string, FindingKind>>

export const FINDING_CODES = Object.keys(FINDINGS)

/** Makes a finding of a server by its code and what its sentences name. */
export const finding = findingsOf(FINDINGS)
