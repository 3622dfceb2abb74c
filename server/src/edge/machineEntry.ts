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
 * Admits a service account if the route takes the scope and the account has it. A caller with a
 * valid token is told why it was refused. A caller with any other token that does not belong to a
 * person is told that nobody is logged in.
 *
 * @throws {Refusal} `unauthenticated`; `scope_missing` on a route for people, or without the scope
 * of this one.
 */
export type MachineEntry = (
  request: FastifyRequest,
  reply: FastifyReply,
  scope: ServiceScope | undefined,
) => Promise<void>

/**
 * Requests are counted per account, like those of people per login session, so that neither blocks
 * the other.
 */
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
      throw new Refusal('unauthenticated', 'This token no longer counts. Get a new one.')
    }
    if (scope === undefined)
      throw new Refusal(
        'scope_missing',
        'This route is for people. No scope lets a service account use it.',
      )
    if (!machine.scopes.includes(scope)) {
      reply.header('www-authenticate', `Bearer error="insufficient_scope", scope="${scope}"`)
      throw scopeMissing(scope)
    }
    request.machine = machine
  }
}

/** The refusal of a request that needs a scope which the service account does not have. */
export function scopeMissing(scope: ServiceScope): Refusal {
  return new Refusal(
    'scope_missing',
    `This request needs the scope ${scope}, which this service account does not have.`,
    { members: { scope } },
  )
}

/** A machine has no cookies. */
function headerToken({ headers }: FastifyRequest): string {
  const [scheme = '', token = '', ...rest] = (headers.authorization ?? '').split(' ')
  return scheme.toLowerCase() === 'bearer' && rest.length === 0 ? token : ''
}
