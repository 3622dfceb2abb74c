import { Type } from 'typebox'
import type { AuditKinds, RoomAudit } from '../audit/declareAuditKinds.ts'
import { audit as catalogue } from '../catalogue/auditKinds.ts'
import { audit as clients } from '../clients/auditKinds.ts'
import { audit as gate } from '../gate/auditKinds.ts'
import { audit as identity } from '../identity/auditKinds.ts'
import { audit as licenceSeats } from '../licenceSeats/auditKinds.ts'
import { audit as licensing } from '../licensing/auditKinds.ts'
import { audit as login } from '../login/auditKinds.ts'
import { audit as oidc } from '../oidc/auditKinds.ts'
import { Refusal } from '../refusal.ts'
import { audit as sales } from '../sales/auditKinds.ts'
import { audit as sellers } from '../sellers/auditKinds.ts'
import { audit as sessions } from '../sessions/auditKinds.ts'
import { audit as tickets } from '../tickets/auditKinds.ts'
import { audit as venues } from '../venues/auditKinds.ts'

/**
 * The declarations of all rooms. A kind that a room adds in its own file appears here without a
 * change.
 */
export const AUDIT_OF_ROOMS: Readonly<Record<string, RoomAudit<AuditKinds>>> = {
  catalogue,
  clients,
  gate,
  identity,
  licenceSeats,
  licensing,
  login,
  oidc,
  sellers,
  sales,
  sessions,
  tickets,
  venues,
}

const now = Object.values(AUDIT_OF_ROOMS).flatMap(({ kinds }) => Object.keys(kinds))
const former = Object.values(AUDIT_OF_ROOMS).flatMap(({ formerKinds }) => formerKinds)
const known: ReadonlySet<string> = new Set([...now, ...former])

/**
 * Returns a kind that is asked for. A mistyped one would look like a log without such entries.
 *
 * @throws {Refusal} `malformed_input` that lists the kinds.
 */
export function requireAuditKind(kind: string): string {
  if (known.has(kind)) return kind
  throw new Refusal('malformed_input', 'There is no such kind of entry. Choose one of the list.', {
    errors: [
      {
        path: '/kind',
        code: 'not_one_of',
        reason: `must be one of: ${[...known].sort().join(', ')}`,
      },
    ],
  })
}

/** The kind of an entry in the API: any text, because new kinds are added. */
export const AuditKindText = Type.String({
  description: `One of: ${now.sort().join(', ')}. Older entries also have: ${former.sort().join(', ')}. New kinds may be added.`,
  examples: ['login_failed'],
})
