import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { boundRead } from '../../db/boundSearch.ts'
import { UUID } from '../../db/ids.ts'
import { asCsvFile, CsvOrJson, wantsCsv } from '../../edge/csvForm.ts'
import { named } from '../../edge/nameSchemas.ts'
import { licenceOf } from '../../edge/ownership.ts'
import { answerPage, INSTANT_FIELD, LINK, PAGE_QUERY, PageBody } from '../../edge/page.ts'
import { Instant, InstantText, Nullable, Username, Uuid } from '../../edge/schemas.ts'
import { adviseOnLicenceSeats } from '../../licensing/advice.ts'
import { listHistory } from '../../licensing/history.ts'
import { writeHistoryCsv } from '../../licensing/historyCsv.ts'
import { readUse, writeUseCsv } from '../../licensing/use.ts'
import type { Parts } from '../parts.ts'
import { LicenceParams, MemberName } from './licenceSchemas.ts'

const DEFAULT_DAYS = 30
/** The history goes back this far. */
const MAX_DAYS = 400

const StaySchema = Type.Object(
  {
    licence_seat_id: Uuid,
    user_id: Uuid,
    username: Username,
    name: MemberName,
    since: Instant,
    until: Nullable(Instant),
    end_reason: Nullable(Type.String({ examples: ['logged_out'] })),
    note: Nullable(Type.String()),
    borrowed_until: Nullable(Instant, {
      description: 'if the licence seat was borrowed: until when',
    }),
  },
  named('Stay'),
)

const UseDaySchema = Type.Object(
  {
    day: Type.String({ format: 'date' }),
    peak: Type.Integer({ description: 'the most licence seats that counted at one moment' }),
    refused_logins: Type.Integer(),
    people_refused: Type.Integer({
      description: 'each person once per day, for any number of licence seats',
    }),
  },
  named('UseDay'),
)

const AdviceSchema = Type.Object(
  {
    answer: Type.Enum(['yes', 'no', 'too_early']),
    text: Type.String(),
    number_of_users: Type.Integer(),
    peak: Type.Integer(),
    days_full: Type.Integer(),
    refused_people: Type.Integer({
      description:
        'the people who were refused while the licence had at least as many licence seats as now. Refusals at a lower number say nothing about the present number; they are in `use`',
    }),
    suggested_number_of_users: Type.Integer(),
  },
  named('LicenceAdvice'),
)

/** The use of a licence, and whether it has enough licence seats, for its admins. */
export const licenceUseRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only, heavyReads } = parts

  app.get('/licence/:id/history', {
    onRequest: auth.signedInOr('licence:read'),
    preHandler: only.licenceAdmin,
    schema: {
      operationId: 'listLicenceHistory',
      tags: ['licences'],
      summary: 'List who was in, from when to when, and why each stay ended; newest first',
      description:
        'Includes the people who are in now. `from` and `to` select the stays that overlap the time between them. The history goes back 400 days. With `Accept: text/csv` or `?format=csv` the answer is all of it as CSV, at most 100,000 rows.',
      params: LicenceParams,
      querystring: Type.Object({
        from: Type.Optional(InstantText),
        to: Type.Optional(InstantText),
        format: Type.Optional(CsvOrJson),
        ...PAGE_QUERY,
      }),
      response: {
        200: {
          description: 'A page of the history, or all of it as CSV',
          headers: LINK,
          content: {
            'application/json': { schema: PageBody(StaySchema) },
            'text/csv': { schema: Type.Unsafe<Readable>({ type: 'string' }) },
          },
        },
      },
    },
    handler: heavyReads.answer(async (request, reply) => {
      const { licenceId } = licenceOf(request)
      const { from, to, format } = request.query
      const period = { licenceId, from, to }
      if (wantsCsv(request, format)) {
        const pieces = await writeHistoryCsv(sql, period)
        return asCsvFile(reply, 'history.csv').send(heavyReads.file({ request, reply }, pieces))
      }
      const listed = await answerPage(
        { request, reply },
        ({ after: [cursor, licenceSeatId], limit }) =>
          boundRead(sql, (tx) =>
            listHistory(tx, {
              ...period,
              after: cursor && licenceSeatId ? { cursor, licenceSeatId } : undefined,
              limit,
            }),
          ),
        (row) => [row.cursor, row.licence_seat_id],
        [INSTANT_FIELD, UUID],
      )
      return reply.send(listed)
    }),
  })

  app.get('/licence/:id/use', {
    // A year with 300,000 stays takes a second to read.
    config: { rateLimit: { max: 120 } },
    onRequest: auth.signedInOr('licence:read'),
    preHandler: only.licenceAdmin,
    schema: {
      operationId: 'readLicenceUse',
      tags: ['licences'],
      summary:
        'Read the use per day (UTC): the peak of licence seats in use, and the refused logins',
      description: 'Answers CSV with `Accept: text/csv` or `?format=csv`.',
      params: LicenceParams,
      querystring: Type.Object({
        days: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_DAYS, default: DEFAULT_DAYS })),
        format: Type.Optional(CsvOrJson),
      }),
      response: {
        200: {
          description: 'One line per day, latest last',
          content: {
            'application/json': { schema: Type.Object({ items: Type.Array(UseDaySchema) }) },
            'text/csv': { schema: Type.String() },
          },
        },
      },
    },
    handler: heavyReads.answer(async (request, reply) => {
      const { licenceId } = licenceOf(request)
      const { days = DEFAULT_DAYS, format } = request.query
      const items = await boundRead(sql, (tx) => readUse(tx, { licenceId, days }))
      if (!wantsCsv(request, format)) return reply.send({ items })
      return asCsvFile(reply, 'use.csv').send(writeUseCsv(items))
    }),
  })

  app.get('/licence/:id/advice', {
    onRequest: auth.signedInOr('licence:read'),
    preHandler: only.licenceAdmin,
    schema: {
      operationId: 'readLicenceAdvice',
      tags: ['licences'],
      summary: 'Read whether more licence seats are needed',
      description:
        'Judged by the latest 30 days in UTC and the present number of licence seats. A day is short if somebody was refused because every licence seat was taken, if somebody was evicted for another and came back within a day, or if more licence seats were taken than there are now. With two short days the answer is `yes`, and the suggestion is the most that one of them would have needed. With fewer than 14 days of use it is `too_early`. Otherwise it is `no`; if the peak plus a fifth is at most half of the licence seats, that number is suggested.',
      params: LicenceParams,
      response: { 200: AdviceSchema },
    },
    handler: heavyReads.answer((request) => {
      const { licenceId } = licenceOf(request)
      return boundRead(sql, (tx) => adviseOnLicenceSeats(tx, licenceId))
    }),
  })
}
