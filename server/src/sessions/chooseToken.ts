import type { AccessClaims, ReadAccessToken } from '../tokens/accessToken.ts'
import { twoPeople } from './twoPeople.ts'
import type { Caller, WhoAmI } from './whoAmI.ts'

/** An access token that counts now, and its person. */
export interface ChosenToken {
  readonly token: string
  readonly claims: AccessClaims
  readonly caller: Caller
}

export interface TokenChoice {
  /** The token that counts, and was issued last. */
  readonly chosen: ChosenToken | undefined
  /** The claims of the last issued token of ours, whether it counts or not. */
  readonly newest: AccessClaims | undefined
}

/**
 * Tries every access token of a request. A token that is not ours, or no longer counts, is passed
 * over while another one counts: cookies of one name can come from several paths and hosts, and
 * nothing shows which of them we set.
 *
 * @throws {Refusal} `unauthenticated` when tokens of two people count.
 */
export async function chooseToken(
  tokens: readonly string[],
  { readAccessToken, whoAmI }: { readAccessToken: ReadAccessToken; whoAmI: WhoAmI },
): Promise<TokenChoice> {
  let chosen: ChosenToken | undefined
  let newest: AccessClaims | undefined
  for (const token of tokens) {
    const claims = await readAccessToken(token)
    if (!claims) continue
    if (!newest || claims.expiresEpoch > newest.expiresEpoch) newest = claims
    const caller = await whoAmI(claims)
    if (!caller) continue
    if (chosen && chosen.caller.uuid !== caller.uuid) throw twoPeople()
    if (!chosen || claims.expiresEpoch > chosen.claims.expiresEpoch)
      chosen = { token, claims, caller }
  }
  return { chosen, newest }
}
