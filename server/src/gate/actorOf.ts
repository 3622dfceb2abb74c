import type { AccessClaims } from '../tokens/accessToken.ts'

/** Who scans. `kind` says what `id` identifies: only a user for now. */
export interface Actor {
  readonly kind: 'user'
  readonly id: string
}

/** Returns the person of this token as the actor of their scans. */
export function actorOf({ userId }: AccessClaims): Actor {
  return { kind: 'user', id: userId }
}
