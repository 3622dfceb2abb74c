import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { Instant, Nullable, Uuid } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { LETTER_STATUSES } from '../mail/letterStatus.ts'
import { listOrderLetters } from '../sales/listOrderLetters.ts'
import { sendOrderLetter } from '../sales/sendOrderLetter.ts'
import { OrderParams } from './orderFields.ts'
import type { Parts } from './parts.ts'

const OrderLetter = Type.Object(
  {
    uuid: Uuid,
    created_at: Instant,
    status: Type.Enum([...LETTER_STATUSES]),
    due_at: Nullable(Instant, { description: 'of a letter that waits: when it is tried next' }),
    ended_at: Nullable(Instant, { description: 'when it was sent or given up' }),
    reason: Nullable(
      Type.String({
        description:
          'why it waits or was given up, as a code: `ETOOMANY` when its address has had five letters in a day',
      }),
    ),
  },
  named('OrderLetter'),
)

/** The letters that tell a buyer that their order is booked. */
export const orderLetterRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only } = parts

  app.get('/order/:id/letter', {
    onRequest: auth.signedIn,
    preHandler: only.whoSeesOrder,
    schema: {
      operationId: 'listOrderLetters',
      tags: ['orders'],
      summary: 'List the letters about an order to its buyer, newest first',
      description:
        'For its buyer and the admins of its event. The first one is written when the order is booked. Letters are forgotten 30 days after they were sent.',
      params: OrderParams,
      refuses: ['not_found'],
      response: { 200: Type.Object({ items: Type.Array(OrderLetter) }) },
    },
    handler: async (request) => ({ items: await listOrderLetters(sql, request.params.id) }),
  })

  app.post('/order/:id/letter', {
    // A letter reaches nobody but the buyer, whose address also has a limit of its own.
    config: { rateLimit: { max: 10, windowSeconds: 300 } },
    onRequest: auth.signedIn,
    preHandler: only.whoSeesOrder,
    schema: {
      operationId: 'sendOrderLetter',
      act: 'reversible',
      tags: ['orders'],
      summary: 'Send the letter about a booked order again, to its buyer',
      description:
        'With a calendar file, and the receipt of what was paid. While a letter of the order waits, that one is answered and no second one is written.',
      params: OrderParams,
      refuses: ['state_conflict'],
      response: { 201: OrderLetter },
    },
    handler: writeOnce(sql, async (tx, request) => ({
      status: 201,
      body: await sendOrderLetter(tx, {
        orderId: request.params.id,
        actorId: callerOf(request).uuid,
      }),
    })),
  })
}
