import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { UUID } from '../db/ids.ts'
import { callerOf, visitorOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, INSTANT_FIELD, PAGE_QUERY, Page } from '../edge/page.ts'
import { Body, IfUpdatedAt } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { Refusal } from '../refusal.ts'
import { changeSeller } from '../sellers/changeSeller.ts'
import { createSeller } from '../sellers/createSeller.ts'
import { listSellers } from '../sellers/listSellers.ts'
import { readSeller } from '../sellers/readSeller.ts'
import type { Parts } from './parts.ts'
import { OPTIONAL_OF_SELLER, SELLER, SellerParams, SellerSchema } from './sellerFields.ts'

/** Create, change, list and read sellers. */
export const sellerRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { sql, auth, only }) => {
  app.post('/seller', {
    onRequest: auth.signedIn,
    preHandler: only.admin,
    schema: {
      operationId: 'createSeller',
      act: 'reversible',
      tags: ['sellers'],
      summary: 'Create a seller: a legal entity that sells tickets',
      body: Body(
        { name: SELLER.name, ...OPTIONAL_OF_SELLER },
        {
          ...named('NewSeller'),
          examples: [
            {
              name: 'Sejlhuset ApS',
              company_number: '12345678',
              vat_number: 'DK12345678',
              address: 'Havnegade 7, 8000 Aarhus C',
            },
          ],
        },
      ),
      response: { 201: SellerSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const seller = { input: request.body, actorId: callerOf(request).uuid }
      return { status: 201, body: await createSeller(tx, seller) }
    }),
  })

  app.get('/seller', {
    onRequest: auth.anyone,
    schema: {
      operationId: 'listSellers',
      tags: ['sellers'],
      summary: 'List sellers, the oldest first; with `mine=1`, those of which you are an admin',
      description:
        'The oldest is the seller of an event for which nobody has chosen another one, unless its creator is an admin of exactly one seller.',
      querystring: Type.Object({ mine: Type.Optional(Type.Enum(['0', '1'])), ...PAGE_QUERY }),
      response: { 200: Page(SellerSchema) },
    },
    handler: async (request, reply) => {
      const isMine = request.query.mine === '1'
      const visitor = visitorOf(request)
      if (isMine && !visitor)
        throw new Refusal('unauthenticated', 'Log in to list your own sellers.')
      return answerPage(
        { request, reply },
        ({ after: [created_at, uuid], limit }) =>
          listSellers(sql, {
            runBy: isMine ? visitor?.uuid : undefined,
            after: created_at && uuid ? { created_at, uuid } : undefined,
            limit,
          }),
        (last) => [last.created_at.toISOString(), last.uuid],
        [INSTANT_FIELD, UUID],
      )
    },
  })

  app.get('/seller/:id', {
    onRequest: auth.anyone,
    schema: {
      operationId: 'readSeller',
      tags: ['sellers'],
      summary: 'Read a seller',
      params: SellerParams,
      refuses: ['not_found'],
      response: { 200: SellerSchema },
    },
    handler: (request) => readSeller(sql, request.params.id),
  })

  app.patch('/seller/:id', {
    onRequest: auth.signedIn,
    preHandler: only.sellerAdmin,
    schema: {
      operationId: 'changeSeller',
      act: 'reversible',
      tags: ['sellers'],
      summary: 'Change a seller',
      description:
        'Absent fields stay unchanged. Receipts that were given keep what they said. The currency stays once a product of this seller has a price.',
      params: SellerParams,
      body: Body(
        {
          name: Type.Optional(SELLER.name),
          ...OPTIONAL_OF_SELLER,
          if_updated_at: Type.Optional(IfUpdatedAt),
        },
        { ...named('SellerChange'), examples: [{ name: 'Sejlhuset ApS' }] },
      ),
      refuses: ['precondition_failed', 'state_conflict'],
      response: { 200: SellerSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const change = {
        sellerId: request.params.id,
        input: request.body,
        actorId: callerOf(request).uuid,
      }
      return { status: 200, body: await changeSeller(tx, change) }
    }),
  })
}
