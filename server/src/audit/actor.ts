/** Who did something. Every audit entry, and every change on behalf of a person, needs it. */
export type Actor =
  /** A user or a service account, by its id. */
  | { readonly kind: 'account'; readonly uuid: string }
  /**
   * A caller who named an account and did not prove to be its owner. The row still names the
   * account as its actor.
   */
  | { readonly kind: 'claimant'; readonly uuid: string | undefined }
  /** A rule that this server applies: an expiry, or a licence that evicts the longest idle. */
  | { readonly kind: 'system' }
  /** A person at the command line of the machine. */
  | { readonly kind: 'operator' }

export const SYSTEM: Actor = { kind: 'system' }
export const OPERATOR: Actor = { kind: 'operator' }

export function account(uuid: string): Actor {
  return { kind: 'account', uuid }
}

export function claimant(uuid: string | undefined): Actor {
  return { kind: 'claimant', uuid }
}

/** The value of `actor_id`: null where the actor is not an account. */
export function actorIdOf(actor: Actor): string | null {
  return 'uuid' in actor ? (actor.uuid ?? null) : null
}
