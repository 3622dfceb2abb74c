import type { FastifyRequest } from 'fastify'
import type { LicenceActor } from '../licensing/licenceRight.ts'
import { callerOf } from './authenticate.ts'

/**
 * Returns who acts on a route behind `signedInOr`: the person, or the service account that has its
 * scope.
 */
export function actorOf(request: FastifyRequest): LicenceActor {
  const { machine } = request
  if (!machine) return callerOf(request)
  return { uuid: machine.uuid, role: 'machine', licence_ids: machine.licence_ids }
}
