import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../edge/page.ts'
import { Body, Instant, Nullable, Username, UsernameInPath, Uuid } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { addVenueAdmin } from '../venues/addVenueAdmin.ts'
import { listVenueAdmins } from '../venues/listVenueAdmins.ts'
import { removeVenueAdmin } from '../venues/removeVenueAdmin.ts'
import type { Parts } from './parts.ts'
import { VenueParams } from './venueFields.ts'

const VenueAdmin = Type.Object(
  {
    user_id: Uuid,
    username: Username,
    granted_by: Nullable(Username),
    granted_at: Instant,
  },
  named('VenueAdmin'),
)

/** Who runs a venue. */
export const venueAdminRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only },
) => {
  app.get('/venue/:id/admin', {
    onRequest: auth.signedIn,
    preHandler: only.venueAdmin,
    schema: {
      operationId: 'listVenueAdmins',
      tags: ['venues'],
      summary: 'List the admins of a venue',
      params: VenueParams,
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(VenueAdmin) },
    },
    handler: async (request, reply) => {
      const venueId = request.params.id
      return answerPage(
        { request, reply },
        ({ after: [afterUserId], limit }) => listVenueAdmins(sql, { venueId, afterUserId, limit }),
        ({ user_id }) => [user_id],
      )
    },
  })

  app.put('/venue/:id/admin', {
    onRequest: auth.signedIn,
    preHandler: [only.venueAdmin, only.freshFactor],
    schema: {
      operationId: 'addVenueAdmin',
      act: 'grants',
      tags: ['venues'],
      summary: 'Make a user an admin of a venue; 200 if they are already',
      params: VenueParams,
      body: Body(
        { username: UsernameInPath },
        { ...named('NewVenueAdmin'), examples: [{ username: 'ada' }] },
      ),
      response: { 200: VenueAdmin, 201: VenueAdmin },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { admin, added } = await addVenueAdmin(tx, {
        venueId: request.params.id,
        username: request.body.username,
        actorId: callerOf(request).uuid,
      })
      return { status: added ? 201 : 200, body: admin }
    }),
  })

  app.delete('/venue/:id/admin/:username', {
    onRequest: auth.signedIn,
    preHandler: [only.venueAdmin, only.freshFactor],
    schema: {
      operationId: 'removeVenueAdmin',
      act: 'grants',
      tags: ['venues'],
      summary: 'Take the right to run a venue from a user',
      params: Type.Object({ id: Uuid, username: UsernameInPath }),
      refuses: ['last_admin'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { id: venueId, username } = request.params
      await removeVenueAdmin(tx, { venueId, username, actor: callerOf(request) })
      return { status: 204, body: undefined }
    }),
  })
}
