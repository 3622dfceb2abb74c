import { existsSync } from 'node:fs'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import QRCode from 'qrcode'
import { Type } from 'typebox'
import type { SqlTransaction } from '../db/sql.ts'
import { named } from '../edge/nameSchemas.ts'
import {
  Body,
  Email,
  FilledLine,
  Instant,
  Judged,
  Nullable,
  Password,
  Typed,
  Username,
} from '../edge/schemas.ts'
import { completeFirstRun } from '../installation/completeFirstRun.ts'
import { findAll, type RunningServer } from '../installation/describeServer.ts'
import { isFirstRunOpen, judgeFirstRunCode } from '../installation/firstRunCode.ts'
import { type InputError, Refusal } from '../refusal.ts'
import { readInstallationName } from '../text/readInstallationName.ts'
import { readOrigin } from '../text/readOrigin.ts'
import { masterKeyFile } from '../vault/masterKey.ts'
import { FindingShown, type ServerParts } from './serverRoutes.ts'

const RunCode = Typed({
  minLength: 1,
  maxLength: 64,
  description: 'the one-time code that the last start has shown on the terminal or in its file',
  examples: ['7K2M-9QXV-B4TN-C8RD'],
})

const FirstRunState = Type.Object(
  {
    public_url: Type.String(),
    public_url_is_set_by_environment: Type.Boolean(),
    installation_name: Type.String(),
    installation_name_is_set_by_environment: Type.Boolean(),
    master_key: Type.Object(
      {
        is_set_by_environment: Type.Boolean(),
        file: Nullable(Type.String(), { description: 'its file; null where there is none' }),
      },
      { description: 'where the master key is kept, of which a copy is needed; never the key' },
    ),
    findings: Type.Array(FindingShown),
  },
  named('FirstRun'),
)

const FirstAdmin = Type.Object(
  {
    username: Username,
    otpauth_uri: Type.String(),
    secret: Type.String(),
    qr_svg: Type.String({ description: 'the same as a picture (SVG)' }),
    expires_at: Instant,
    restart_needed: Type.Boolean({
      description: 'whether the new address or name holds from the next start on',
    }),
  },
  named('FirstAdmin'),
)

/** Few: people type a code once, and nobody else has one. */
const FEW = { config: { rateLimit: { max: 30 } } } as const

/** The page of the first run, while nobody has logged in as an admin. */
export const firstRunRoutes: FastifyPluginAsyncTypebox<ServerParts> = async (
  app,
  { sql, keys, server },
) => {
  app.get('/first-run', {
    schema: {
      operationId: 'isFirstRun',
      tags: ['operation'],
      summary: 'Check whether this installation still waits for its first admin',
      response: { 200: Type.Object({ open: Type.Boolean() }) },
    },
    handler: async () => ({ open: await isFirstRunOpen(sql) }),
  })

  app.post('/first-run/check', {
    ...FEW,
    schema: {
      operationId: 'checkFirstRun',
      act: 'proof',
      tags: ['operation'],
      summary: 'Check the one-time code, and read what the page of the first run shows',
      body: Body({ code: RunCode }, { examples: [{ code: '7K2M-9QXV-B4TN-C8RD' }] }),
      refuses: ['login_failed', 'not_found'],
      response: { 200: FirstRunState },
    },
    handler: async (request, reply) => {
      const { code } = request.body
      const judged = await sql.begin((tx: SqlTransaction) => judgeFirstRunCode(tx, code))
      if (judged instanceof Refusal) throw judged
      reply.header('cache-control', 'no-store')
      return { ...describe(server), findings: await findAll(sql, server) }
    },
  })

  app.post('/first-run', {
    ...FEW,
    schema: {
      operationId: 'completeFirstRun',
      act: 'proof',
      tags: ['operation'],
      summary: 'Set up the first admin and the installation, once',
      description:
        'Uses the one-time code up. The first admin gets this name, address and password, and a new authenticator secret, whose first code at a login confirms it. What the environment sets stays.',
      body: Body(
        {
          code: RunCode,
          username: Username,
          email: Email,
          password1: Password,
          password2: Password,
          installation_name: Type.Optional(FilledLine({ maxLength: 64 })),
          public_url: Type.Optional(Judged({ maxLength: 300 })),
        },
        {
          ...named('FirstRunWish'),
          examples: [
            {
              code: '7K2M-9QXV-B4TN-C8RD',
              username: 'ada',
              email: 'ada@example.org',
              password1: 'a good long phrase',
              password2: 'a good long phrase',
              public_url: 'https://tickets.example.org',
            },
          ],
        },
      ),
      refuses: ['login_failed', 'not_found', 'username_taken', 'password_refused', 'busy'],
      response: { 201: FirstAdmin },
    },
    handler: async ({ body }, reply) => {
      const { code, username, email, installation_name, public_url } = body
      judge(body, server)
      const done = await completeFirstRun(
        sql,
        keys.vault,
        {
          code,
          username,
          email,
          password: body.password1,
          installationName: installation_name,
          publicUrl: public_url === undefined ? undefined : readOrigin(public_url),
        },
        server,
      )
      const qr_svg = await QRCode.toString(done.otpauth_uri, { type: 'svg', margin: 4 })
      reply.code(201).header('cache-control', 'no-store')
      return { ...done, qr_svg }
    },
  })
}

function describe({ environment, config }: RunningServer) {
  const isSet = (name: string): boolean => Boolean(environment[name]?.trim())
  const file = masterKeyFile(config.dataFolder)
  return {
    public_url: config.publicUrl,
    public_url_is_set_by_environment: isSet('PUBLIC_URL'),
    installation_name: config.installationName,
    installation_name_is_set_by_environment: isSet('INSTALLATION_NAME'),
    master_key: {
      is_set_by_environment: isSet('TESSERA_MASTER_KEY'),
      file: existsSync(file) ? file : null,
    },
  }
}

/** @throws {Refusal} `malformed_input` for what no setting could be. */
function judge(
  body: { password1: string; password2: string; installation_name?: string; public_url?: string },
  { config }: RunningServer,
): void {
  const { password1, password2, installation_name: name, public_url: url } = body
  const origin = url === undefined ? undefined : readOrigin(url)
  const errors: InputError[] = []
  if (password1 !== password2)
    errors.push({ path: '/password2', code: 'mismatch', reason: 'must equal the first password' })
  if (name !== undefined && readInstallationName(name) === undefined)
    errors.push({ path: '/installation_name', code: 'not_valid', reason: 'must have no colon' })
  if (url !== undefined && origin === undefined)
    errors.push({
      path: '/public_url',
      code: 'not_an_address',
      reason: 'must be an http or https address without a path',
    })
  if (origin?.startsWith('http:') && config.tls)
    errors.push({
      path: '/public_url',
      code: 'wrong_scheme',
      reason: 'must begin with https://, because TLS_CERT is set',
    })
  if (errors.length > 0)
    throw new Refusal('malformed_input', 'The input has errors. Correct the fields in errors.', {
      errors,
    })
}
