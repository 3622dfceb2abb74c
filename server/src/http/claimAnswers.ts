import { keepAnswers, takeKeys } from '../edge/keepAnswers.ts'
import type { KeptAnswer } from '../edge/keptAnswer.ts'
import type { OnceInBatch } from '../edge/writeTogether.ts'
import type { Claimed } from '../sales/claim.ts'
import type { Answers, ClaimPlaces } from '../sales/openClaims.ts'

/** Claims places for requests, whose repeats by `Idempotency-Key` get the same answer. */
export type ClaimForRequest = ClaimPlaces<OnceInBatch<Claimed>, KeptAnswer>

/** Stores the answers of claims where `writeOnce` stores those of other writes. */
export const CLAIM_ANSWERS: Answers<OnceInBatch<Claimed>, KeptAnswer> = {
  look: takeKeys,
  keep: (answered) => (tx) => {
    const kept = answered.flatMap(({ once, outcome }) => {
      const answer = once.keep(outcome)
      return answer ? [{ once, answer }] : []
    })
    return kept.length > 0 ? keepAnswers(tx, kept) : undefined
  },
}
