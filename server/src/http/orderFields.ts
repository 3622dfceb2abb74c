import { Type } from 'typebox'
import { newId } from '../db/ids.ts'
import { named } from '../edge/nameSchemas.ts'
import { Body, Instant, Nullable, Username, Uuid } from '../edge/schemas.ts'
import { LETTER_STATUSES } from '../mail/letterStatus.ts'
import { PAYMENT_STATUSES } from '../payments/paymentColumns.ts'
import { RECEIPT_KINDS } from '../receipts/receiptColumns.ts'
import { HISTORY_KINDS } from '../sales/listOrderHistory.ts'
import { ORDER_STATUSES } from '../sales/orderColumns.ts'
import { Money, TotalInput } from './moneyFields.ts'

export const OrderStatus = Type.Enum([...ORDER_STATUSES])

const MomentInJson = Type.String({ format: 'date-time' })

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
    validation_datetime: Nullable(MomentInJson, {
      description: 'when the ticket was first let in',
    }),
    validated_gate: Nullable(Type.String({ description: 'at which gate that was' })),
  },
  named('OrderPosition'),
)

const PaymentSchema = Type.Object(
  {
    uuid: Uuid,
    provider: Type.String({ examples: ['manual'] }),
    method: Nullable(Type.String({ description: 'how somebody at the box office was paid' })),
    reference: Nullable(Type.String()),
    status: Type.Enum([...PAYMENT_STATUSES]),
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
    kind: Type.Enum([...RECEIPT_KINDS]),
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
    user_id: Nullable(Uuid, {
      description: 'null: sold at the door to somebody who is not named',
    }),
    is_door_sale: Type.Boolean({ description: 'an admin of the event sold it at the door' }),
    status: OrderStatus,
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

export const OrderOfEvent = Type.Object(
  {
    ...OrderSchema.properties,
    buyer: Nullable(Type.Object({ username: Username, name: Type.String() }, named('Buyer')), {
      description: 'null: somebody at the door who is not named',
    }),
    sold_by: Nullable(Username, { description: 'who sold it at the door' }),
  },
  named('OrderOfEvent'),
)

/** What says where a page of the history of an order begins, beside the moment. */
export const HISTORY_KEY = /^\d\d( [0-9a-f-]{36})?$/

/** One thing that happened with an order. */
export const HappeningSchema = Type.Object(
  {
    at: Instant,
    kind: Type.Enum([...HISTORY_KINDS]),
    actor: Nullable(Type.String({ description: 'the user name of who did it' })),
    details: Type.Object(
      {
        amount_minor: Type.Optional(Type.Integer()),
        currency: Type.Optional(Type.String()),
        method: Type.Optional(Type.String({ description: 'how it was paid' })),
        reference: Type.Optional(Type.String()),
        reason: Type.Optional(Type.String({ description: 'why it was refunded' })),
        until: Type.Optional(Type.String({ description: 'how long its places are held' })),
        tickets: Type.Optional(Type.Integer({ description: 'how many of them' })),
        product_name: Type.Optional(Type.String()),
        ticket_id: Type.Optional(Uuid),
        gate: Type.Optional(Type.String({ description: 'at which a ticket was first let in' })),
        letter_status: Type.Optional(Type.Enum([...LETTER_STATUSES])),
      },
      named('HappeningDetails'),
    ),
  },
  named('OrderHappening'),
)

/** The most positions of an order. */
export const MOST_POSITIONS = 100

/** What a person wants of an event, in a body. */
export const WantedPositions = {
  positions: Type.Array(Body({ product_id: Uuid }, named('PositionInput')), {
    minItems: 1,
    maxItems: MOST_POSITIONS,
    description: 'one for each ticket',
  }),
  total: Type.Optional(TotalInput),
}

/** A position as a claim has it: the process makes the id of its ticket. */
export function wantedPosition({ product_id: productId }: { readonly product_id: string }) {
  return { productId, ticketId: newId() }
}

export const OrderParams = Type.Object({ id: Uuid })
