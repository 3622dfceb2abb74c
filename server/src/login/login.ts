import { account } from '../audit/actor.ts'
import { newId } from '../db/ids.ts'
import { inOrder, type Step } from '../db/inOrder.ts'
import type { SqlPool, SqlTransaction } from '../db/sql.ts'
import { hasLoggedInFrom } from '../identity/hasLoggedInFrom.ts'
import { makeRecoveryCodes } from '../identity/makeRecoveryCodes.ts'
import { type Credentials, provePerson, rememberPlace } from '../identity/provePerson.ts'
import { takeLicenceSeat } from '../licenceSeats/takeLicenceSeat.ts'
import { Refusal } from '../refusal.ts'
import { type Delivery, openSession, type TakenLicenceSeat } from '../sessions/openSession.ts'
import { beginWithKeptData } from '../sessions/sessionData.ts'
import { signAccessToken, type TokenParties } from '../tokens/accessToken.ts'
import { makeRefreshToken } from '../tokens/refreshToken.ts'
import type { Keyring } from '../tokens/signingKeys.ts'
import type { Vault } from '../vault/vault.ts'
import { audit } from './auditKinds.ts'
import {
  keepPendingLogin,
  lockPendingLogin,
  makePendingLogin,
  spendPendingLogin,
} from './pendingLogin.ts'
import { endReplaced, lockReplaced, type ReplacedSessions } from './replaceSessions.ts'

/** What a process needs to issue and read tokens. */
export interface TokenKeys extends TokenParties {
  readonly vault: Vault
  readonly keyring: Keyring
}

/** The login session that the caller asks for. */
export interface WantedSession {
  readonly delivery: Delivery
  readonly deviceName?: string | undefined
  readonly userAgent?: string | undefined
  readonly address: string
}

export interface LoginAttempt extends Credentials, WantedSession {
  /** The serial or the id of the licence to take a licence seat of. */
  readonly licence?: string | undefined
  /**
   * The login sessions that this browser has. Those of the person who logs in are replaced, unless
   * they are under another licence than the wanted one.
   */
  readonly replaces?: {
    readonly sids: readonly string[]
    readonly licence: string | undefined
  }
}

export interface LoggedIn {
  readonly access_token: string
  readonly refresh_token: string
  readonly token_type: 'Bearer'
  /** Ten codes, shown once, when this code was the one that confirmed the factor. */
  readonly recovery_codes?: string[]
  readonly delivery: Delivery
  readonly browser_id: string
}

/** A login whose password and code were right. */
interface ProvenLogin {
  readonly sid: string
  readonly userId: string
  readonly browserId: string
  /** Whether the person has logged in before from this browser or this network. */
  readonly isKnownPlace: boolean
  readonly isOwedCodes: boolean
  readonly factorVerifiedAt?: Date
}

interface Opened {
  readonly sid: string
  readonly epoch: number
  readonly userId: string
  readonly browserId: string
  readonly licenceSeat: TakenLicenceSeat | undefined
  readonly codes: string[] | undefined
}

type Outcome = Opened | Refusal

/**
 * Logs a person in by password and code, and under a licence if one is named. One transaction
 * spends the code, claims the licence seat, opens the login session and gives the attempt back, or
 * does none of it. A login that finds no licence seat has spent its code and its attempt, and
 * leaves a pending login.
 *
 * Not safe to retry with the same code (law 3). A person who must set a new password does so here.
 * A person who is owed recovery codes gets them with the first login that succeeds.
 *
 * @throws {Refusal} `login_failed` for anything that was wrong; `too_many_attempts`; `busy`. When
 * everything was right: `new_password_required`, `temporary_password_over`, and the code is not
 * spent; `password_refused`; `not_found` for a licence that the person may not use,
 * `licence_not_valid`, `licence_full` with a `pending_login`.
 */
export async function login(
  sql: SqlPool,
  keys: TokenKeys,
  attempt: LoginAttempt,
): Promise<LoggedIn> {
  const { licence } = attempt
  const sid = newId()
  const outcome = await provePerson<Outcome>(
    sql,
    keys.vault,
    attempt,
    { firstFactorFree: false, givesBack: false },
    async (tx, person) => {
      const { userId, hasNewPassword, isOwedCodes, isKnownPlace, giveBack } = person
      if (hasNewPassword)
        await audit.record(tx, { kind: 'password_changed', actor: account(userId), userId, sid })
      const browserId = person.browserId ?? attempt.browserIds?.[0] ?? crypto.randomUUID()
      const proven = { sid, userId, browserId, isKnownPlace, isOwedCodes }
      const settled = { settle: giveBack }
      const replaced = await findReplaced(tx, userId, attempt)
      if (replaced && (licence === undefined || replaced.licenceSeat)) {
        const { licenceSeat } = replaced
        const opened = await open(tx, proven, attempt, {
          ...settled,
          begunUnder: replaced.begunUnder,
          ...(licenceSeat && { licenceSeat }),
        })
        await endReplaced(tx, replaced, { userId, sid })
        return opened
      }
      if (licence === undefined) return open(tx, proven, attempt, settled)
      const answer = await takeLicenceSeat(
        tx,
        { licence, userId, sid, browserId, accepts: true },
        (licenceSeat) => open(tx, proven, attempt, { ...settled, licenceSeat }),
      )
      if ('licenceSeat' in answer) {
        if (replaced) await endReplaced(tx, replaced, { userId, sid })
        return answer.result
      }
      const { refusal, full } = answer
      await audit.record(tx, {
        kind: 'login_refused',
        actor: account(userId),
        userId,
        address: attempt.address,
        details: { because: refusal.code },
      })
      // The person would not expect that a refused login has changed the password.
      if (!full && hasNewPassword) throw refusal
      if (!full) return sayCodeIsSpent(refusal)
      const text = await makePendingLogin(tx, { userId, browserId, licenceId: full.licenceId })
      return withPendingLogin(refusal, text)
    },
  )
  return tokensOf(keys, attempt.delivery, outcome)
}

