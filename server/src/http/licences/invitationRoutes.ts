import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../../edge/authenticate.ts'
import { named } from '../../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../../edge/page.ts'
import { Instant, Uuid } from '../../edge/schemas.ts'
import {
  acceptInvitation,
  declineInvitation,
  listInvitations,
} from '../../licensing/invitations.ts'
import type { Parts } from '../parts.ts'
import { LicenceParams, MemberRole, OwnLicenceSchema } from './licenceSchemas.ts'

const Invitation = Type.Object(
  {
    licence_id: Uuid,
    serial: Type.String(),
    title: Type.String(),
    affiliation: Type.String({ description: 'the institute of the licence’s owner' }),
    role: MemberRole,
    valid: Type.Boolean(),
    valid_to: Instant,
    invited_at: Instant,
  },
  named('Invitation'),
)

/** The invitations to licences, for the people who were invited. */
export const invitationRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { sql, auth }) => {
  app.get('/invitation', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'listInvitations',
      tags: ['licences'],
      summary: 'List your invitations to licences that you have not answered',
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(Invitation) },
    },
    handler: async (request, reply) => {
      const { uuid: userId } = callerOf(request)
      return answerPage(
        { request, reply },
        ({ after: [afterId], limit }) => listInvitations(sql, { userId, afterId, limit }),
        (row) => [row.licence_id],
      )
    },
  })

  app.post('/invitation/:id/acceptance', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'acceptInvitation',
      act: 'own',
      tags: ['licences'],
      summary: 'Accept an invitation, named by the serial or id of the licence',
      description:
        'From then on you may take a licence seat. The admins of the licence see your e-mail address once you have come in, and, while you are in, your network address and browser. Safe to repeat.',
      params: LicenceParams,
      refuses: ['not_found'],
      response: { 200: OwnLicenceSchema },
    },
    handler: async (request) => {
      const { uuid: userId } = callerOf(request)
      return acceptInvitation(sql, { licence: request.params.id, userId })
    },
  })

  app.delete('/invitation/:id', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'declineInvitation',
      act: 'own',
      tags: ['licences'],
      summary: 'Decline an invitation; nobody is told',
      params: LicenceParams,
      refuses: ['not_found'],
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const { uuid: userId } = callerOf(request)
      await declineInvitation(sql, { licence: request.params.id, userId })
      return reply.code(204).send(null)
    },
  })
}
