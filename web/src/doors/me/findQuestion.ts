import type { Session, UserAuditEntry } from '@tessera/client'

/** What a person is asked about: a login, or failed attempts, from a place that is not theirs. */
export type Question =
  | {
      readonly about: 'login'
      readonly entry: UserAuditEntry
      /** The login session, while it lives. */
      readonly session: Session | undefined
    }
  | {
      readonly about: 'attempts'
      /** The newest of them. */
      readonly entry: UserAuditEntry
      readonly count: number
      /** So many codes were wrong with the right password: somebody knows it. */
      readonly knowsPassword: boolean
    }

/** Until when the questions of each kind are answered here; the time of the newest entry. */
export interface Answered {
  readonly login?: string
  readonly attempts?: string
}

const DAY_MS = 86_400_000
/** What is older is in the audit log. */
const ASKED_DAYS = 30
/** Fewer are slips of the person's own, at another machine. */
const FEWEST_ATTEMPTS = 3

/**
 * Finds what to ask the person about, the oldest first, so that an answer covers all before it.
 *
 * A login is asked about when the server knew neither its browser nor its network, unless it is the
 * login of this browser or the first of all. Failed attempts are asked about when they come from an
 * address from which the person never logged in.
 *
 * @param entries Of the person's own audit log, newest first.
 * @param isWhole Whether these are all entries there are.
 */
export function findQuestion(
  { entries, isWhole }: { entries: readonly UserAuditEntry[]; isWhole: boolean },
  sessions: readonly Session[],
  answered: Answered,
  now = Date.now(),
): Question | undefined {
  const isAsked = ({ at }: UserAuditEntry, until = ''): boolean =>
    at > until && Date.parse(at) > now - ASKED_DAYS * DAY_MS
  const logins = entries.filter(({ kind }) => kind === 'login')
  const first = isWhole ? logins.at(-1) : undefined
  const here = sessions.find(({ current }) => current)?.uuid
  const entry = logins.findLast(
    (login) =>
      isAsked(login, answered.login) &&
      login.details['new_place'] === true &&
      login !== first &&
      login.session_id !== here,
  )
  if (entry) {
    const session = sessions.find(({ uuid }) => uuid === entry.session_id)
    return { about: 'login', entry, session }
  }
  const own = new Set(logins.map(({ address }) => address))
  const attempts = entries.filter(
    (one) =>
      (one.kind === 'login_failed' || one.kind === 'codes_put_off') &&
      isAsked(one, answered.attempts) &&
      !own.has(one.address),
  )
  const knowsPassword = attempts.some(({ kind }) => kind === 'codes_put_off')
  const [newest] = attempts
  if (!newest || (attempts.length < FEWEST_ATTEMPTS && !knowsPassword)) return undefined
  return { about: 'attempts', entry: newest, count: attempts.length, knowsPassword }
}
