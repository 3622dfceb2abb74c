import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { requireRight } from '../catalogue/requireRight.ts'
import { callerOf, claimsOf } from '../edge/authenticate.ts'
import { Uuid } from '../edge/schemas.ts'
import { requireLicenceRight } from '../licensing/licenceRight.ts'
import { Refusal } from '../refusal.ts'
import { OVER } from '../sessions/overBecause.ts'
import type { Parts } from './parts.ts'

const EVENTS = `Server-sent events:

- \`hello\` \`{session, licence_id, licence_seat_id}\` comes at once; both ids are null without a licence
- \`ended\` \`{reason, note?}\`: the login session is over. It comes within a second, no matter who ended the session in which process, and then the stream closes
- \`tickets\` \`{ticket_id, event_id, status, inside, reason?}\`: each of your tickets once at the beginning, for events that are not over, and then whenever one changes. \`reason\` says why a gate refused it, or \`moved\`: another login shows it now
- with \`event_id\`, for agents and admins of the event: \`live\` with the answer of \`GET /event/{id}/live\`, when its numbers changed
- with \`licence_id\`, for its licence admins: \`licence_seats\` \`{in_use, waiting}\`, when they changed
- \`no_longer\` \`{event_id}\` or \`{licence_id}\`: you have lost the right to follow it
- \`token_over\` \`{}\`: the access token of this stream is over, but the login session is not. Refresh, and open a new stream

Changes come about once per second. A comment comes every 15 s. If the stream closes without \`ended\` or \`token_over\` (the server stops, or cannot reach its database), open it again. A login session may have at most 10 streams. A user and a network address have limits, too (20 and 250, unless the operator says otherwise).`

/** The event stream of a login session. */
export const streamRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, streams, sessionWatch, news },
) => {
  app.get('/session/current/stream', {
    // A HEAD request would open a stream that never ends.
    exposeHeadRoute: false,
    onRequest: auth.signedIn,
    schema: {
      operationId: 'followSession',
      tags: ['sessions'],
      summary: 'Follow this login session: get an event as soon as it ends',
      description: EVENTS,
      querystring: Type.Object({
        event_id: Type.Optional(Uuid),
        licence_id: Type.Optional(Uuid),
      }),
      refuses: ['stream_limit', 'busy', 'not_found', 'forbidden'],
      response: {
        200: {
          description: 'A stream of events, until the login session or the access token is over.',
          content: { 'text/event-stream': { schema: Type.String() } },
        },
      },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const { sid, uuid: userId } = caller
      const { event_id: eventId, licence_id: licenceId } = request.query
      if (eventId !== undefined) await requireRight(sql, { eventId, caller, need: 'agent' })
      if (licenceId !== undefined) await requireLicenceRight(sql, { licence: licenceId, caller })
      const claims = claimsOf(request)
      const [session] = await sql<{ licence_id: string | null; licence_seat_id: string | null }[]>`
        select licence_id, licence_seat_id from sessions where sid = ${sid}`
      if (!session) throw new Refusal('unauthenticated', OVER)

      const stream = streams.open(reply, { sid, userId, address: request.address })
      const stopWatching = sessionWatch.watch(claims, (why) => {
        if (why.what === 'session')
          stream.send('ended', { reason: why.reason, ...(why.note && { note: why.note }) })
        if (why.what === 'token') stream.send('token_over', {})
        stream.end()
      })
      stream.whenOver(stopWatching)
      stream.send('hello', { session: sid, ...session })
      stream.whenOver(news.follow({ userId, sid, eventId, licenceId, send: stream.send }))
      return reply
    },
  })
}
