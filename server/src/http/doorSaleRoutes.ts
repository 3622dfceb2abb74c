import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { resolveUser } from '../catalogue/resolveUser.ts'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { Body, FilledLine, Line, Nullable, UsernameInPath } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { sellAtDoor } from '../gate/sellAtDoor.ts'
import { METHODS } from '../payments/paymentColumns.ts'
import { EventParams } from './eventFields.ts'
import { OrderSchema, WantedPositions, wantedPosition } from './orderFields.ts'
import type { Parts } from './parts.ts'

/** The sale at the door. */
export const doorSaleRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only },
) => {
  app.post('/event/:id/door-sale', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'sellAtDoor',
      act: 'reversible',
      tags: ['orders'],
      summary: 'Sell at the door, and let the people in at once',
      description:
        'For the admins of the event, who have the money; agents scan and do not sell. Places and prices are those of an order; the sale window is not asked, nor whether a product is offered. With `admit` each ticket is used at once, with a scan of the method `sale`. Without `buyer` nobody is named: such a ticket has no code, so `admit` must be true, and no limit per person holds. A sale is taken back by a refund, an entry by its undo.',
      params: EventParams,
      body: Body(
        {
          ...WantedPositions,
          buyer: Type.Optional(UsernameInPath),
          method: Type.Optional(
            Type.Enum([...METHODS], { description: 'required where money is taken' }),
          ),
          reference: Type.Optional(
            Nullable(Line({ maxLength: 100, description: 'such as the number of a card slip' })),
          ),
          admit: Type.Boolean({ description: 'whether they come in now' }),
          gate: Type.Optional(FilledLine({ maxLength: 64, examples: ['North'] })),
        },
        {
          ...named('DoorSale'),
          examples: [
            {
              positions: [{ product_id: '0190a6c0-0000-7000-8000-000000000002' }],
              method: 'cash',
              admit: true,
            },
          ],
        },
      ),
      refuses: [
        'not_found',
        'sold_out',
        'event_not_open',
        'limit_reached',
        'price_changed',
        'state_conflict',
        'storage_limit',
      ],
      response: { 201: OrderSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { positions, total = null, buyer, method = null, reference = null } = request.body
      const { admit, gate = null } = request.body
      const order = await sellAtDoor(tx, {
        eventId: request.params.id,
        positions: positions.map(wantedPosition),
        total,
        buyerId: buyer === undefined ? null : await resolveUser(tx, { username: buyer }),
        method,
        reference,
        isAdmitted: admit,
        gate,
        caller: callerOf(request),
      })
      return { status: 201, body: order }
    }),
  })
}
