import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf, claimsOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { Body, FilledLine, Judged, Nullable, Opaque, Typed, Uuid } from '../edge/schemas.ts'
import { admitByName } from '../gate/admitByName.ts'
import type { Shown } from '../gate/attemptedIn.ts'
import { REFUSAL_REASONS } from '../gate/pure/gateAnswer.ts'
import { Refusal } from '../refusal.ts'
import { foldCode } from '../text/foldTyped.ts'
import type { Parts } from './parts.ts'

const GateAnswer = Type.Object(
  {
    ticket_is_valid: Type.Boolean(),
    result: Type.Enum(['admitted', 'refused']),
    reason: Nullable(Type.Enum([...REFUSAL_REASONS])),
    message: Type.String({ description: 'one sentence for the agent’s screen' }),
    ticket: Nullable(
      Type.Object(
        {
          uuid: Uuid,
          event_id: Uuid,
          username: Nullable(
            Type.String({ description: 'null: sold at the door to somebody who is not named' }),
          ),
          name: Type.String(),
          status: Type.String(),
          inside: Type.Boolean(),
        },
        named('ShownTicket'),
      ),
    ),
    validation_datetime: Nullable(Type.String({ format: 'date-time' })),
    checked_in_at: Nullable(Type.String({ format: 'date-time' })),
    gate: Nullable(Type.String()),
    code_offset_seconds: Nullable(Type.Integer()),
    scan_id: Nullable(Uuid),
  },
  named('GateAnswer'),
)

/** Where and which way, and how to retry. */
const AtGate = {
  gate: Type.Optional(FilledLine({ maxLength: 64, examples: ['North'] })),
  nonce: Type.Optional(
    Opaque({
      minLength: 1,
      maxLength: 64,
      description: 'the same nonce gets the same answer; use it to retry after a lost answer',
    }),
  ),
  direction: Type.Optional(Type.Enum(['in', 'out'])),
}

const Scan = Body(
  {
    code: Type.Optional(Judged({ maxLength: 4096, examples: ['T1.M6SC7N75YR3HGA9T.563167'] })),
    user_id: Type.Optional(Uuid),
    totp: Type.Optional(Typed({ maxLength: 16, description: 'the digits, as a string' })),
    event_id: Type.Optional(Uuid),
    ...AtGate,
    dry_run: Type.Optional(Type.Boolean()),
  },
  { ...named('Scan'), examples: [{ code: 'T1.M6SC7N75YR3HGA9T.563167', gate: 'North' }] },
)

/** The gate: may this person come in now? */
export const gateRoutes: FastifyPluginAsyncTypebox<Parts> = async (app, parts) => {
  const { sql, scanTicket, auth } = parts

  app.post('/ticket/auth', {
    config: { anyText: ['/code'] },
    onRequest: auth.tokenShown,
    schema: {
      operationId: 'scanTicket',
      act: 'proof',
      tags: ['gate'],
      summary: 'Judge a ticket and let its holder in',
      description:
        'A refused ticket is a 200 answer, not an error. Send `code`, or `user_id`, `event_id` and `totp`. `reason` is the first reason that applies. After many wrong codes, further wrong codes of the same agent are answered more slowly; right codes are never slowed down.',
      body: Scan,
      refuses: ['forbidden', 'idempotency_mismatch', 'busy'],
      response: { 200: GateAnswer },
    },
    handler: async (request, reply) => {
      const { body } = request
      reply.header('cache-control', 'no-store')
      return scanTicket({
        claims: claimsOf(request),
        shown: shownIn(body),
        eventId: body.event_id,
        gate: body.gate,
        nonce: body.nonce,
        direction: body.direction ?? 'in',
        dryRun: body.dry_run ?? false,
      })
    },
  })

  app.get('/ticket/auth', {
    config: { anyText: ['/code'], countsReads: true },
    onRequest: auth.tokenShown,
    schema: {
      operationId: 'checkTicket',
      tags: ['gate'],
      summary: 'Check whether a ticket would be admitted; lets nobody in and spends no code',
      description:
        'Send `code`, or `user_id`, `event_id` and `totp`. A wrong code counts as a guess.',
      querystring: Type.Object({
        code: Type.Optional(Judged({ maxLength: 4096 })),
        user_id: Type.Optional(Uuid),
        totp: Type.Optional(Typed({ maxLength: 16 })),
        event_id: Type.Optional(Uuid),
        direction: Type.Optional(Type.Enum(['in', 'out'])),
      }),
      refuses: ['forbidden', 'busy'],
      response: { 200: GateAnswer },
    },
    handler: async (request, reply) => {
      const { query } = request
      reply.header('cache-control', 'no-store')
      return scanTicket({
        claims: claimsOf(request),
        shown: shownIn(query),
        eventId: query.event_id,
        direction: query.direction ?? 'in',
        dryRun: true,
      })
    },
  })

  app.post('/ticket/:id/admission', {
    onRequest: auth.signedIn,
    schema: {
      operationId: 'admitByName',
      act: 'reversible',
      tags: ['gate'],
      summary: 'Let the holder of a ticket in by name, where the event allows it',
      description:
        'For agents and admins of the event, when a person has no code to show. The answer and the rules are those of a scan, except that no code is judged. The scan is recorded with the method `name`. The event allows it by `admission_by_name`.',
      params: Type.Object({ id: Uuid }),
      body: Body(AtGate, {
        ...named('AdmissionByName'),
        examples: [{ gate: 'North', nonce: 'f3b9' }],
      }),
      refuses: ['not_found', 'admission_by_name_off', 'idempotency_mismatch', 'busy'],
      response: { 200: GateAnswer },
    },
    handler: async (request, reply) => {
      const { body, params } = request
      reply.header('cache-control', 'no-store')
      return admitByName(sql, {
        caller: callerOf(request),
        ticketId: params.id,
        gate: body.gate,
        nonce: body.nonce,
        direction: body.direction ?? 'in',
      })
    },
  })
}

function shownIn(body: {
  code?: string
  user_id?: string
  event_id?: string
  totp?: string
}): Shown {
  const { code, user_id, event_id, totp } = body
  if (code !== undefined && user_id === undefined && totp === undefined) return { code }
  if (code === undefined && user_id !== undefined && event_id !== undefined && totp !== undefined)
    return { user_id, event_id, totp: foldCode(totp) }
  throw new Refusal('malformed_input', 'Send either code, or user_id, event_id and totp.', {
    errors: [
      {
        path: '/code',
        code: 'exactly_one',
        reason: 'is required, unless user_id, event_id and totp are sent together',
      },
    ],
  })
}
