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
  exchange: Exchange,
  token: string,
  scope: ServiceScope | undefined,
) => Promise<void>

/** A request, and its answer in the making. */
export interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

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
  return async ({ request, reply }, token, scope) => {
    const claims = await readServiceToken(token)
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
