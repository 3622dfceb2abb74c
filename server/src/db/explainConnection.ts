/** What a program that could not be reached, or refused us, told the driver; and what it means. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'nothing listens at its host and port'],
  [/ENOTFOUND|EAI_AGAIN/, 'the name of its host is not known'],
  [/EHOSTUNREACH|ENETUNREACH/, 'its host cannot be reached'],
  [/ETIMEDOUT|[Tt]ime-?out|terminated/, 'it gave no answer in time'],
  [/ECONNRESET|EPIPE/, 'it closed the connection'],
  [/\b28P01|\b28000|WRONGPASS|NOAUTH|NOPERM/, 'it refuses this user name or password'],
  [/\b3D000/, 'it has no database of this name'],
  [/\b53300/, 'it has no connection left'],
  [/\b57P0[123]/, 'it is starting or stopping'],
  [/ENOENT|EACCES|EISDIR/, 'a file or socket that the address names cannot be opened'],
  [/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/, 'its certificate is not trusted'],
  [/does not support SSL/, 'it cannot encrypt'],
  [/LOADING/, 'it is loading its data'],
  [/READONLY/, 'it is a replica'],
]

/** Sentences of our own, which name no part of an address. */
const OURS = /^(no answer in \d+ ms|no connection)$/

/**
 * Says why a database or a Redis could not be used: a few words, and the code where there is one.
 * The words of the driver are not repeated, because they name parts of the address: a host, a user
 * name, or what was a piece of the password before it was misread.
 */
export function explainConnection(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { message } = at
    if (OURS.test(message)) return message
    const code = 'code' in at && /^[A-Z0-9_]+$/.test(String(at.code)) ? String(at.code) : ''
    const [word = ''] = /^[A-Z]+(?= )/.exec(message) ?? []
    const known = CAUSES.find(
      ([pattern]) => pattern.test(`${code} ${word}`) || pattern.test(message),
    )
    if (known) return code === '' ? known[1] : `${known[1]} (${code})`
    if (code !== '') return `it could not be used (${code})`
  }
  return 'it could not be used'
}
