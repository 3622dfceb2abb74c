import type { FastifyInstance, RouteOptions } from 'fastify'
import { isSafeMethod } from './documentRoute.ts'
import { partsOf } from './routePart.ts'

/**
 * What an unsafe route does, which decides what it must ask for ([decision
 * 23](../../../docs/decisions/0023-what-needs-a-fresh-code.md)).
 *
 * - `grants`: gives or takes a role, a right or a credential. Needs a fresh factor.
 * - `final`: cannot be undone. Needs a fresh factor.
 * - `reversible`: somebody who may do it may also undo it.
 * - `own`: changes only the logins, the data and the licence seats of the caller.
 * - `proof`: the request itself shows a password, a code, or the secret of an application.
 */
export type Act = 'grants' | 'final' | 'reversible' | 'own' | 'proof'

const NEEDS_FRESH_FACTOR: readonly Act[] = ['grants', 'final']

declare module 'fastify' {
  interface FastifySchema {
    /** Required on every unsafe route. */
    readonly act?: Act
  }
  interface FastifyInstance {
    /** Every unsafe route, in the order of registration. */
    readonly acts: readonly ClassifiedRoute[]
  }
}

export interface ClassifiedRoute {
  readonly method: string
  readonly url: string
  readonly act: Act
}

/**
 * Refuses to build an application with an unsafe route that does not say what it does, that needs a
 * fresh factor and does not ask for one, or that answers a service account with more than it may
 * read.
 */
export function classifyActs(app: FastifyInstance): void {
  const acts: ClassifiedRoute[] = []
  app.decorate('acts', acts)
  app.addHook('onRoute', (route) => {
    const fault = faultOfRoute(route)
    if (fault) throw new Error(`${route.method} ${route.url} ${fault}`)
    const act = route.schema?.act
    for (const method of [route.method].flat())
      if (act !== undefined && !isSafeMethod(method)) acts.push({ method, url: route.url, act })
  })
}

/** Returns what is missing in a route; nothing when the route is complete. */
export function faultOfRoute(route: RouteOptions): string | undefined {
  if ([route.method].flat().every(isSafeMethod)) return undefined
  const act = route.schema?.act
  const parts = partsOf(route)
  if (act === undefined) return 'must say in its schema which act it is (edge/acts.ts).'
  const asks = parts.some(({ asksFreshFactor }) => asksFreshFactor)
  if (NEEDS_FRESH_FACTOR.includes(act) && !asks)
    return `is the act "${act}" and must ask for a fresh factor (only.freshFactor).`
  const admitsMachines = parts.some(({ scope }) => scope !== undefined)
  if (admitsMachines && answersContent(route) && !parts.some(({ showsOnly }) => showsOnly))
    return 'admits service accounts and must say what one that may not read gets (writeOnce).'
  return undefined
}

function answersContent({ schema }: RouteOptions): boolean {
  const { response } = schema ?? {}
  if (typeof response !== 'object' || response === null) return true
  return Object.keys(response).some((status) => status !== '204')
}
