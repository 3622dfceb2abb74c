import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { account } from '../audit/actor.ts'
import { callerOf } from '../edge/authenticate.ts'
import { named } from '../edge/nameSchemas.ts'
import { Body, Instant, Nullable } from '../edge/schemas.ts'
import { writeOnce } from '../edge/writeOnce.ts'
import { describeServer, type RunningServer } from '../installation/describeServer.ts'
import { FINDING_CODES } from '../installation/findings.ts'
import { listLicenceKeys, rotateLicenceKey } from '../licensing/licenceKeys.ts'
import { listSigningKeys, rotateSigningKeys } from '../tokens/signingKeys.ts'
import type { Parts } from './parts.ts'

const SettingShown = Type.Object(
  {
    name: Type.String({ examples: ['PUBLIC_URL'] }),
    value: Nullable(Type.String(), {
      description: 'null: a secret, or not set and without a default',
    }),
    is_set: Type.Boolean(),
    is_default: Type.Boolean(),
    is_secret: Type.Boolean(),
    source: Type.Enum(['environment', 'stored', 'file', 'default']),
  },
  named('SettingShown'),
)

export const FindingShown = Type.Object(
  {
    what: Type.String({ examples: ['disk'] }),
    code: Type.Enum(FINDING_CODES, {
      description: 'says which finding it is; a later version may have more',
      examples: ['disk_has_space'],
    }),
    values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
      description: 'what `detail` and `advice` name',
      examples: [{ free_mib: 81_920, folder: '/var/lib/tessera' }],
    }),
    state: Type.Enum(['good', 'note', 'wrong'], {
      description: '`note` is worth knowing, `wrong` stops Tessera or endangers it',
    }),
    is_well: Type.Boolean(),
    detail: Type.String({ description: 'in English' }),
    advice: Nullable(Type.String(), { description: 'in English' }),
  },
  named('Finding'),
)

const DatabaseShown = Type.Object(
  {
    version: Type.String(),
    size_bytes: Type.Integer(),
    embedded: Type.Boolean(),
    migrations: Type.Integer({ description: 'how many are applied' }),
  },
  named('DatabaseShown'),
)

const ServerShown = Type.Object(
  {
    version: Type.String(),
    public_url: Type.String(),
    installation_name: Type.String(),
    started_at: Instant,
    processes: Type.Integer(),
    database: DatabaseShown,
    settings: Type.Array(SettingShown),
    findings: Type.Array(FindingShown),
  },
  named('Server'),
)

const Purpose = Type.Enum(['access_tokens', 'licence_files'])

const SigningKeyShown = Type.Object(
  {
    kid: Type.String(),
    purpose: Purpose,
    created_at: Instant,
    signs_from: Instant,
    is_current: Type.Boolean({ description: 'whether it signs now' }),
    retired_at: Nullable(Instant, {
      description:
        'when what it signed is or was refused; null: not decided yet, or never for licence files',
    }),
  },
  named('SigningKey'),
)

export type ServerParts = Parts & { readonly server: RunningServer }

/** The server itself, for platform admins: how well it is, and its signing keys. */
export const serverRoutes: FastifyPluginAsyncTypebox<ServerParts> = async (
  app,
  { sql, keys, auth, only, server },
) => {
  app.get('/server', {
    config: { rateLimit: { max: 60 } },
    onRequest: auth.signedIn,
    preHandler: only.admin,
    schema: {
      operationId: 'readServer',
      tags: ['operation'],
      summary: 'Read the settings of the server, and how well it is',
      description: 'The same as `npx tessera doctor`. No value of a secret is told.',
      response: { 200: ServerShown },
    },
    handler: async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return describeServer(sql, server)
    },
  })

  app.get('/signing-key', {
    onRequest: auth.signedIn,
    preHandler: only.admin,
    schema: {
      operationId: 'listSigningKeys',
      tags: ['operation'],
      summary: 'List the keys that sign access tokens and licence files, the newest first',
      response: { 200: Type.Object({ items: Type.Array(SigningKeyShown) }) },
    },
    handler: async () => {
      const ofTokens = await listSigningKeys(sql)
      const ofLicences = await listLicenceKeys(sql)
      return {
        items: [
          ...ofTokens.map(({ expires_at, ...key }) => ({
            ...key,
            purpose: 'access_tokens' as const,
            retired_at: expires_at,
          })),
          ...ofLicences.map(({ withdrawn_at, ...key }) => ({
            ...key,
            purpose: 'licence_files' as const,
            signs_from: key.created_at,
            retired_at: withdrawn_at,
          })),
        ],
      }
    },
  })

  app.post('/signing-key', {
    config: { rateLimit: { max: 20 } },
    onRequest: auth.signedIn,
    preHandler: [only.admin, only.freshFactor],
    schema: {
      operationId: 'rotateSigningKey',
      act: 'final',
      tags: ['operation'],
      summary: 'Make a new signing key, as `npx tessera keys rotate` does',
      description:
        'A new key of access tokens signs after ten minutes, when others have fetched it, and the old one verifies until its last token expires. A new key of licence files signs at once, and the earlier ones stay published. `at_once` is for an old key that may be known to others: all its access tokens become invalid (people stay logged in), or the earlier keys of licence files are withdrawn, and every file must be made again.',
      body: Body(
        { purpose: Type.Optional(Purpose), at_once: Type.Optional(Type.Boolean()) },
        { examples: [{ purpose: 'access_tokens' }] },
      ),
      refuses: ['storage_limit'],
      response: {
        201: Type.Object({ kid: Type.String(), purpose: Purpose, signs_from: Instant }),
      },
    },
    handler: writeOnce(sql, async (tx, request) => {
      const { purpose = 'access_tokens', at_once = false } = request.body
      const actor = account(callerOf(request).uuid)
      const made =
        purpose === 'access_tokens'
          ? await rotateSigningKeys(tx, keys.vault, { actor, now: at_once })
          : await rotateLicenceKey(tx, keys.vault, { actor, withdraw: at_once })
      return { status: 201, body: { purpose, ...made } }
    }),
  })
}
