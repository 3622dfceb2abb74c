import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { asCsvFile, CsvOrJson, wantsCsv } from '../edge/csvForm.ts'
import { named } from '../edge/nameSchemas.ts'
import { eventRightOf } from '../edge/ownership.ts'
import { answerPage, LINK, PAGE_QUERY, PageBody } from '../edge/page.ts'
import {
  Body,
  FilledLine,
  Instant,
  InstantText,
  Line,
  Nullable,
  SearchText,
  Typed,
  Username,
  Uuid,
} from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { listScans, writeScansCsv } from '../gate/listScans.ts'
import { REFUSAL_REASONS } from '../gate/pure/gateAnswer.ts'
import { undoEntry } from '../gate/undoEntry.ts'
import { EventParams } from './eventFields.ts'
import type { Parts } from './parts.ts'

const ScanSchema = Type.Object(
  {
    scan_id: Uuid,
    happened_at: Instant,
    recorded_at: Instant,
    result: Type.Enum(['admitted', 'refused']),
    reason: Nullable(Type.Enum([...REFUSAL_REASONS])),
    gate: Nullable(Type.String()),
    direction: Type.Enum(['in', 'out']),
    method: Type.Enum(['code', 'name', 'sale'], {
      description:
        'by the code that was shown, by the name of the holder, or because it was sold at the door',
    }),
    actor: Type.Object({ username: Username, name: Type.String() }),
    ticket: Nullable(
      Type.Object({ uuid: Uuid, username: Nullable(Username), name: Type.String() }),
    ),
    undone_at: Nullable(Instant),
    undone_by: Nullable(Username),
    undo_reason: Nullable(Type.String()),
  },
  named('RecordedScan'),
)

const LiveSchema = Type.Object(
  {
    registered: Type.Integer(),
    capacity: Type.Integer(),
    admitted: Type.Integer({ description: 'the tickets that were let in' }),
    inside: Type.Integer(),
    to_come: Type.Integer({ description: 'the taken places whose holders have not come yet' }),
    refused: Type.Integer(),
    double_entries: Type.Integer({ description: 'refusals because of `already_consumed`' }),
    undone: Type.Integer({ description: 'the entries that were undone' }),
    per_gate: Type.Array(
      Type.Object(
        {
          gate: Nullable(Type.String({ description: 'null where scans named none' })),
          admitted: Type.Integer(),
          refused: Type.Integer(),
          inside_change: Type.Integer({ description: 'entries minus exits' }),
          last_at: Type.String({ format: 'date-time' }),
        },
        named('LiveGate'),
      ),
      { description: 'the 100 busiest gates' },
    ),
    per_minute: Type.Array(
      Type.Object({ at: Type.String({ format: 'date-time' }), admitted: Type.Integer() }),
      { description: 'entries of the last 60 minutes; a minute without any is left out' },
    ),
    refusals: Type.Array(
      Type.Object({ reason: Type.Enum([...REFUSAL_REASONS]), count: Type.Integer() }),
    ),
    at: Type.String({ format: 'date-time', description: 'the moment of the count' }),
  },
  named('EventLive'),
)

/** What is recorded of the scans of an event, and the undo of an entry. */
export const scanRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, auth, only, heavyReads, liveBoard } = parts

  app.get('/event/:id/live', {
    onRequest: auth.signedIn,
    preHandler: only.eventStaff,
    schema: {
      operationId: 'readEventLive',
      tags: ['gate'],
      summary: 'Read how an event is going: who is in, at which gate, and who was refused',
      description:
        'Any number of screens may ask often: one count per second, or less often for a very large event, serves all of them. `at` says when it was made.',
      params: EventParams,
      response: { 200: LiveSchema },
    },
    handler: (request) => liveBoard(request.params.id),
  })

  app.get('/event/:id/scan', {
    onRequest: auth.signedIn,
    preHandler: only.eventStaff,
    schema: {
      operationId: 'listScans',
      tags: ['gate'],
      summary: 'List the scans of an event, newest first; an agent sees only their own',
      description:
        'Refused scans are kept for 400 days. A text that belongs to no ticket is answered at the gate and not recorded. With `Accept: text/csv` or `?format=csv` the answer is all of it as CSV, at most 100,000 rows.',
      params: EventParams,
      querystring: Type.Object({
        result: Type.Optional(Type.Enum(['admitted', 'refused'])),
        reason: Type.Optional(Type.Enum([...REFUSAL_REASONS])),
        gate: Type.Optional(Line({ maxLength: 64 })),
        actor: Type.Optional(
          Typed({ maxLength: 64, description: 'the user name of the person who scanned' }),
        ),
        query: Type.Optional(
          SearchText({
            maxLength: 100,
            description: 'matches any part of the user name or name of the holder',
          }),
        ),
        from: Type.Optional(InstantText),
        to: Type.Optional(InstantText),
        format: Type.Optional(CsvOrJson),
        ...PAGE_QUERY,
      }),
      response: {
        200: {
          description: 'A page of the scans, or all of them as CSV',
          headers: LINK,
          content: {
            'application/json': { schema: PageBody(ScanSchema) },
            'text/csv': { schema: Type.Unsafe<Readable>({ type: 'string' }) },
          },
        },
      },
    },
    handler: heavyReads.answer(async (request, reply) => {
      const { format, page: _, page_size: __, ...query } = request.query
      const isAdmin = eventRightOf(request) === 'admin'
      const ownOf = isAdmin ? undefined : callerOf(request).uuid
      const filter = { ...query, eventId: request.params.id, ownOf }
      if (wantsCsv(request, format)) {
        const pieces = await writeScansCsv(sql, filter)
        return asCsvFile(reply, 'scans.csv').send(heavyReads.file({ request, reply }, pieces))
      }
      const listed = await answerPage(
        { request, reply },
        ({ after: [after], limit }) => listScans(sql, { ...filter, after, limit }),
        (row) => [row.scan_id],
      )
      return reply.send(listed)
    }),
  })

  app.post('/scan/:id/undo', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'undoEntry',
      act: 'reversible',
      tags: ['gate'],
      summary: 'Undo the last entry of a ticket: the ticket admits once more',
      description:
        'For admins of the event. The scan stays in the record, with who undid it, when and why. Its code stays spent: the holder shows the next one.',
      params: Type.Object({ id: Uuid }),
      body: Body(
        { reason: FilledLine({ minLength: 1, maxLength: 200, examples: ['The wrong person'] }) },
        { ...named('EntryUndo'), examples: [{ reason: 'The wrong person' }] },
      ),
      refuses: ['not_found', 'forbidden', 'state_conflict'],
      response: { 200: ScanSchema },
    },
    handler: writeOnce(sql, async (tx, request) => ({
      status: 200,
      body: await undoEntry(tx, {
        scanId: request.params.id,
        reason: request.body.reason,
        caller: callerOf(request),
      }),
    })),
  })
}