async function findReplaced(
  tx: SqlTransaction,
  userId: string,
  { replaces, licence }: LoginAttempt,
): Promise<ReplacedSessions | undefined> {
  if (!replaces || replaces.sids.length === 0) return undefined
  const { sids } = replaces
  const found = await lockReplaced(tx, { userId, sids, licence: licence ?? replaces.licence })
  return found.sids.length > 0 ? found : undefined
}

/**
 * Continues a login that found no licence seat. Its pending login replaces the password and the
 * code for ten minutes. The pending login is spent when the person is logged in. A person in the
 * waiting line keeps it by asking again.
 *
 * @throws {Refusal} `login_failed` for a pending login that is not valid; `not_found`,
 * `licence_not_valid`, `licence_full` as at a login.
 */
export async function loginWithPendingLogin(
  sql: SqlPool,
  keys: TokenKeys,
  { pendingLogin: text, ...wanted }: WantedSession & { readonly pendingLogin: string },
): Promise<LoggedIn> {
  const sid = newId()
  const outcome = await sql.begin<Outcome>(async (tx) => {
    const pending = await lockPendingLogin(tx, text)
    if (!pending)
      return new Refusal(
        'login_failed',
        'This pending login is over. Log in again with password and code.',
      )
    const { licenceId, ...rest } = pending
    const isKnownPlace = await hasLoggedInFrom(tx, { ...rest, address: wanted.address })
    const person = { ...rest, isKnownPlace }
    const wish = { ...person, licence: licenceId, sid, again: true, accepts: true }
    const answer = await takeLicenceSeat(tx, wish, (licenceSeat) => {
      const settle: Step<void> = (tx) => spendPendingLogin(tx, text)
      return open(tx, { ...person, sid }, wanted, { settle, licenceSeat })
    })
    if ('licenceSeat' in answer) return answer.result
    const { refusal, full } = answer
    if (!full) return refusal
    if (full.waitsInLine) await keepPendingLogin(tx, text)
    return withPendingLogin(refusal, text)
  })
  return tokensOf(keys, wanted.delivery, outcome)
}

/**
 * Opens the login session with everything that belongs to it, in one round trip.
 *
 * @param by.settle Gives the attempt back, or spends the pending login.
 */
async function open(
  tx: SqlTransaction,
  { sid, userId, browserId, isKnownPlace, isOwedCodes, factorVerifiedAt }: ProvenLogin,
  wanted: WantedSession,
  {
    settle,
    licenceSeat,
    begunUnder,
  }: {
    readonly settle: Step<void>
    readonly licenceSeat?: TakenLicenceSeat
    readonly begunUnder?: string | null
  },
): Promise<Opened> {
  const { address } = wanted
  const [{ epoch }] = await inOrder(tx, [
    (tx) =>
      openSession(tx, {
        sid,
        userId,
        delivery: wanted.delivery,
        deviceName: wanted.deviceName,
        userAgent: wanted.userAgent,
        address,
        licenceSeat,
        begunUnder,
        factorVerifiedAt,
      }),
    (tx) =>
      licenceSeat?.keepsData &&
      beginWithKeptData(tx, { sid, userId, licenceId: licenceSeat.licenceId }),
    (tx) => rememberPlace(tx, { browserId, userId, address }),
    (tx) =>
      audit.record(tx, {
        kind: 'login',
        actor: account(userId),
        userId,
        sid,
        address,
        details: {
          ...(licenceSeat && { licence_id: licenceSeat.licenceId }),
          ...(!isKnownPlace && { new_place: true }),
        },
      }),
    settle,
  ])
  const codes = isOwedCodes ? await makeRecoveryCodes(tx, userId) : undefined
  return { sid, epoch, userId, browserId, licenceSeat, codes }
}

async function tokensOf(keys: TokenKeys, delivery: Delivery, outcome: Outcome): Promise<LoggedIn> {
  if (isRefused(outcome)) throw outcome
  const { sid, epoch, userId, browserId, licenceSeat, codes } = outcome
  return {
    access_token: await signAccessToken(keys, {
      sid,
      userId,
      epoch,
      licenceId: licenceSeat?.licenceId ?? null,
      licenceSeatId: licenceSeat?.licenceSeatId ?? null,
    }),
    refresh_token: makeRefreshToken(keys.vault, { sid, generation: 0 }),
    token_type: 'Bearer',
    ...(codes && { recovery_codes: codes }),
    delivery,
    browser_id: browserId,
  }
}

function isRefused(outcome: Outcome): outcome is Refusal {
  return outcome instanceof Refusal
}

/** A second try with the same code is told only that something was wrong. */
function sayCodeIsSpent({ code, message, extra }: Refusal): Refusal {
  const text = `${message} A code counts once: log in again with the next one.`
  return new Refusal(code, text, extra)
}

function withPendingLogin(refusal: Refusal, text: string): Refusal {
  return new Refusal(refusal.code, refusal.message, {
    ...refusal.extra,
    members: { ...refusal.extra.members, pending_login: text },
  })
}
