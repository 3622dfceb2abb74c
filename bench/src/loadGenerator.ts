import { setTimeout as sleep } from 'node:timers/promises'
import { fromBase32 } from '@tessera/server/vault/base32.ts'
import { codeAt, LOGIN_TOTP, stepAt, type TotpSetting } from '@tessera/server/vault/totp.ts'
import { type HttpAnswer, HttpConnection } from './httpConnection.ts'
import { postRequest } from './requests.ts'
import { type LatencySummary, summarise } from './statistics.ts'
import { answerQuestions } from './worker.ts'

/** What to send. A request that is sent only once is made at that moment, with the current code. */
export type Load = Target &
  (
    | {
        readonly kind: 'repeat'
        readonly requests: readonly string[]
        readonly forMs: number
        /** The status of every answer, where it is no success. */
        readonly expected?: number
      }
    | {
        /** Each request is sent once. */
        readonly kind: 'each'
        readonly requests: readonly string[]
      }
    | {
        /** Each connection sends its own requests, in turn. */
        readonly kind: 'turns'
        readonly requests: readonly (readonly string[])[]
        readonly forMs: number
      }
    | {
        readonly kind: 'steady'
        readonly requests: readonly string[]
        readonly forMs: number
        readonly perSecond: number
      }
    | {
        readonly kind: 'scans'
        readonly accessTokens: readonly string[]
        readonly tickets: readonly SecretOfTicket[]
        readonly setting: TotpSetting
      }
    | {
        readonly kind: 'logins'
        readonly password: string
        readonly people: readonly SecretOfPerson[]
        readonly forMs?: number
      }
  )

export interface Target {
  readonly port: number
  readonly connections: number
}

export interface SecretOfTicket {
  readonly ticketId: string
  readonly credentialId: string
  readonly secret: string
}

export interface SecretOfPerson {
  readonly username: string
  readonly secret: string
  /** The licence under which to log in. */
  readonly licence?: string
}

export interface LoadResult extends LatencySummary {
  readonly requests: number
  readonly elapsedMs: number
  /** Answers without the expected success, and the first of them. */
  readonly errors: number
  readonly firstError: string | undefined
}

/** Returns the next request, or nothing at the end. */
type Source = () => Buffer | string | undefined

class Tally {
  readonly #latenciesMs: number[] = []
  readonly #isSuccess: (status: number, body: Buffer) => boolean
  #errors = 0
  #firstError: string | undefined

  constructor(isSuccess: (status: number, body: Buffer) => boolean) {
    this.#isSuccess = isSuccess
  }

