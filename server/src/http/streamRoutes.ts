import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { callerOf, shownToken } from '../edge/authenticate.ts'
import { Refusal } from '../refusal.ts'
import { OVER } from '../sessions/overBecause.ts'
import type { Parts } from './parts.ts'

const EVENTS = `Server-sent events:

- \`hello\` \`{session, licence_id, licence_seat_id}\`, at once; licence and licence seat are null without one
- \`ended\` \`{reason, note?}\`: the login session is over, whoever ended it and in whatever process. The stream closes with it, within a second
- \`token_over\` \`{}\`: the access token of this stream is over and the login session is not: refresh, and open the stream anew

A comment comes every 15 s. A stream that closes without a word (the server stops, or cannot ask its database) may be opened again. At most 10 a login session.`

/** What goes on for as long as a login session does. */
export const streamRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, readAccessToken, streams, sessionWatch },
) => {
  app.get('/session/current/stream', {
    // An answer without a body would never end.
    exposeHeadRoute: false,
    onRequest: auth.signedIn,
    schema: {
      operationId: 'followSession',
      tags: ['sessions'],
      summary: 'Be told at once when this login session ends',
      description: EVENTS,
      refuses: ['stream_limit', 'busy'],
      response: {
        200: {
          description: 'A stream of events, until the login session or the access token is over.',
          content: { 'text/event-stream': { schema: Type.String() } },
        },
      },
    },
    handler: async (request, reply) => {
      const { sid } = callerOf(request)
      const claims = await readAccessToken(shownToken(request, 'access_token') ?? '')
      const [session] = await sql<{ licence_id: string | null; licence_seat_id: string | null }[]>`
        select licence_id, licence_seat_id from sessions where sid = ${sid}`
      if (!claims || !session) throw new Refusal('unauthenticated', OVER)

      const stream = streams.open(reply, sid)
      const stopWatching = sessionWatch.watch(claims, (why) => {
        if (why.what === 'session')
          stream.send('ended', { reason: why.reason, ...(why.note && { note: why.note }) })
        if (why.what === 'token') stream.send('token_over', {})
        stream.end()
      })
      stream.whenOver(stopWatching)
      stream.send('hello', { session: sid, ...session })
      return reply
    },
  })
}
