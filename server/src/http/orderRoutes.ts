import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, PAGE_QUERY, Page } from '../edge/page.ts'
import { Body, UsernameInPath, Uuid } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { writeTogether } from '../edge/writeTogether.ts'
import { findUser } from '../identity/users.ts'
import { cancelOrder } from '../sales/cancelOrder.ts'
import { changePositions } from '../sales/changePositions.ts'
import type { Claimed } from '../sales/claim.ts'
import { extendHold } from '../sales/extendHold.ts'
import { listOwnOrders } from '../sales/listOwnOrders.ts'
import { newClaim } from '../sales/newClaim.ts'
import type { Order } from '../sales/orderColumns.ts'
import { readOrder } from '../sales/readOrder.ts'
import { OrderParams, OrderSchema, WantedPositions, wantedPosition } from './orderFields.ts'
import type { Parts } from './parts.ts'
import { EventOfTicket } from './ticketRoutes.ts'

const OwnOrder = Type.Object({ ...OrderSchema.properties, event: EventOfTicket }, named('OwnOrder'))

/** Said of each body that names a `total`. */
const TOTAL =
  'With `total`, what you were shown, the order is refused (`price_changed`) when the price is another one by now.'

/** Orders: what a person takes of an event in one step. */
export const orderRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only, claimPlaces } = parts

  app.post('/order', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'order',
      act: 'own',
      tags: ['orders'],
      summary: 'Order places of an event, all or nothing',
      description: `What costs nothing is BOOKED at once. Anything else is PENDING, and its places are held until \`expires_at\`. In two hours, a person may hold places of one event for 30 minutes without paying (\`hold_limit\`). ${TOTAL}`,
      body: Body(
        { event_id: Uuid, ...WantedPositions },
        {
          ...named('NewOrder'),
          examples: [
            {
              event_id: '0190a6c0-0000-7000-8000-000000000001',
              positions: [{ product_id: '0190a6c0-0000-7000-8000-000000000002' }],
            },
          ],
        },
      ),
      refuses: [
        'not_found',
        'sold_out',
        'event_not_open',
        'not_on_sale',
        'limit_reached',
        'price_changed',
        'open_order',
        'hold_limit',
      ],
      response: { 201: OrderSchema },
    },
    handler: writeTogether(
      (request, once) => {
        const { event_id: eventId, positions, total = null } = request.body
        const wish = { kind: 'order', positions: positions.map(wantedPosition), total } as const
        return claimPlaces(newClaim({ eventId, userId: callerOf(request).uuid, wish }), once)
      },
      (claimed: Claimed) => ({ status: 201, body: orderOf(claimed) }),
    ),
  })

  app.get('/order/:id', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'readOrder',
      tags: ['orders'],
      summary: 'Read an order, as its buyer or an admin of its event',
      params: OrderParams,
      refuses: ['not_found'],
      response: { 200: OrderSchema },
    },
    handler: (request) => readOrder(sql, { orderId: request.params.id, caller: callerOf(request) }),
  })

  app.put('/order/:id/positions', {
    // A hundred positions are hundreds of rows, under the lock of the event.
    config: { rateLimit: { max: 20 } },
    onRequest: auth.signedIn,
    preHandler: only.whoSeesOrder,
    schema: {
      operationId: 'changePositions',
      act: 'reversible',
      tags: ['orders'],
      summary: 'Replace the positions of an open order, all or nothing',
      description: `For its buyer and the admins of its event. Its time goes on as it was, and a refusal leaves it as it was. All positions get the prices of now. ${TOTAL}`,
      params: OrderParams,
      body: Body(WantedPositions, {
        ...named('OrderChange'),
        examples: [{ positions: [{ product_id: '0190a6c0-0000-7000-8000-000000000002' }] }],
      }),
      refuses: [
        'sold_out',
        'event_not_open',
        'not_on_sale',
        'limit_reached',
        'price_changed',
        'hold_over',
        'state_conflict',
        'storage_limit',
      ],
      response: { 200: OrderSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { positions, total = null } = request.body
      return {
        status: 200,
        body: await changePositions(tx, {
          orderId: request.params.id,
          positions: positions.map(wantedPosition),
          total,
          actorId: callerOf(request).uuid,
        }),
      }
    }),
  })

  app.post('/order/:id/extension', {
    onRequest: auth.signedIn,
    preHandler: only.buyer,
    schema: {
      operationId: 'extendHold',
      act: 'own',
      tags: ['orders'],
      summary: 'Give an open order more time, once',
      params: OrderParams,
      refuses: ['extension_used', 'hold_over', 'state_conflict'],
      response: { 200: OrderSchema },
    },
    handler: writeOnce(sql, async (tx, request) => ({
      status: 200,
      body: await extendHold(tx, request.params.id),
    })),
  })

  app.delete('/order/:id', {
    onRequest: auth.signedIn,
    preHandler: only.whoMayCancelOrder,
    schema: {
      operationId: 'cancelOrder',
      act: 'final',
      tags: ['orders'],
      summary: 'Let the places of an open order go, or cancel an order that cost nothing',
      description:
        'For its buyer and the admins of its event. Only an order that is not open any more needs a fresh factor. Cancelling it again changes nothing.',
      params: OrderParams,
      refuses: ['state_conflict'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      await cancelOrder(tx, { orderId: request.params.id, actorId: callerOf(request).uuid })
      return { status: 204, body: undefined }
    }),
  })

  app.get('/user/:username/order', {
    onRequest: auth.signedIn,
    preHandler: only.selfOrAdmin,
    schema: {
      operationId: 'listOwnOrders',
      tags: ['orders'],
      summary: 'List the orders of a user, newest first',
      params: Type.Object({ username: UsernameInPath }),
      querystring: Type.Object({
        event_id: Type.Optional(
          Type.String({ ...Uuid, description: 'only the orders of this event' }),
        ),
        ...PAGE_QUERY,
      }),
      response: { 200: Page(OwnOrder) },
    },
    handler: async (request, reply) => {
      const { uuid: userId } = await findUser(sql, { username: request.params.username })
      const { event_id: eventId } = request.query
      return answerPage(
        { request, reply },
        ({ after: [before], limit }) => listOwnOrders(sql, { userId, eventId, before, limit }),
        (row) => [row.uuid],
      )
    },
  })
}

function orderOf(claimed: Claimed): Order {
  if (claimed.kind === 'ordered') return claimed.order
  throw new Error('An order was answered as a registration.')
}
