import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type Duty, listDuties } from '../catalogue/listDuties.ts'
import { UUID } from '../db/ids.ts'
import type { Sql } from '../db/sql.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, INSTANT_FIELD, PAGE_QUERY, Page } from '../edge/page.ts'
import { Nullable, UsernameInPath } from '../edge/schemas.ts'
import { findUser } from '../identity/users.ts'
import { readSoldFor, type SoldFor } from '../sales/readSoldFor.ts'
import { EventSchema } from './eventRoutes.ts'
import { Money } from './moneyFields.ts'
import type { Parts } from './parts.ts'

const DutySchema = Type.Object(
  {
    event: EventSchema,
    role: Type.Enum(['event_admin', 'agent']),
    sales: Type.Optional(
      Type.Object(
        {
          sold_for: Nullable(Money, {
            description: 'what was taken and not given back; null: nothing was taken',
          }),
          is_free: Type.Boolean({ description: 'no product costs anything' }),
        },
        {
          ...named('SalesOfDuty'),
          description: 'with `sales=1`, of an event that this person runs',
        },
      ),
    ),
  },
  named('Duty'),
)

/** The events at which a person works. */
export const dutyRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only, heavyReads } = parts

  app.get('/user/:username/duties', {
    onRequest: auth.signedIn,
    preHandler: only.selfOrAdmin,
    schema: {
      operationId: 'listDuties',
      tags: ['events'],
      summary: 'List the events at which I am agent or admin, in any state, by start time',
      description: 'Events that are not over; with `past=1` those that are, the last one first.',
      params: Type.Object({ username: UsernameInPath }),
      querystring: Type.Object({
        past: Type.Optional(Type.Enum(['0', '1'])),
        sales: Type.Optional(
          Type.Enum(['0', '1'], { description: '`1`: with what each event was sold for' }),
        ),
        ...PAGE_QUERY,
      }),
      response: { 200: Page(DutySchema) },
    },
    handler: heavyReads.answer(
      async (request, reply) => {
        const { params, query } = request
        const { uuid: userId } = await findUser(sql, { username: params.username })
        return answerPage(
          { request, reply },
          async ({ after: [startsAt, uuid], limit }) => {
            const duties = await listDuties(sql, {
              userId,
              isPast: query.past === '1',
              after: startsAt && uuid ? { starts_at: startsAt, uuid } : undefined,
              limit,
            })
            return query.sales === '1' ? withSales(sql, duties) : duties
          },
          ({ event }) => [event.starts_at.toISOString(), event.uuid],
          [INSTANT_FIELD, UUID],
        )
      },
      ({ query }) => query.sales === '1',
    ),
  })
}

/** Adds what the events were sold for, of those that the person runs (law 9). */
async function withSales(
  sql: Sql,
  duties: readonly Duty[],
): Promise<(Duty & { sales?: Pick<SoldFor, 'sold_for' | 'is_free'> })[]> {
  const run = duties.filter(({ role }) => role === 'event_admin')
  const sales = await readSoldFor(
    sql,
    run.map(({ event }) => event.uuid),
  )
  return duties.map((duty) => {
    const of = duty.role === 'event_admin' ? sales.get(duty.event.uuid) : undefined
    return of ? { ...duty, sales: { sold_for: of.sold_for, is_free: of.is_free } } : duty
  })
}
