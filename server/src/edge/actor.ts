import type { FastifyRequest } from 'fastify'
import type { LicenceActor } from '../licensing/licenceRight.ts'
import { Refusal } from '../refusal.ts'
import { callerOf } from './authenticate.ts'

/** Who acts on a route behind `signedInOr`: the person, or the service account that has its scope. */
export function actorOf(request: FastifyRequest): LicenceActor {
  const { machine } = request
  if (!machine) return callerOf(request)
  return { uuid: machine.uuid, role: 'machine', licence_ids: machine.licence_ids }
}

/**
 * Asks for a platform admin, or for a service account that is bound to no licences: the route has seen to its scope.
 * @throws {Refusal} `forbidden`
 */
export function requireAdminOrMachine(actor: LicenceActor): void {
  if (actor.role === 'admin') return
  if (actor.role !== 'machine') throw new Refusal('forbidden', 'Only a platform admin may do that.')
  if (actor.licence_ids)
    throw new Refusal('forbidden', 'This service account is bound to licences it is named for.')
}
