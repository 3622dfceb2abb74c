/** Who did something: what the audit log, and every change on behalf of somebody, must be told. */
export type Actor =
  /** A user or a service account, by its id. */
  | { readonly kind: 'account'; readonly uuid: string }
  /**
   * Somebody who named an account and did not prove to be it. The row names the account as its
   * actor, as it always has.
   */
  | { readonly kind: 'claimant'; readonly uuid: string | undefined }
  /** A rule that this server keeps: an expiry, a licence that puts out the longest idle. */
  | { readonly kind: 'system' }
  /** Somebody at the command line of the machine. */
  | { readonly kind: 'operator' }

export const SYSTEM: Actor = { kind: 'system' }
export const OPERATOR: Actor = { kind: 'operator' }

export function account(uuid: string): Actor {
  return { kind: 'account', uuid }
}

export function claimant(uuid: string | undefined): Actor {
  return { kind: 'claimant', uuid }
}

/** As it stands in `actor_id`: null where it was no account. */
export function actorIdOf(actor: Actor): string | null {
  return 'uuid' in actor ? (actor.uuid ?? null) : null
}
