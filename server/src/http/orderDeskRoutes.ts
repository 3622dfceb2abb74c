import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { asCsvFile, CsvOrJson, wantsCsv } from '../edge/csvForm.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, INSTANT_FIELD, LINK, PAGE_QUERY, Page, PageBody } from '../edge/page.ts'
import { Body, FilledLine, InstantText, Line, Nullable, SearchText, Uuid } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { METHODS } from '../payments/paymentColumns.ts'
import { Refusal } from '../refusal.ts'
import { countOrders } from '../sales/countOrders.ts'
import { keepOrder } from '../sales/keepOrder.ts'
import { listOrderHistory } from '../sales/listOrderHistory.ts'
import { listOrders } from '../sales/listOrders.ts'
import { payOrder } from '../sales/payOrder.ts'
import { readOrder } from '../sales/readOrder.ts'
import { readOrderOfEvent } from '../sales/readOrderOfEvent.ts'
import { refundOrder } from '../sales/refundOrder.ts'
import { writeOrdersCsv } from '../sales/writeOrdersCsv.ts'
import type { WantedRefund } from '../tickets/refundTickets.ts'
import { MOST_TOTAL_MINOR } from './moneyFields.ts'
import {
  HappeningSchema,
  HISTORY_KEY,
  MOST_POSITIONS,
  OrderOfEvent,
  OrderParams,
  OrderSchema,
  OrderStatus,
} from './orderFields.ts'
import type { Parts } from './parts.ts'

const OrderOfEventParams = Type.Object({ id: Uuid, order_id: Uuid })

const OrderSearch = SearchText({
  maxLength: 100,
  description: 'an order number, or any part of the user name or name of the buyer',
})
const Orders = Type.Integer()
const OrderCounts = Type.Object(
  {
    total: Orders,
    by_status: Type.Object(
      {
        PENDING: Orders,
        PAID: Orders,
        BOOKED: Orders,
        EXPIRED: Orders,
        CANCELLED: Orders,
      },
      named('OrdersByStatus'),
    ),
  },
  named('OrderCounts'),
)

