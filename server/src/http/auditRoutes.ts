import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  type AuditFilter,
  listPlatformAudit,
  type PlatformAuditRow,
} from '../audit/listPlatformAudit.ts'
import { boundRead } from '../db/boundSearch.ts'
import { UUID } from '../db/ids.ts'
import { readInstant } from '../db/readInstant.ts'
import type { Sql } from '../db/sql.ts'
import { asCsvFile, CsvOrJson, wantsCsv } from '../edge/csvForm.ts'
import { named } from '../edge/nameSchemas.ts'
import { answerPage, LINK, PAGE_QUERY, PageBody } from '../edge/page.ts'
import { Instant, InstantText, Nullable, Typed, Uuid } from '../edge/schemas.ts'
import { findUserId } from '../identity/users.ts'
import { writeHead, writeLine } from '../text/csv.ts'
import { AuditKindText, requireAuditKind } from './auditKinds.ts'
import type { Parts } from './parts.ts'

/** The rows of one statement of a CSV file: a slow reader holds no connection of the pool. */
const CHUNK = 1_000
/** A longer file is asked for in parts, by time. */
const MAX_ROWS = 100_000

const Entry = Type.Object(
  {
    uuid: Uuid,
    at: Instant,
    kind: AuditKindText,
    actor_id: Nullable(Uuid),
    actor: Nullable(
      Type.String({
        description:
          'the user or service account; null: a rule of this server, the operator, or a caller who is nobody',
      }),
    ),
    user_id: Nullable(Uuid),
    username: Nullable(Type.String({ description: 'whom the entry is about, if anybody' })),
    session_id: Nullable(Uuid),
    address: Nullable(Type.String()),
    details: Type.Record(Type.String(), Type.Unknown()),
  },
  named('AuditEntry'),
)

const NameOrId = Typed({
  minLength: 1,
  maxLength: 64,
  description: 'a user name, or the id of a user or service account',
})

/** The audit log of the whole platform, for its admins. */
export const auditRoutes: FastifyPluginAsyncTypebox<Parts> = async (
  app,
  { sql, auth, only, heavyReads },
) => {
  app.get('/audit', {
    onRequest: auth.signedIn,
    preHandler: only.admin,
    schema: {
      operationId: 'listPlatformAudit',
      tags: ['people'],
      summary: 'List the audit log of the whole platform, newest first',
      description:
        'Also has the entries about no user, such as failed logins under a name that nobody has. `actor` is who did it, `user` whom it concerns. With `Accept: text/csv` or `?format=csv` the answer is CSV of the newest 100,000 entries; ask for older ones with `to`.',
      querystring: Type.Object({
        kind: Type.Optional(Typed({ minLength: 1, maxLength: 64, examples: ['login_failed'] })),
        actor: Type.Optional(NameOrId),
        user: Type.Optional(NameOrId),
        from: Type.Optional(InstantText),
        to: Type.Optional(InstantText),
        format: Type.Optional(CsvOrJson),
        ...PAGE_QUERY,
      }),
      refuses: ['not_found'],
      response: {
        200: {
          description: 'A page of the log, or the newest entries as CSV',
          headers: LINK,
          content: {
            'application/json': { schema: PageBody(Entry) },
            'text/csv': { schema: Type.Unsafe<Readable>({ type: 'string' }) },
          },
        },
      },
    },
    handler: heavyReads.answer(async (request, reply) => {
      const { kind, actor, user, from, to, format } = request.query
      const filter: AuditFilter = {
        kind: kind && requireAuditKind(kind),
        actorId: actor && (await findId(sql, actor)),
        userId: user && (await findId(sql, user)),
        from: from && readInstant(from, '/from'),
        to: to && readInstant(to, '/to'),
      }
      if (wantsCsv(request, format))
        return asCsvFile(reply, 'audit.csv').send(
          heavyReads.file({ request, reply }, writeCsv(sql, filter)),
        )
      const listed = await answerPage(
        { request, reply },
        ({ after: [before], limit }) =>
          boundRead(sql, (tx) => listPlatformAudit(tx, filter, { before, limit })),
        (row) => [row.uuid],
      )
      return reply.send(listed)
    }),
  })
}

async function findId(sql: Sql, nameOrId: string): Promise<string> {
  return UUID.test(nameOrId) ? nameOrId : findUserId(sql, nameOrId)
}

const COLUMNS = [
  'at',
  'kind',
  'actor',
  'actor_id',
  'username',
  'user_id',
  'session_id',
  'address',
  'details',
] as const

async function* writeCsv(sql: Sql, filter: AuditFilter): AsyncGenerator<string, void> {
  yield writeHead(COLUMNS)
  let before: string | undefined
  for (let rows = 0; rows < MAX_ROWS; rows += CHUNK) {
    const page = { before, limit: CHUNK }
    const entries = await boundRead(sql, (tx) => listPlatformAudit(tx, filter, page))
    yield entries.map((entry) => writeLine(COLUMNS.map((name) => textOf(entry[name])))).join('')
    before = entries.at(-1)?.uuid
    if (entries.length < CHUNK) return
  }
}

function textOf(value: PlatformAuditRow[keyof PlatformAuditRow]): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? value : JSON.stringify(value)
}
