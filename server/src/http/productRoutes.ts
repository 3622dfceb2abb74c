import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { changeProduct } from '../catalogue/changeProduct.ts'
import { changeQuota } from '../catalogue/changeQuota.ts'
import { createProduct } from '../catalogue/createProduct.ts'
import { createQuota } from '../catalogue/createQuota.ts'
import { listProducts } from '../catalogue/listProducts.ts'
import { listQuotas } from '../catalogue/listQuotas.ts'
import { SALE_STATES } from '../catalogue/productColumns.ts'
import { removeProduct } from '../catalogue/removeProduct.ts'
import { removeQuota } from '../catalogue/removeQuota.ts'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { eventRightOf } from '../edge/ownership.ts'
import {
  Body,
  FilledLine,
  IfUpdatedAt,
  Instant,
  InstantText,
  Line,
  Lines,
  Nullable,
  Uuid,
} from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { EventParams } from './eventFields.ts'
import { Money, PriceInput } from './moneyFields.ts'
import type { Parts } from './parts.ts'

const ProductSchema = Type.Object(
  {
    uuid: Uuid,
    event_id: Uuid,
    name: Type.String(),
    description: Type.String(),
    price: Money,
    vat_rate_bp: Type.Integer({ description: 'in hundredths of a percent' }),
    vat_exemption: Nullable(Type.String({ description: 'why no VAT is charged' })),
    sale_starts_at: Nullable(Instant),
    sale_ends_at: Nullable(Instant),
    limit_per_person: Nullable(Type.Integer()),
    is_offered: Type.Boolean(),
    state: Type.Enum([...SALE_STATES], {
      description: 'whether it can be had now',
    }),
    free: Type.Integer({ description: 'places that are left for it; a hold takes one' }),
    taken: Type.Integer({ description: 'its live tickets' }),
    quota_ids: Type.Array(Uuid),
    sequence: Type.Integer({ description: 'products are shown in this order' }),
    created_at: Instant,
    updated_at: Nullable(Instant),
  },
  named('Product'),
)

const QuotaSchema = Type.Object(
  {
    uuid: Uuid,
    event_id: Uuid,
    name: Type.String(),
    size: Type.Integer(),
    taken: Type.Integer({ description: 'the live tickets that take a place of it' }),
    is_capacity: Type.Boolean({
      description: 'whether it is the capacity of the event, of which each ticket takes a place',
    }),
    created_at: Instant,
    updated_at: Nullable(Instant),
  },
  named('Quota'),
)

const Name = FilledLine({ minLength: 1, maxLength: 100, examples: ['Standing'] })
const OPTIONAL_OF_PRODUCT = {
  description: Type.Optional(Lines({ maxLength: 2_000 })),
  vat_rate_bp: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 10_000,
      description: 'the VAT in the price, in hundredths of a percent; 0 by default',
      examples: [2_500],
    }),
  ),
  vat_exemption: Type.Optional(
    Nullable(FilledLine({ minLength: 1, maxLength: 200 }), {
      description: 'why no VAT is charged; that is not the same as a rate of 0 %',
    }),
  ),
  sale_starts_at: Type.Optional(Nullable(InstantText)),
  sale_ends_at: Type.Optional(Nullable(InstantText)),
  limit_per_person: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 100 }))),
  is_offered: Type.Optional(Type.Boolean({ description: 'true by default' })),
  quota_ids: Type.Optional(
    Type.Array(Uuid, {
      maxItems: 20,
      uniqueItems: true,
      description: 'of which quotas a ticket takes a place, besides the capacity of the event',
    }),
  ),
  sequence: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
}
const Size = Type.Integer({ minimum: 0, maximum: 10_000_000, examples: [200] })

const ProductParams = Type.Object({ id: Uuid, product_id: Uuid })
const QuotaParams = Type.Object({ id: Uuid, quota_id: Uuid })

