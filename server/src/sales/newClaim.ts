import { newId } from '../db/ids.ts'
import type { Claim } from './claim.ts'
import { makeOrderNumber } from './orderNumber.ts'

/** Makes a claim with ids of its own. */
export function newClaim(claim: Pick<Claim, 'eventId' | 'userId' | 'wish'>): Claim {
  return { ...claim, orderId: newId(), orderNumber: makeOrderNumber() }
}
