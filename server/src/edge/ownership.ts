import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type EventRight, requireRight } from '../catalogue/requireRight.ts'
import type { ServiceScope } from '../clients/scopes.ts'
import type { SqlPool } from '../db/sql.ts'
import { type LicenceRight, requireLicenceRight } from '../licensing/licenceRight.ts'
import { requireFreshFactor } from '../login/showFactor.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'
import { readOrder } from '../sales/readOrder.ts'
import { requireSellerAdmin } from '../sellers/requireSellerAdmin.ts'
import { readTicket } from '../tickets/readTicket.ts'
import { requireVenueRight } from '../venues/requireVenueRight.ts'
import { actorOf } from './actor.ts'
import { callerOf, type Hook, visitorOf } from './authenticate.ts'
import { scopeMissing } from './machineEntry.ts'
import { withPart } from './routePart.ts'

/**
 * Hooks that check a right, as `preHandler` of a route. What the caller may not see is answered 404
 * as if it did not exist (law 9). What the caller may see but not do is answered 403. Each hook
 * adds its refusals to the document.
 */
export interface Ownership {
  /** The person named by `:username`. */
  readonly self: Hook
  readonly selfOrAdmin: Hook
  /** A platform admin. */
  readonly admin: Hook
  /**
   * A platform admin, or a service account that is not limited to some licences. The route has
   * already checked its scope.
   */
  readonly adminOrMachine: Hook
  /** Organisers and platform admins, who may create events and venues. */
  readonly organiser: Hook
  /**
   * A person with a fresh factor. A service account has no factor: what it may do is decided by its
   * scopes.
   */
  readonly freshFactor: Hook
  /** A person with a fresh factor, where the body asks for what needs one. */
  readonly freshFactorFor: (isNeeded: (body: object) => boolean) => Hook
  /** A service account needs this scope, too, when the body asks for what it allows. */
  readonly scopeFor: (scope: ServiceScope, isNeeded: (body: object) => boolean) => Hook
  /**
   * A service account that lets others read something must have the scope to read it, so nobody
   * gets at it through somebody else.
   */
  readonly readerFor: (scope: ServiceScope, letsRead: (body: object) => boolean) => Hook
  /**
   * An admin of the licence named by `:id`, a platform admin, or a service account that may use it.
   */
  readonly licenceAdmin: Hook
  /** A platform admin. Those who run the licence named by `:id` are told that they are not one. */
  readonly adminOfLicences: Hook
  /** Anybody who may see the event named by `:id`. */
  readonly whoSeesEvent: Hook
  /** Its agents and admins. */
  readonly eventStaff: Hook
  readonly eventAdmin: Hook
  /** Anybody who may see the venue named by `:id`. */
  readonly whoSeesVenue: Hook
  /** Its admins, and platform admins. */
  readonly venueAdmin: Hook
  /** An admin of the seller named by `:id`, or a platform admin. */
  readonly sellerAdmin: Hook
  /** The holder of the ticket named by `:id`, and the admins of its event. */
  readonly whoSeesTicket: Hook
  /** The buyer of the order named by `:id`, and the admins of its event. */
  readonly whoSeesOrder: Hook
  /** The buyer of the order named by `:id`. An admin of its event is told who may do that. */
  readonly buyer: Hook
  /** The admins of the event of the order named by `:id`. Its buyer is told who may do that. */
  readonly orderAdmin: Hook
  /**
   * The buyer of the order named by `:id`, and the admins of its event; with a fresh factor, unless
   * it is open: what is not paid is let go without one.
   */
  readonly whoMayCancelOrder: Hook
}

interface LicenceFound {
  readonly licenceId: string
  readonly right: LicenceRight
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Read by `licenceOf` only. */
    licenceFound: LicenceFound | undefined
    /** Read by `eventRightOf` only. */
    eventRight: EventRight | undefined
  }
}