  count(startedAt: number, { status, body }: HttpAnswer): void {
    this.#latenciesMs.push(performance.now() - startedAt)
    if (this.#isSuccess(status, body)) return
    this.#errors++
    this.#firstError ??= `${status} ${body.toString('utf8', 0, 300)}`
  }

  result(elapsedMs: number): LoadResult {
    return {
      ...summarise(this.#latenciesMs),
      requests: this.#latenciesMs.length,
      elapsedMs,
      errors: this.#errors,
      firstError: this.#firstError,
    }
  }
}

async function run(load: Load): Promise<LoadResult> {
  const connections = await Promise.all(
    Array.from({ length: load.connections }, (_, i) =>
      HttpConnection.open(load.port, load.kind === 'logins' ? clientAddress(i) : undefined),
    ),
  )
  const tally = new Tally(successOf(load))
  const startedAt = performance.now()
  if (load.kind === 'steady') await keepRate(connections, load, tally)
  else if (load.kind === 'turns')
    await Promise.all(
      connections.map((connection, i) =>
        keepBusy(
          connection,
          repeat(load.requests[i % load.requests.length] ?? [], load.forMs),
          tally,
        ),
      ),
    )
  else {
    const next = sourceOf(load)
    await Promise.all(connections.map((connection) => keepBusy(connection, next, tally)))
  }
  const result = tally.result(performance.now() - startedAt)
  for (const connection of connections) connection.close()
  return result
}

function successOf(load: Load): (status: number, body: Buffer) => boolean {
  if (load.kind === 'scans') return isAdmission
  const expected = load.kind === 'repeat' ? load.expected : undefined
  return expected === undefined ? isOk : (status) => status === expected
}

function isOk(status: number): boolean {
  return status >= 200 && status < 300
}

const ADMISSION = Buffer.from('{"ticket_is_valid":true,')

function isAdmission(status: number, body: Buffer): boolean {
  return status === 200 && body.compare(ADMISSION, 0, ADMISSION.length, 0, ADMISSION.length) === 0
}

/** Each person who logs in has their own address. */
function clientAddress(i: number): string {
  return `127.0.1.${i + 1}`
}

/** Closed loop: the next request goes out when the previous one is answered. */
async function keepBusy(connection: HttpConnection, next: Source, tally: Tally): Promise<void> {
  for (let request = next(); request !== undefined; request = next()) {
    const startedAt = performance.now()
    tally.count(startedAt, await connection.send(request))
  }
}

/**
 * Open loop: requests go out by the clock, whether or not earlier ones are answered. Their time
 * runs from when they were due, so a stall counts for every request that waits because of it.
 */
async function keepRate(
  connections: readonly HttpConnection[],
  { requests, forMs, perSecond }: Extract<Load, { kind: 'steady' }>,
  tally: Tally,
): Promise<void> {
  const free = [...connections]
  const due: number[] = []
  const underWay: Promise<void>[] = []
  const sendNext = async (connection: HttpConnection): Promise<void> => {
    for (let dueAt = due.shift(); dueAt !== undefined; dueAt = due.shift())
      tally.count(dueAt, await connection.send(requests[underWay.length % requests.length] ?? ''))
    free.push(connection)
  }
  const startedAt = performance.now()
  const total = Math.floor((forMs / 1000) * perSecond)
  for (let sent = 0; sent < total; ) {
    const dueAt = startedAt + (sent * 1000) / perSecond
    const waitMs = dueAt - performance.now()
    if (waitMs > 0.2) await sleep(Math.max(1, waitMs))
    if (performance.now() < dueAt) continue
    due.push(dueAt)
    sent++
    const connection = free.pop()
    if (connection) underWay.push(sendNext(connection))
  }
  await Promise.all(underWay)
}

function repeat(texts: readonly string[], forMs: number): Source {
  const requests = texts.map((request) => Buffer.from(request))
  const until = performance.now() + forMs
  let i = 0
  return () => (performance.now() < until ? requests[i++ % requests.length] : undefined)
}

function sourceOf(load: Exclude<Load, { kind: 'steady' | 'turns' }>): Source {
  if (load.kind === 'repeat') return repeat(load.requests, load.forMs)
  if (load.kind === 'each') {
    const left = load.requests.map((request) => Buffer.from(request)).values()
    return () => left.next().value
  }
  if (load.kind === 'scans') {
    const tickets = load.tickets.map(({ credentialId, secret }) => ({
      credentialId,
      key: fromBase32(secret),
    }))
    let i = 0
    return () => {
      const ticket = tickets[i++]
      if (!ticket) return undefined
      const code = codeAt(ticket.key, stepAt(Date.now() / 1000, load.setting), load.setting)
      return postRequest(
        '/api/v1/ticket/auth',
        { code: `T1.${ticket.credentialId}.${code}`, gate: 'North' },
        load.accessTokens[i % load.accessTokens.length],
      )
    }
  }
  const until = performance.now() + (load.forMs ?? Number.POSITIVE_INFINITY)
  let i = 0
  return () => {
    const person = performance.now() < until ? load.people[i++] : undefined
    if (!person) return undefined
    const step = stepAt(Date.now() / 1000, LOGIN_TOTP)
    const security_code = codeAt(fromBase32(person.secret), step, LOGIN_TOTP)
    const { username, licence } = person
    return postRequest('/api/v1/auth-jwt/login', {
      username,
      password: load.password,
      security_code,
      ...(licence !== undefined && { licence }),
    })
  }
}

await answerQuestions(run)