/** What the admins of an event do with its orders: money by hand, time, and the list. */
export const orderDeskRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only, heavyReads } = parts

  app.post('/order/:id/payment', {
    onRequest: auth.signedIn,
    preHandler: only.orderAdmin,
    schema: {
      operationId: 'payOrder',
      act: 'reversible',
      tags: ['orders'],
      summary: 'Mark an order as paid by hand: its tickets are BOOKED',
      description:
        'For the admins of its event, who have the money. An order whose time is over gets its places back, if there are as many.',
      params: OrderParams,
      body: Body(
        {
          provider: Type.Enum(['manual']),
          method: Type.Enum([...METHODS]),
          reference: Type.Optional(
            Nullable(Line({ maxLength: 100, description: 'such as the number of an invoice' })),
          ),
        },
        { ...named('NewPayment'), examples: [{ provider: 'manual', method: 'cash' }] },
      ),
      refuses: ['state_conflict', 'event_not_open', 'sold_out'],
      response: { 201: OrderSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { method, reference = null } = request.body
      const caller = callerOf(request)
      const orderId = request.params.id
      await payOrder(tx, { orderId, method, reference, actorId: caller.uuid })
      return { status: 201, body: await readOrder(tx, { orderId, caller }) }
    }),
  })

  app.post('/order/:id/refund', {
    onRequest: auth.signedIn,
    preHandler: [only.orderAdmin, only.freshFactor],
    schema: {
      operationId: 'refundOrder',
      act: 'final',
      tags: ['orders'],
      summary: 'Record that money of an order was given back by hand',
      description:
        'With `positions` these tickets end, and what is left of their price is given back. With `amount_minor` the tickets stay. With neither, every ticket that was not used ends.',
      params: OrderParams,
      body: Body(
        {
          positions: Type.Optional(
            Type.Array(Uuid, { minItems: 1, maxItems: MOST_POSITIONS, uniqueItems: true }),
          ),
          amount_minor: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_TOTAL_MINOR })),
          reason: FilledLine({ minLength: 1, maxLength: 200, examples: ['The singer is ill'] }),
        },
        { ...named('NewRefund'), examples: [{ reason: 'The singer is ill' }] },
      ),
      refuses: ['state_conflict'],
      response: { 201: OrderSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const caller = callerOf(request)
      const orderId = request.params.id
      const { reason } = request.body
      const wanted = refundOf(request.body)
      await refundOrder(tx, { orderId, wanted, reason, actorId: caller.uuid })
      return { status: 201, body: await readOrder(tx, { orderId, caller }) }
    }),
  })

  app.put('/order/:id/expiry', {
    onRequest: auth.signedIn,
    preHandler: only.orderAdmin,
    schema: {
      operationId: 'keepOrder',
      act: 'reversible',
      tags: ['orders'],
      summary: 'Hold the places of an open order until another moment, such as for an invoice',
      params: OrderParams,
      body: Body(
        { expires_at: InstantText },
        { examples: [{ expires_at: '2027-05-01T12:00:00Z' }] },
      ),
      refuses: ['hold_over', 'state_conflict'],
      response: { 200: OrderSchema },
    },
    handler: writeOnce(sql, async (tx, request) => ({
      status: 200,
      body: await keepOrder(tx, {
        orderId: request.params.id,
        until: request.body.expires_at,
        actorId: callerOf(request).uuid,
      }),
    })),
  })

  app.get('/event/:id/order', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'listOrders',
      tags: ['orders'],
      summary: 'List the orders of an event, newest first',
      description:
        'With `Accept: text/csv` or `?format=csv` the answer is all of it as CSV, at most 100,000 rows.',
      params: Type.Object({ id: Uuid }),
      querystring: Type.Object({
        query: Type.Optional(OrderSearch),
        status: Type.Optional(OrderStatus),
        format: Type.Optional(CsvOrJson),
        ...PAGE_QUERY,
      }),
      response: {
        200: {
          description: 'A page of the orders, or all of them as CSV',
          headers: LINK,
          content: {
            'application/json': { schema: PageBody(OrderOfEvent) },
            'text/csv': { schema: Type.Unsafe<Readable>({ type: 'string' }) },
          },
        },
      },
    },
    handler: heavyReads.answer(async (request, reply) => {
      const { query, status, format } = request.query
      const filter = { eventId: request.params.id, query, status }
      if (wantsCsv(request, format)) {
        const pieces = writeOrdersCsv(sql, filter)
        return asCsvFile(reply, 'orders.csv').send(heavyReads.file({ request, reply }, pieces))
      }
      const listed = await answerPage(
        { request, reply },
        ({ after: [before], limit }) => listOrders(sql, { ...filter, before, limit }),
        (row) => [row.uuid],
      )
      return reply.send(listed)
    }),
  })

  app.get('/event/:id/order/count', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'countOrders',
      tags: ['orders'],
      summary: 'Count the orders of an event, by their status',
      params: Type.Object({ id: Uuid }),
      querystring: Type.Object({ query: Type.Optional(OrderSearch) }),
      response: { 200: OrderCounts },
    },
    handler: heavyReads.answer(({ params: { id: eventId }, query: { query } }) =>
      countOrders(sql, { eventId, query }),
    ),
  })

  app.get('/event/:id/order/:order_id', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'readOrderOfEvent',
      tags: ['orders'],
      summary: 'Read an order of an event with its buyer',
      params: OrderOfEventParams,
      response: { 200: OrderOfEvent },
    },
    handler: ({ params: { id: eventId, order_id: orderId } }) =>
      readOrderOfEvent(sql, { eventId, orderId }),
  })

  app.get('/event/:id/order/:order_id/history', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'listOrderHistory',
      tags: ['orders'],
      summary: 'List what happened with an order, and who did it, newest first',
      description:
        '`actor` is null where nobody did it, such as when its time ran out. A ticket tells when, by whom and at which gate it was first let in.',
      params: OrderOfEventParams,
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(HappeningSchema) },
    },
    handler: (request, reply) => {
      const { id: eventId, order_id: orderId } = request.params
      return answerPage(
        { request, reply },
        ({ after: [at, key], limit }) => {
          const before = at && key ? { at, key } : undefined
          return listOrderHistory(sql, { eventId, orderId, before, limit })
        },
        ({ at, key }) => [at.toISOString(), key],
        [INSTANT_FIELD, HISTORY_KEY],
      )
    },
  })
}

/** @throws {Refusal} `malformed_input` when both are named. */
function refundOf({
  positions,
  amount_minor,
}: {
  readonly positions?: string[]
  readonly amount_minor?: number
}): WantedRefund {
  if (positions && amount_minor !== undefined)
    throw new Refusal('malformed_input', 'Name either positions or amount_minor, not both.', {
      errors: [
        {
          path: '/amount_minor',
          code: 'not_wanted',
          reason: 'must be absent where positions are named',
        },
      ],
    })
  if (positions) return { kind: 'positions', ticketIds: positions }
  return amount_minor === undefined
    ? { kind: 'all' }
    : { kind: 'amount', amountMinor: amount_minor }
}