export function openOwnership(app: FastifyInstance, sql: SqlPool): Ownership {
  app.decorateRequest('licenceFound', undefined)
  app.decorateRequest('eventRight', undefined)
  const ofLicence = (need: LicenceRight): Hook =>
    refusing(['not_found', 'forbidden'], async (request) => {
      const wanted = { licence: inPath(request, 'id'), caller: actorOf(request), need }
      request.licenceFound = await requireLicenceRight(sql, wanted)
    })
  const ofEvent = (need: 'read' | 'agent' | 'admin'): Hook =>
    refusing(need === 'read' ? ['not_found'] : ['not_found', 'forbidden'], async (request) => {
      const wanted = { eventId: inPath(request, 'id'), caller: visitorOf(request), need }
      request.eventRight = await requireRight(sql, wanted)
    })
  const ofVenue = (need: 'read' | 'admin'): Hook =>
    refusing(need === 'read' ? ['not_found'] : ['not_found', 'forbidden'], async (request) => {
      const userId = visitorOf(request)?.uuid ?? null
      await requireVenueRight(sql, { venueId: inPath(request, 'id'), userId, need })
    })
  return {
    ...hooksOfCallers(),
    licenceAdmin: ofLicence('licence_admin'),
    adminOfLicences: ofLicence('platform_admin'),
    whoSeesEvent: ofEvent('read'),
    eventStaff: ofEvent('agent'),
    eventAdmin: ofEvent('admin'),
    whoSeesVenue: ofVenue('read'),
    venueAdmin: ofVenue('admin'),
    sellerAdmin: refusing(['not_found', 'forbidden'], async (request) => {
      const userId = callerOf(request).uuid
      await requireSellerAdmin(sql, { sellerId: inPath(request, 'id'), userId })
    }),
    whoSeesTicket: refusing(['not_found'], async (request) => {
      await readTicket(sql, { ticketId: inPath(request, 'id'), caller: callerOf(request) })
    }),
    ...hooksOfOrders(sql),
  }
}

/** Hooks that judge the caller, the path and the body, and ask the database nothing. */
function hooksOfCallers() {
  return {
    self: refusing(['not_found'], requireSelf),
    selfOrAdmin: refusing(['not_found'], (request) => {
      if (callerOf(request).role !== 'admin') requireSelf(request)
    }),
    admin: refusing(['forbidden'], (request) => requireAdmin(callerOf(request).role)),
    adminOrMachine: refusing(['forbidden'], requireAdminOrMachine),
    organiser: refusing(['forbidden'], (request) => {
      if (callerOf(request).role === 'user')
        throw new Refusal(
          'forbidden',
          'Only organisers and platform admins may create events and venues. Ask a platform admin for the role.',
        )
    }),
    freshFactor: withPart(
      async (request: FastifyRequest) => {
        if (!request.machine) requireFreshFactor(callerOf(request))
      },
      { refuses: ['fresh_factor_required'], asksFreshFactor: true },
    ),
    freshFactorFor: (isNeeded) =>
      withPart(
        async (request: FastifyRequest) => {
          if (isNeeded(bodyOf(request))) requireFreshFactor(callerOf(request))
        },
        { refuses: ['fresh_factor_required'], asksFreshFactor: true },
      ),
    scopeFor: (scope, isNeeded) =>
      refusing(['scope_missing'], (request) => {
        if (lacks(request, scope) && isNeeded(bodyOf(request))) throw scopeMissing(scope)
      }),
    readerFor: (scope, letsRead) =>
      refusing(['forbidden'], (request) => {
        if (lacks(request, scope) && letsRead(bodyOf(request)))
          throw new Refusal(
            'forbidden',
            `This lets others read what this service account may not read. It needs the scope ${scope}, too.`,
          )
      }),
  } satisfies Partial<Ownership>
}

