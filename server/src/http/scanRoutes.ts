import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { Body, FilledLine, Instant, Nullable, Username, Uuid } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { REFUSAL_REASONS } from '../gate/pure/gateAnswer.ts'
import { undoEntry } from '../gate/undoEntry.ts'
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
    method: Type.Enum(['code', 'name'], {
      description: 'by the code that was shown, or by the name of the holder',
    }),
    actor: Type.Object({ username: Username, name: Type.String() }),
    ticket: Nullable(Type.Object({ uuid: Uuid, username: Username, name: Type.String() })),
    undone_at: Nullable(Instant),
    undone_by: Nullable(Username),
    undo_reason: Nullable(Type.String()),
  },
  named('RecordedScan'),
)

/** What is recorded of the scans of an event, and the undo of an entry. */
export const scanRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, { sql, auth }) => {
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