/** What is sold of an event, and how many. */
export const productRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only } = parts

  app.get('/event/:id/product', {
    onRequest: auth.anyone,
    preHandler: only.whoSeesEvent,
    schema: {
      operationId: 'listProducts',
      tags: ['products'],
      summary: 'List what is sold of an event, with what is free and what it costs',
      description: 'The admins of the event also see the products that are not offered.',
      params: EventParams,
      response: { 200: Type.Object({ items: Type.Array(ProductSchema) }) },
    },
    handler: async (request) => ({
      items: await listProducts(sql, {
        eventId: request.params.id,
        isComplete: eventRightOf(request) === 'admin',
      }),
    }),
  })

  app.post('/event/:id/product', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'createProduct',
      act: 'reversible',
      tags: ['products'],
      summary: 'Add a product to an event',
      params: EventParams,
      body: Body(
        { name: Name, price: PriceInput, ...OPTIONAL_OF_PRODUCT },
        {
          ...named('NewProduct'),
          examples: [
            {
              name: 'Standing',
              price: { amount_minor: 34_500, currency: 'DKK' },
              vat_rate_bp: 2_500,
            },
          ],
        },
      ),
      refuses: ['state_conflict', 'storage_limit'],
      response: { 201: ProductSchema },
    },
    handler: writeOnce(sql, async (tx, request) => ({
      status: 201,
      body: await createProduct(tx, {
        eventId: request.params.id,
        input: request.body,
        actorId: callerOf(request).uuid,
      }),
    })),
  })

  app.patch('/event/:id/product/:product_id', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'changeProduct',
      act: 'reversible',
      tags: ['products'],
      summary: 'Change a product; what was ordered keeps its price',
      description: 'Absent fields stay unchanged.',
      params: ProductParams,
      body: Body(
        {
          name: Type.Optional(Name),
          price: Type.Optional(PriceInput),
          ...OPTIONAL_OF_PRODUCT,
          if_updated_at: Type.Optional(IfUpdatedAt),
        },
        { ...named('ProductChange'), examples: [{ is_offered: false }] },
      ),
      refuses: ['state_conflict', 'precondition_failed'],
      response: { 200: ProductSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { if_updated_at: ifUpdatedAt, ...input } = request.body
      const { id: eventId, product_id: productId } = request.params
      const actorId = callerOf(request).uuid
      return {
        status: 200,
        body: await changeProduct(tx, { eventId, productId, input, ifUpdatedAt, actorId }),
      }
    }),
  })

  app.delete('/event/:id/product/:product_id', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'removeProduct',
      act: 'reversible',
      tags: ['products'],
      summary: 'Remove a product of which nobody has a ticket',
      params: ProductParams,
      refuses: ['state_conflict'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { id: eventId, product_id: productId } = request.params
      await removeProduct(tx, { eventId, productId, actorId: callerOf(request).uuid })
      return { status: 204, body: undefined }
    }),
  })

  app.get('/event/:id/quota', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'listQuotas',
      tags: ['products'],
      summary: 'List the quotas of an event; its capacity comes first',
      params: EventParams,
      response: { 200: Type.Object({ items: Type.Array(QuotaSchema) }) },
    },
    handler: async (request) => ({ items: await listQuotas(sql, request.params.id) }),
  })

  app.post('/event/:id/quota', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'createQuota',
      act: 'reversible',
      tags: ['products'],
      summary: 'Add a quota to an event',
      params: EventParams,
      body: Body({ name: Name, size: Size }, { examples: [{ name: 'Floor', size: 200 }] }),
      refuses: ['state_conflict', 'storage_limit'],
      response: { 201: QuotaSchema },
    },
    handler: writeOnce(sql, async (tx, request) => ({
      status: 201,
      body: await createQuota(tx, {
        eventId: request.params.id,
        input: request.body,
        actorId: callerOf(request).uuid,
      }),
    })),
  })

  app.patch('/event/:id/quota/:quota_id', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'changeQuota',
      act: 'reversible',
      tags: ['products'],
      summary: 'Change a quota',
      description:
        'If the size becomes lower than what is taken, nobody loses a place and nobody gets a new one.',
      params: QuotaParams,
      body: Body(
        { name: Type.Optional(Line({ maxLength: 100 })), size: Type.Optional(Size) },
        { examples: [{ size: 250 }] },
      ),
      refuses: ['state_conflict'],
      response: { 200: QuotaSchema },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { id: eventId, quota_id: quotaId } = request.params
      const actorId = callerOf(request).uuid
      return {
        status: 200,
        body: await changeQuota(tx, { eventId, quotaId, actorId, input: request.body }),
      }
    }),
  })

  app.delete('/event/:id/quota/:quota_id', {
    onRequest: auth.signedIn,
    preHandler: only.eventAdmin,
    schema: {
      operationId: 'removeQuota',
      act: 'reversible',
      tags: ['products'],
      summary: 'Remove a quota that no product uses',
      params: QuotaParams,
      refuses: ['state_conflict'],
      response: { 204: Type.Null() },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { id: eventId, quota_id: quotaId } = request.params
      await removeQuota(tx, { eventId, quotaId, actorId: callerOf(request).uuid })
      return { status: 204, body: undefined }
    }),
  })
}