/** The order of `:id`: who sees it, and who may do what with it. */
function hooksOfOrders(sql: SqlPool) {
  return {
    whoSeesOrder: refusing(['not_found'], async (request) => {
      await readOrder(sql, { orderId: inPath(request, 'id'), caller: callerOf(request) })
    }),
    buyer: refusing(['not_found', 'forbidden'], async (request) => {
      const caller = callerOf(request)
      const { user_id } = await readOrder(sql, { orderId: inPath(request, 'id'), caller })
      if (user_id !== caller.uuid)
        throw new Refusal('forbidden', 'Only the buyer of this order may do that.')
    }),
    orderAdmin: refusing(['not_found', 'forbidden'], async (request) => {
      const caller = callerOf(request)
      const order = await readOrder(sql, { orderId: inPath(request, 'id'), caller })
      await requireRight(sql, { eventId: order.event_id, caller, need: 'admin' })
    }),
    whoMayCancelOrder: withPart(
      async (request: FastifyRequest) => {
        const caller = callerOf(request)
        const { status } = await readOrder(sql, { orderId: inPath(request, 'id'), caller })
        if (status !== 'PENDING') requireFreshFactor(caller)
      },
      { refuses: ['not_found', 'fresh_factor_required'], asksFreshFactor: true },
    ),
  } satisfies Partial<Ownership>
}

/** Returns the licence named in the path, on a route behind `licenceAdmin` or `adminOfLicences`. */
export function licenceOf(request: FastifyRequest): LicenceFound {
  const { licenceFound } = request
  if (!licenceFound)
    throw new Error(
      `${request.routeOptions.url} reads a licence but has no hook that checks the right to it.`,
    )
  return licenceFound
}

/**
 * Returns the caller's right at the event named in the path, on a route behind a hook for events.
 */
export function eventRightOf(request: FastifyRequest): EventRight {
  const { eventRight } = request
  if (!eventRight)
    throw new Error(`${request.routeOptions.url} reads a right but has no hook that checks it.`)
  return eventRight
}

/** Makes a hook that checks a right, and adds its refusals to the document. */
export function refusing(
  refuses: readonly RefusalCode[],
  ask: (request: FastifyRequest) => Promise<void> | void,
): Hook {
  return withPart(async (request: FastifyRequest) => ask(request), { refuses })
}

/** Whether the caller may give and take roles under licences; a person may where they are admin. */
export function mayGiveRoles(request: FastifyRequest): boolean {
  return !lacks(request, 'licence:roles')
}

function lacks({ machine }: FastifyRequest, scope: ServiceScope): boolean {
  return machine !== undefined && !machine.scopes.includes(scope)
}

function bodyOf({ body }: FastifyRequest): object {
  return typeof body === 'object' && body !== null ? body : {}
}

function inPath({ params }: FastifyRequest, name: string): string {
  return textOf(params, name)
}

/**
 * Returns a field of an input that the schema of the route has validated. A route without this
 * field is our own fault.
 */
function textOf(input: unknown, name: string): string {
  const value: unknown =
    typeof input === 'object' && input !== null ? Reflect.get(input, name) : undefined
  if (typeof value !== 'string')
    throw new Error(`A hook checks a right by ${name}, but the route has no such field.`)
  return value
}

function requireSelf(request: FastifyRequest): void {
  const { username } = callerOf(request)
  if (username.toLowerCase() !== inPath(request, 'username').toLowerCase())
    throw new Refusal('not_found', 'You have nothing at this path. Check the user name.')
}

function requireAdmin(role: string): void {
  if (role !== 'admin')
    throw new Refusal('forbidden', 'Only a platform admin may do that. Ask one to do it.')
}

function requireAdminOrMachine(request: FastifyRequest): void {
  const actor = actorOf(request)
  if (actor.role !== 'machine') requireAdmin(actor.role)
  else if (actor.licence_ids)
    throw new Refusal(
      'forbidden',
      'This service account is limited to some licences. Use one that is not.',
    )
}
