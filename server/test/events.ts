import { fromBase32 } from '../src/vault/base32.ts'
import { codeAt, stepAt, type TotpSetting } from '../src/vault/totp.ts'
import type { Person, TestApp } from './app.ts'

/** A published event, who runs it and who scans at it. */
export interface TestEvent {
  readonly uuid: string
  readonly organiser: Person
  readonly agent: Person
}

/** Makes a published event with an organiser and an agent, through the API. */
export async function publishedEvent(t: TestApp, input: object = {}): Promise<TestEvent> {
  const organiser = await t.person({ role: 'organiser' })
  const agent = await t.person()
  const body = {
    title: 'A concert',
    description: 'In the park.',
    starts_at: '2030-06-01T18:00:00Z',
    capacity: 100,
    ...input,
  }
  const made = await t.call('POST', '/event', { as: organiser, body })
  if (made.statusCode !== 201) throw new Error(`No event: ${made.body}`)
  const { uuid } = made.json()
  await t.call('POST', `/event/${uuid}/publish`, { as: organiser })
  await t.call('POST', `/event/${uuid}/agents`, {
    as: organiser,
    body: { username: agent.username },
  })
  return { uuid, organiser, agent }
}

/** A credential as `POST /ticket` answers it. */
export interface TestCredential extends TotpSetting {
  readonly ticket_id: string
  readonly credential_id: string
  readonly event_id: string
  readonly secret: string
}

/** Registers a person and takes the credential to their login session. */
export async function heldTicket(
  t: TestApp,
  event: TestEvent,
  person: Person,
): Promise<TestCredential> {
  await t.call('POST', `/user/${person.username}/events`, {
    as: person,
    body: { event_id: event.uuid },
  })
  const taken = await t.call('POST', '/ticket', { as: person, body: { event_id: event.uuid } })
  if (taken.statusCode >= 300) throw new Error(`No credential: ${taken.body}`)
  return taken.json()
}

/** The ticket code of this moment by the database's clock, or of a step away from it. */
export async function ticketCode(
  t: TestApp,
  credential: TestCredential,
  stepsAway = 0,
): Promise<string> {
  const [now] = await t.sql<{ epoch: number }[]>`
    select extract(epoch from clock_timestamp())::float8 as epoch`
  const secret = fromBase32(credential.secret)
  const code = codeAt(secret, stepAt(now?.epoch ?? 0, credential) + stepsAway, credential)
  return `T1.${credential.credential_id}.${code}`
}

/** A code that is no code of the steps around now. */
export async function wrongTicketCode(t: TestApp, credential: TestCredential): Promise<string> {
  const right = new Set<string>()
  for (let away = -21; away <= 21; away++) right.add(await ticketCode(t, credential, away))
  for (let digits = 0; ; digits++) {
    const code = `T1.${credential.credential_id}.${String(digits).padStart(credential.digits, '0')}`
    if (!right.has(code)) return code
  }
}
