import { brokeUnique } from '../db/failure.ts'
import type { Claim } from './claim.ts'
import { makeOrderNumber } from './orderNumber.ts'

/**
 * Writes the order of a claim, and draws another order number when the one that was drawn is in
 * use. A second collision fails the request.
 *
 * @param write Runs in a transaction or under a savepoint of its own: what it wrote is undone when
 * it fails.
 */
export async function withFreshNumber<T>(
  claim: Claim,
  write: (claim: Claim) => Promise<T>,
): Promise<T> {
  try {
    return await write(claim)
  } catch (error) {
    if (!brokeUnique(error, 'orders_by_number')) throw error
    return write({ ...claim, orderNumber: makeOrderNumber() })
  }
}
