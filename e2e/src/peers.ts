/**
 * `npm run test:peers` compares our output with programs that others wrote. A real server makes
 * codes, QR codes, tokens and its document; oathtool, zbarimg, jsonwebtoken and Redocly check them.
 */
import { execFileSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { answer } from '@tessera/client'
import jwt from 'jsonwebtoken'
import { arrive, enrolmentPicture, logIn, type Person, signUp, ticketPicture } from './person.ts'
import { openAuthenticator, ticketCode } from './phone.ts'
import { type Stage, withServer } from './withServer.ts'

const counts = { passed: 0, failed: 0 }

async function check(what: string, work: () => Promise<void> | void): Promise<void> {
  try {
    await work()
    counts.passed++
    console.log(`  ok      ${what}`)
  } catch (error) {
    counts.failed++
    console.log(`  failed  ${what}\n${error instanceof Error ? error.message : error}`)
  }
}

function agree(peer: unknown, ours: unknown): void {
  if (!isDeepStrictEqual(peer, ours))
    throw new Error(`  peer: ${JSON.stringify(peer)}\n  ours: ${JSON.stringify(ours)}`)
}

/** The Debian package of each program that the checks need. */
const TOOLS = { oathtool: 'oathtool', zbarimg: 'zbar-tools' } as const

function missingPackages(): string[] {
  return Object.entries(TOOLS).flatMap(([tool, debianPackage]) => {
    try {
      execFileSync(tool, ['--version'], { stdio: 'ignore' })
      return []
    } catch {
      return [debianPackage]
    }
  })
}

interface Setting {
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512'
  readonly digits: 6 | 8
  readonly period: 15 | 30 | 60
}

const SETTINGS: readonly Setting[] = (['SHA1', 'SHA256', 'SHA512'] as const).flatMap((algorithm) =>
  ([6, 8] as const).flatMap((digits) =>
    ([15, 30, 60] as const).map((period) => ({ algorithm, digits, period })),
  ),
)

const LOGIN_SETTING: Setting = { algorithm: 'SHA1', digits: 6, period: 30 }

/** The code of a moment, as oathtool computes it. */
function oathtool(
  secret: string,
  { algorithm, digits, period }: Setting,
  epochSeconds: number,
): string {
  const args = [
    `--totp=${algorithm}`,
    `--digits=${digits}`,
    `--time-step-size=${period}s`,
    `--now=@${Math.floor(epochSeconds)}`,
    '--base32',
    '-',
  ]
  return execFileSync('oathtool', args, { input: `${secret}\n`, encoding: 'utf8' }).trim()
}

function zbarimg(file: string): string {
  const args = [
    '--quiet',
    '--raw',
    '--nodbus',
    '--set',
    '*.enable=0',
    '--set',
    'qrcode.enable=1',
    file,
  ]
  return execFileSync('zbarimg', args, { encoding: 'utf8' }).trim()
}

async function run(stage: Stage): Promise<void> {
  const { url } = stage.server
  const organiser = await makeOrganiser(stage)
  const ada = await arrive(url, 'ada')
  await checkLogin(stage)
  await checkTickets(stage, organiser, ada)
  await checkTokens(url, ada)
  await check('Redocly finds no error in /openapi.json', () => lint(url))
}

async function makeOrganiser(stage: Stage): Promise<Person> {
  const { username, password, otpauth_uri } = await stage.makeAdmin('root')
  const authenticator = openAuthenticator(otpauth_uri)
  return logIn(stage.server.url, { username, password, authenticator })
}

/** zbarimg reads the QR code and oathtool computes the security code: no program of ours does. */
async function checkLogin({ server: { url }, dataFolder }: Stage): Promise<void> {
  await check(
    'zbarimg reads the QR code of the enrolment, and a code from oathtool logs in',
    async () => {
      const account = { username: 'cal', password: await signUp(url, 'cal') }
      const file = join(dataFolder, 'enrolment.png')
      await writeFile(file, Buffer.from(await enrolmentPicture(url, 'cal')))
      const secret = new URL(zbarimg(file)).searchParams.get('secret') ?? ''
      const code = (): string => oathtool(secret, LOGIN_SETTING, Date.now() / 1000)
      await logIn(url, { ...account, authenticator: { label: 'oathtool', code } })
    },
  )
}

async function checkTickets(stage: Stage, organiser: Person, ada: Person): Promise<void> {
  const { api } = organiser.client
  for (const setting of SETTINGS) {
    const { algorithm, digits, period } = setting
    await check(`a ticket code of ${algorithm}, ${digits} digits, ${period} s`, async () => {
      const event = await answer(
        api.POST('/api/v1/event', {
          body: {
            title: `${algorithm} ${digits} ${period}`,
            description: '',
            starts_at: '2030-01-01T00:00:00Z',
            capacity: 1,
            totp: setting,
          },
        }),
      )
      const path = { id: event.uuid }
      await api.POST('/api/v1/event/{id}/publish', { params: { path } })
      await api.POST('/api/v1/event/{id}/users', { params: { path }, body: { username: 'ada' } })
      const credential = await answer(
        ada.client.api.POST('/api/v1/ticket', { body: { event_id: event.uuid } }),
      )
      const file = join(stage.dataFolder, 'ticket.png')
      const drawnAt = Date.now() / 1000
      await writeFile(file, Buffer.from(await ticketPicture(ada, credential.ticket_id)))
      const code = oathtool(credential.secret, setting, drawnAt)
      const later = oathtool(credential.secret, setting, Date.now() / 1000)
      const read = zbarimg(file)
      const ours = [code, later].map((digits) => `T1.${credential.credential_id}.${digits}`)
      agree(ours.includes(read), true)
      agree(ours.includes(ticketCode(credential)), true)
      const scan = await answer(api.POST('/api/v1/ticket/auth', { body: { code: read } }))
      agree([scan.result, scan.reason], ['admitted', null])
    })
  }
}

/** A common library verifies our token with our key set, and refuses a changed token. */
async function checkTokens(url: string, { tokens, client }: Person): Promise<void> {
  const { keys } = await answer(client.api.GET('/.well-known/jwks.json'))
  const { access_token: token = '' } = (await tokens.load()) ?? {}
  const { kid, alg } = jwt.decode(token, { complete: true })?.header ?? {}
  const jwk = keys.find((key) => key['kid'] === kid)
  const issuer = new URL(url.replace('127.0.0.1', 'localhost')).origin
  const expected = {
    algorithms: ['RS256'],
    issuer,
    audience: `${issuer}/api/v1`,
  } satisfies jwt.VerifyOptions
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' })
  await check('jsonwebtoken verifies an access token with the key set', () => {
    agree(alg, 'RS256')
    const claims = jwt.verify(token, key, expected)
    agree(typeof claims === 'object' && typeof claims.sub === 'string' && 'jti' in claims, true)
  })
  await check('jsonwebtoken refuses a changed token', () => {
    const [header, payload = '', signature] = token.split('.')
    const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'other' }
    const other = Buffer.from(JSON.stringify(claims)).toString('base64url')
    const verify = (): unknown => jwt.verify([header, other, signature].join('.'), key, expected)
    agree(messageOf(verify), 'invalid signature')
  })
}

function messageOf(work: () => unknown): string {
  try {
    work()
    return 'nothing was refused'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function lint(url: string): Promise<void> {
  const source = await (await fetch(`${url}/openapi.json`)).text()
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = new Set(problems.map(({ ruleId, severity }) => `${severity} ${ruleId}`))
  if (warnings.size > 0) console.log(`          (${[...warnings].join(', ')})`)
  agree(
    errors.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`),
    [],
  )
}

const missing = missingPackages()
if (missing.length > 0) {
  console.error(`These checks need Debian packages. Run: apt-get install ${missing.join(' ')}`)
  process.exitCode = 1
} else {
  await withServer(run)
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  if (counts.failed > 0) process.exitCode = 1
}
