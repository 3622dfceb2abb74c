import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { newId } from '../db/ids.ts'
import { callerOf } from '../edge/authenticate.ts'
import { asCsvFile, CsvOrJson, wantsCsv } from '../edge/csvForm.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, LINK, PAGE_QUERY, Page, PageBody } from '../edge/page.ts'
import {
  Body,
  FilledLine,
  Instant,
  InstantText,
  Line,
  Nullable,
  SearchText,
  Username,
  UsernameInPath,
  Uuid,
} from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { writeTogether } from '../edge/writeTogether.ts'
import { findUser } from '../identity/users.ts'
import { METHODS } from '../payments/paymentColumns.ts'
import { Refusal } from '../refusal.ts'
import { cancelOrder } from '../sales/cancelOrder.ts'
import { changePositions } from '../sales/changePositions.ts'
import type { Claimed } from '../sales/claim.ts'
import { extendHold } from '../sales/extendHold.ts'
import { keepOrder } from '../sales/keepOrder.ts'
import { listOrders, listOrdersOf, writeOrdersCsv } from '../sales/listOrders.ts'
import { newClaim } from '../sales/newClaim.ts'
import type { Order } from '../sales/orderColumns.ts'
import { payOrder } from '../sales/payOrder.ts'
import { readOrder } from '../sales/readOrder.ts'
import { refundOrder } from '../sales/refundOrder.ts'
import type { WantedRefund } from '../tickets/refundTickets.ts'
import { MOST_TOTAL_MINOR, Money, TotalInput } from './moneyFields.ts'
import type { Parts } from './parts.ts'

const Status = Type.Enum(['PENDING', 'PAID', 'BOOKED', 'EXPIRED', 'CANCELLED'])

const Position = Type.Object(
  {
    ticket_id: Uuid,
    product_id: Uuid,
    product_name: Type.String(),
    status: Type.String({ description: 'of the ticket' }),
    price: Money,
    vat: Type.Object(
      {
        rate_bp: Type.Integer({ description: 'in hundredths of a percent' }),
        amount_minor: Type.Integer({ description: 'the VAT in the price; rounded once, half up' }),
        exemption: Nullable(Type.String()),
      },
      named('VatOfPosition'),
    ),
    refunded_minor: Type.Integer({ description: 'how much of the price was given back' }),
  },
  named('OrderPosition'),
)

const MomentInJson = Type.String({ format: 'date-time' })

const PaymentSchema = Type.Object(
  {
    uuid: Uuid,
    provider: Type.String({ examples: ['manual'] }),
    method: Nullable(Type.String({ description: 'how somebody at the box office was paid' })),
    reference: Nullable(Type.String()),
    status: Type.Enum(['CAPTURED', 'REFUNDED']),
    amount_minor: Type.Integer(),
    captured_minor: Type.Integer(),
    refunded_minor: Type.Integer(),
    created_at: MomentInJson,
    refunds: Type.Array(
      Type.Object(
        {
          uuid: Uuid,
          amount_minor: Type.Integer(),
          reason: Type.String(),
          created_at: MomentInJson,
        },
        named('Refund'),
      ),
    ),
  },
  named('Payment'),
)

const ReceiptSchema = Type.Object(
  {
    kind: Type.Enum(['RECEIPT', 'CREDIT_NOTE']),
    number: Type.String({ description: 'in the series of its seller', examples: ['R-17'] }),
    issued_at: MomentInJson,
  },
  named('ReceiptOfOrder'),
)

export const OrderSchema = Type.Object(
  {
    uuid: Uuid,
    number: Type.String({ description: 'for people to read out', examples: ['7K4P2M9Q'] }),
    event_id: Uuid,
    user_id: Uuid,
    status: Status,
    total: Money,
    vat_minor: Type.Integer({ description: 'the VAT in the total: the sum over the positions' }),
    created_at: Instant,
    expires_at: Nullable(Instant, {
      description: 'until then the places of a PENDING order are held',
    }),
    extended_at: Nullable(Instant, { description: 'when it was given more time; once' }),
    payment_timestamp: Nullable(Instant),
    booked_at: Nullable(Instant),
    ended_at: Nullable(Instant, { description: 'when it expired or was cancelled' }),
    positions: Type.Array(Position),
    payments: Type.Array(PaymentSchema),
    receipts: Type.Array(ReceiptSchema, {
      description: 'the receipt and the credit notes that have their numbers',
    }),
  },
  named('Order'),
)

const OrderOfEvent = Type.Object(
  {
    ...OrderSchema.properties,
    buyer: Type.Object({ username: Username, name: Type.String() }, named('Buyer')),
  },
  named('OrderOfEvent'),
)

/** The most positions of an order. */
const MOST_POSITIONS = 100

const Wanted = {
  positions: Type.Array(Body({ product_id: Uuid }, named('PositionInput')), {
    minItems: 1,
    maxItems: MOST_POSITIONS,
    description: 'one for each ticket',
  }),
  total: Type.Optional(TotalInput),
}
const TOTAL =
  'With `total`, what you were shown, the order is refused (`price_changed`) when the price is another one by now.'

const OrderParams = Type.Object({ id: Uuid })

/** Orders: what a person takes of an event in one step. */
export const orderRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only, heavyReads, claimPlaces } = parts

  app.post('/order', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'order',
      act: 'own',
      tags: ['orders'],
      summary: 'Order places of an event, all or nothing',
      description: `What costs nothing is BOOKED at once. Anything else is PENDING, and its places are held until \`expires_at\`. ${TOTAL}`,
      body: Body(
        { event_id: Uuid, ...Wanted },
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
    onRequest: auth.signedIn,
    preHandler: only.buyer,
    schema: {
      operationId: 'changePositions',
      act: 'own',
      tags: ['orders'],
      summary: 'Replace the positions of an open order, all or nothing',
      description: `Its time goes on as it was, and a refusal leaves it as it was. All positions get the prices of now. ${TOTAL}`,
      params: OrderParams,
      body: Body(Wanted, {
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

  app.get('/user/:username/order', {
    onRequest: auth.signedIn,
    preHandler: only.selfOrAdmin,
    schema: {
      operationId: 'listOwnOrders',
      tags: ['orders'],
      summary: 'List my orders, newest first',
      params: Type.Object({ username: UsernameInPath }),
      querystring: Type.Object(PAGE_QUERY),
      response: { 200: Page(OrderSchema) },
    },
    handler: async (request, reply) => {
      const { uuid: userId } = await findUser(sql, { username: request.params.username })
      return answerPage(
        { request, reply },
        ({ after: [before], limit }) => listOrdersOf(sql, { userId, before, limit }),
        (row) => [row.uuid],
      )
    },
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
        query: Type.Optional(
          SearchText({
            maxLength: 100,
            description: 'an order number, or any part of the user name or name of the buyer',
          }),
        ),
        status: Type.Optional(Status),
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
}

function wantedPosition({ product_id: productId }: { readonly product_id: string }) {
  return { productId, ticketId: newId() }
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

function orderOf(claimed: Claimed): Order {
  if (claimed.kind === 'ordered') return claimed.order
  throw new Error('An order was answered as a registration.')
}
