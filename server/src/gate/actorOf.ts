import type { AccessClaims } from '../tokens/accessToken.ts'

/** Who scans. `kind` says what `id` is the id of: of a user, for now. */
export interface Actor {
  readonly kind: 'user'
  readonly id: string
}

/** The person whose token this is, as the actor of their scans. */
export function actorOf({ userId }: AccessClaims): Actor {
  return { kind: 'user', id: userId }
}
