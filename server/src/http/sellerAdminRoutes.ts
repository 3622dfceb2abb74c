import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../edge/page.ts'
import { Body, Instant, Nullable, Username, UsernameInPath, Uuid } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { addSellerAdmin } from '../sellers/addSellerAdmin.ts'
import { listSellerAdmins } from '../sellers/listSellerAdmins.ts'
import { removeSellerAdmin } from '../sellers/removeSellerAdmin.ts'
import type { Parts } from './parts.ts'
import { SellerParams } from './sellerFields.ts'

const SellerAdmin = Type.Object(
  {
    user_id: Uuid,
    username: Username,
    granted_by: Nullable(Username),
    granted_at: Instant,
  },
  named('SellerAdmin'),
)

/** Who runs a seller. */
export const sellerAdminRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only },
) => {
  app.get('/seller/:id/admin', {
    onRequest: auth.signedIn,
    preHandler: only.sellerAdmin,
    schema: {
      operationId: 'listSellerAdmins',
      tags: ['sellers'],
      summary: 'List the admins of a seller',
      params: SellerParams,
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(SellerAdmin) },
    },
    handler: async (request, reply) => {
      const sellerId = request.params.id
      return answerPage(
        { request, reply },
        ({ after: [afterUserId], limit }) =>
          listSellerAdmins(sql, { sellerId, afterUserId, limit }),
        ({ user_id }) => [user_id],
      )
    },
  })

  app.put('/seller/:id/admin', {
    onRequest: auth.signedIn,
    preHandler: [only.sellerAdmin, only.freshFactor],
    schema: {
      operationId: 'addSellerAdmin',
      act: 'grants',
      tags: ['sellers'],
      summary: 'Make a user an admin of a seller; 200 if they are already',
      params: SellerParams,
      body: Body(
        { username: UsernameInPath },
        { ...named('NewSellerAdmin'), examples: [{ username: 'ada' }] },
      ),
      response: { 200: SellerAdmin, 201: SellerAdmin },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { admin, added } = await addSellerAdmin(tx, {
        sellerId: request.params.id,
        username: request.body.username,
        actorId: callerOf(request).uuid,
      })
      return { status: added ? 201 : 200, body: admin }
    }),
  })

  app.delete('/seller/:id/admin/:username', {
    onRequest: auth.signedIn,
    preHandler: [only.sellerAdmin, only.freshFactor],
    schema: {
      operationId: 'removeSellerAdmin',
      act: 'grants',
      tags: ['sellers'],
      summary: 'Take the right to run a seller from a user',
      params: Type.Object({ id: Uuid, username: UsernameInPath }),
      refuses: ['last_admin'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { id: sellerId, username } = request.params
      await removeSellerAdmin(tx, { sellerId, username, actor: callerOf(request) })
      return { status: 204, body: undefined }
    }),
  })
}
