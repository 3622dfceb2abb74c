import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ServiceScope } from '../clients/scopes.ts'
import type { FindServiceCaller, ReadServiceToken, ServiceCaller } from '../clients/serviceToken.ts'
import type { RateLimit } from '../limits/rateLimit.ts'
import { Refusal } from '../refusal.ts'
import { OVER } from '../sessions/overBecause.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Read by `actorOf` only. */
    machine: ServiceCaller | undefined
  }
}

/**
 * Lets a service account in where the route takes the scope; says why not to one whose token counts, and that nobody is logged in to
 * whoever else shows a token that is no person's.
 *
 * @throws {Refusal} `unauthenticated`; `scope_missing` on a route for people, or without the scope of this one.
 */
export type MachineEntry = (
  request: FastifyRequest,
  reply: FastifyReply,
  scope: ServiceScope | undefined,
) => Promise<void>

/** Counted by account, as people are by login session; so neither closes the door for the other. */
export function openMachineEntry({
  readServiceToken,
  findServiceCaller,
  rateLimit,
}: {
  readonly readServiceToken: ReadServiceToken
  readonly findServiceCaller: FindServiceCaller
  readonly rateLimit: RateLimit
}): MachineEntry {
  return async (request, reply, scope) => {
    const claims = await readServiceToken(headerToken(request))
    if (!claims) {
      rateLimit.ofAddress(request, reply)
      throw new Refusal('unauthenticated', OVER)
    }
    rateLimit.ofSession(claims.accountId, reply)
    reply.header('cache-control', 'private, no-store')
    const machine = await findServiceCaller(claims)
    if (!machine) {
      rateLimit.ofAddress(request, reply)
      throw new Refusal('unauthenticated', 'This token counts no more. Ask for a new one.')
    }
    if (scope === undefined)
      throw new Refusal('scope_missing', 'This is for people: no scope lets a service account in.')
    if (!machine.scopes.includes(scope)) {
      reply.header('www-authenticate', `Bearer error="insufficient_scope", scope="${scope}"`)
      throw new Refusal('scope_missing', `This asks for the scope ${scope}.`, {
        members: { scope },
      })
    }
    request.machine = machine
  }
}

/** A machine has no cookies. */
function headerToken({ headers }: FastifyRequest): string {
  const [scheme = '', token = '', ...rest] = (headers.authorization ?? '').split(' ')
  return scheme.toLowerCase() === 'bearer' && rest.length === 0 ? token : ''
}
