import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { Judged, Nullable, UsernameInPath, Uuid } from '../edge/schemas.ts'
import { countRecentSales } from '../sales/countRecentSales.ts'
import { countSales, SALES_STEPS } from '../sales/countSales.ts'
import { requireTimezone } from '../text/requireTimezone.ts'
import type { Parts } from './parts.ts'

const Count = Type.Integer()
const Minor = Type.Integer({ description: 'in minor units (øre, cents)' })
const ProductOrNone = Nullable(Uuid, { description: 'null: complimentary tickets of no product' })

const SoldProduct = Type.Object(
  {
    product_id: ProductOrNone,
    name: Type.String(),
    sold: Count,
    complimentary: Count,
    held: Count,
  },
  named('SoldProduct'),
)

const MoneyOfSales = Type.Object(
  {
    currency: Type.String({ description: 'ISO 4217', examples: ['DKK'] }),
    taken_minor: Minor,
    refunded_minor: Minor,
    vat_minor: Type.Integer({ description: 'the VAT in what was taken and not given back' }),
    methods: Type.Array(
      Type.Object({ method: Type.String(), taken_minor: Minor, refunded_minor: Minor }),
    ),
    vat_rates: Type.Array(
      Type.Object(
        {
          rate_bp: Type.Integer({ description: 'in hundredths of a percent' }),
          exemption: Nullable(Type.String()),
          amount_minor: Type.Integer({ description: 'what was taken and not given back' }),
          vat_minor: Minor,
        },
        named('MoneyOfVatRate'),
      ),
    ),
  },
  named('MoneyOfSales'),
)

const Sales = Type.Object(
  {
    timezone: Type.String({ examples: ['Europe/Copenhagen'] }),
    step: Type.Enum([...SALES_STEPS], { description: 'how long a part of `series` is' }),
    sold: Type.Integer({ description: 'live tickets of orders, paid or free of charge' }),
    complimentary: Count,
    held: Type.Integer({ description: 'places of orders that are not paid yet' }),
    free: Type.Integer({ description: 'places of the event that are left' }),
    products: Type.Array(SoldProduct),
    series: Type.Array(
      Type.Object({
        at: Type.String({
          format: 'date-time',
          description: 'the beginning of the part, in the time zone of the event',
        }),
        product_id: ProductOrNone,
        tickets: Count,
      }),
      { description: 'the oldest first; only parts in which tickets were sold or given' },
    ),
    money: Type.Array(MoneyOfSales, { description: 'for each currency' }),
  },
  named('Sales'),
)

const RecentSales = Type.Object(
  {
    sold: Type.Integer({ description: 'tickets sold today and on the 29 days before' }),
    sold_before: Type.Integer({
      description: 'tickets sold in as long a time, 30 days earlier',
    }),
    days: Type.Array(Type.Object({ date: Type.String({ format: 'date' }), tickets: Count }), {
      description: 'each of the 30 days, the oldest first',
    }),
  },
  named('RecentSales'),
)

/** What was sold of an event, and lately of all events of a person. */
export const salesRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only, heavyReads } = parts

  app.get('/event/:id/sales', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'readSales',
      tags: ['orders'],
      summary: 'Read what was sold of an event, over time, and the money of it',
      description:
        'Counts the tickets that are good, in the part of time in which they were booked. What was taken less what was refunded is the sum over the VAT rates.',
      params: Type.Object({ id: Uuid }),
      response: { 200: Sales },
    },
    handler: heavyReads.answer((request) => countSales(sql, request.params.id)),
  })
  app.get('/user/:username/sales', {
    onRequest: auth.signedIn,
    preHandler: only.self,
    schema: {
      operationId: 'readRecentSales',
      tags: ['orders'],
      summary: 'Read how many tickets were sold in the last 30 days, of all events that I run',
      description:
        'Counts the tickets of orders that are good, on the day on which they were booked. Complimentary tickets were not sold.',
      params: Type.Object({ username: UsernameInPath }),
      querystring: Type.Object({
        timezone: Type.Optional(
          Judged({
            maxLength: 64,
            description: 'an IANA name: where the days begin; by default UTC',
            examples: ['Europe/Copenhagen'],
          }),
        ),
      }),
      response: { 200: RecentSales },
    },
    handler: heavyReads.answer((request) => {
      const timezone = requireTimezone(request.query.timezone ?? 'UTC')
      return countRecentSales(sql, { userId: callerOf(request).uuid, timezone })
    }),
  })
}
