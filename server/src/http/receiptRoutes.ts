import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Typed } from '../edge/schemas.ts'
import { drawReceipt } from '../receipts/drawReceipt.ts'
import { readReceipt } from '../receipts/readReceipt.ts'
import { writeOrderCalendar } from '../sales/writeOrderCalendar.ts'
import { LANGUAGES } from '../text/languages.ts'
import { choosePageLanguage } from './applications/pageLanguage.ts'
import { OrderParams } from './orderFields.ts'
import type { Parts } from './parts.ts'

/** Files of an order: its receipts and credit notes, and its entry in a calendar. */
export const receiptRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only, keys } = parts

  app.get('/order/:id/receipt', {
    // Drawing one takes some 100 ms of the processor.
    config: { rateLimit: { max: 30, windowSeconds: 60 } },
    onRequest: auth.signedIn,
    preHandler: only.whoSeesOrder,
    schema: {
      operationId: 'readReceipt',
      tags: ['orders'],
      summary: 'Read the receipt of an order, or one of its credit notes, as a PDF',
      description:
        'For its buyer and the admins of its event. The receipt gets its number shortly after the payment; until then the answer is `state_conflict`. The order lists the numbers under `receipts`.',
      params: OrderParams,
      querystring: Type.Object({
        number: Type.Optional(
          Typed({ maxLength: 32, description: 'absent: the receipt', examples: ['C-17'] }),
        ),
        language: Type.Optional(
          Type.Enum([...LANGUAGES], { description: 'absent: as `Accept-Language` says' }),
        ),
      }),
      refuses: ['not_found', 'state_conflict'],
      response: {
        200: {
          description: 'The document, on A4 pages',
          content: {
            'application/pdf': {
              schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }),
            },
          },
        },
      },
    },
    handler: async (request, reply) => {
      const { number } = request.query
      const receipt = await readReceipt(sql, { orderId: request.params.id, number })
      const pdf = await drawReceipt(receipt, choosePageLanguage(request))
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${receipt.number}.pdf"`)
        .send(pdf)
    },
  })

  app.get('/order/:id/calendar', {
    onRequest: auth.signedIn,
    preHandler: only.whoSeesOrder,
    schema: {
      operationId: 'readOrderCalendar',
      tags: ['orders'],
      summary: 'Read the event of an order as a calendar file (RFC 5545)',
      description: 'For its buyer and the admins of its event, once it is booked.',
      params: OrderParams,
      refuses: ['state_conflict'],
      response: {
        200: {
          description: 'A calendar with one entry; its times are in UTC',
          content: { 'text/calendar': { schema: Type.String() } },
        },
      },
    },
    handler: async (request, reply) => {
      const calendar = await writeOrderCalendar(sql, {
        orderId: request.params.id,
        publicUrl: keys.issuer,
      })
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="event.ics"')
        .serializer(String)
        .send(calendar)
    },
  })
}
