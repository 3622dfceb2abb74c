import { createHash } from 'node:crypto'
import { newId } from '../db/ids.ts'
import { readTicketCode } from '../tickets/ticketCode.ts'
import type { AccessClaims } from '../tokens/accessToken.ts'
import { actorOf } from './actorOf.ts'
import type { Attempted } from './judgement.ts'
import type { Direction } from './pure/gateAnswer.ts'

const QUESTION_HASH_CHARACTERS = 22

/**
 * What was shown at the gate: the text of a QR code, or a person with the digits that they read
 * out.
 */
export type Shown =
  | { readonly code: string }
  | { readonly user_id: string; readonly event_id: string; readonly totp: string }

export interface ScanAttempt {
  /** The caller as named by the token. The statement also checks whether the token still counts. */
  readonly claims: AccessClaims
  readonly shown: Shown
  readonly eventId?: string | undefined
  readonly gate?: string | undefined
  readonly nonce?: string | undefined
  readonly direction: Direction
  /**
   * Would the ticket be admitted? Spends nothing and lets nobody in. A wrong code counts as a
   * guess.
   */
  readonly dryRun: boolean
}

/**
 * A scan of this moment with what its judgement and its row need: an id, its actor and its nonce.
 */
export function attemptedIn(attempt: ScanAttempt): Attempted {
  const nonce = attempt.dryRun ? null : (attempt.nonce ?? null)
  const asked = nonce === null ? undefined : askedOf(attempt)
  return {
    scanId: newId(),
    actor: actorOf(attempt.claims),
    gate: attempt.gate ?? null,
    direction: attempt.direction,
    nonce,
    question:
      nonce === null
        ? null
        : hashQuestion([asked, attempt.eventId?.toLowerCase() ?? null, attempt.direction]),
    questionOfThen: nonce === null ? null : hashQuestion([asked, attempt.direction]),
    dryRun: attempt.dryRun,
  }
}

/** What was shown, as the gate reads it. */
function askedOf({ shown }: ScanAttempt) {
  return 'code' in shown ? readTicketCode(shown.code) : [shown.user_id, shown.event_id, shown.totp]
}

/**
 * What a nonce is bound to: what was shown, the event that the gate belongs to, and the direction.
 * The gate's name is not included, because a gate may be renamed.
 */
export function hashQuestion(question: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(question))
    .digest('base64url')
    .slice(0, QUESTION_HASH_CHARACTERS)
}
