/**
 * `npm run story` tells one evening at a door while it happens. It calls a real server over HTTP;
 * only the first admin is made by the operator's command. The exit code is 1 if a step goes wrong.
 */
import { isDeepStrictEqual } from 'node:util'
import { answer, openClient } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { arrive, logIn, type Person, ticketPicture } from './person.ts'
import { openAuthenticator, readQr, type TicketCredential, ticketCode } from './phone.ts'
import { type Stage, withServer } from './withServer.ts'

const tell = (line: string): void => console.log(line)

/** Prints the line if the server did what the story says; otherwise the story ends. */
function happens(line: string, seen: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(seen, expected))
    throw new Error(
      `This step failed: ${line}\n  seen:     ${JSON.stringify(seen)}\n  expected: ${JSON.stringify(expected)}`,
    )
  tell(line)
}

/** The code of the problem with which the server refuses the call. */
async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'nothing was refused'
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

interface Evening {
  readonly url: string
  readonly eventId: string
  readonly gus: Person
}

async function story(stage: Stage): Promise<void> {
  const { url } = stage.server
  tell('The doors')
  const ada = await arrive(url, 'ada')
  const me = await answer(ada.client.api.GET('/api/v1/auth-jwt/user-info'))
  happens(
    `  Ada signs up, and scans the QR code with her authenticator ("${ada.authenticator.label}").`,
    [me.username, me.role],
    ['ada', 'user'],
  )
  tell('  She logs in with the code that it shows.')
  const evening = await prepare(stage)
  const phone = await changePhones(evening, ada)
  await comeIn(evening, phone)
  await keepStrangersOut(evening, phone)
  await goHome(evening, phone.person)
}

/** An organiser and an agent prepare the event. */
async function prepare(stage: Stage): Promise<Evening> {
  const { url } = stage.server
  const [olga, gus] = [await arrive(url, 'olga'), await arrive(url, 'gus')]
  const { username, password, otpauth_uri } = await stage.makeAdmin('root')
  const authenticator = openAuthenticator(otpauth_uri)
  const root = await logIn(url, { username, password, authenticator })
  const path = { username: 'olga' }
  const raised = await answer(
    root.client.api.PUT('/api/v1/user/{username}/role', {
      params: { path },
      body: { role: 'organiser' },
    }),
  )
  happens('  The admin makes Olga an organiser.', raised.role, 'organiser')

  const { api } = olga.client
  const event = await answer(
    api.POST('/api/v1/event', {
      body: {
        title: 'Midsummer concert',
        description: 'On the lawn.',
        starts_at: new Date(Date.now() + 3_600_000).toISOString(),
        capacity: 300,
      },
    }),
  )
  const params = { path: { id: event.uuid } }
  const published = await answer(api.POST('/api/v1/event/{id}/publish', { params }))
  happens('  Olga publishes the Midsummer concert with 300 places.', published.status, 'PUBLISHED')
  const agent = await answer(
    api.POST('/api/v1/event/{id}/agents', { params, body: { username: 'gus' } }),
  )
  happens('  Gus will scan tickets at its gate.', agent.username, 'gus')
  return { url, eventId: event.uuid, gus }
}

interface Phone {
  readonly person: Person
  readonly ticketId: string
  readonly credential: TicketCredential
}

/** Ada registers with her old phone, and comes with a new one. */
async function changePhones({ url, eventId, gus }: Evening, ada: Person): Promise<Phone> {
  tell('\nThe ticket')
  const ticket = await answer(
    ada.client.api.POST('/api/v1/user/{username}/events', {
      params: { path: { username: 'ada' } },
      body: { event_id: eventId },
    }),
  )
  happens('  Ada registers and gets a ticket.', ticket.status, 'BOOKED')
  const old = await takeTicket(ada, eventId, false)
  const copied = readQr(await ticketPicture(ada, ticket.uuid))
  happens(
    '  Her phone shows a code that changes every 30 seconds.',
    [ticketCode(old), ticketCode(old, -1)].includes(copied),
    true,
  )
  tell('  It is the code that an authenticator computes from the same secret:')
  tell(`    ${copied}`)

  const person = await logIn(url, ada, 1)
  happens(
    '  Her new phone does not get the ticket by itself.',
    await refusal(takeTicket(person, eventId, false)),
    'credential_elsewhere',
  )
  const credential = await takeTicket(person, eventId, true)
  happens(
    '  She moves the ticket there after a fresh login.',
    credential.credential_id === old.credential_id,
    false,
  )
  happens(
    '  A code copied from the old phone is refused: it was replaced.',
    await scan(gus, copied),
    ['refused', 'revoked_credential'],
  )
  return { person, ticketId: ticket.uuid, credential }
}

async function takeTicket(
  { client }: Person,
  event_id: string,
  replace: boolean,
): Promise<TicketCredential> {
  return answer(client.api.POST('/api/v1/ticket', { body: { event_id, replace } }))
}

async function scan({ client }: Person, code: string): Promise<[string, string | null]> {
  const body = { code, gate: 'North' }
  const { result, reason } = await answer(client.api.POST('/api/v1/ticket/auth', { body }))
  return [result, reason]
}

/** A ticket lets its holder in once, with a current code. */
async function comeIn({ gus }: Evening, { person, ticketId, credential }: Phone): Promise<void> {
  tell('\nThe gate')
  happens(
    '  A screenshot from a minute ago is refused: the code is stale.',
    await scan(gus, ticketCode(credential, -2)),
    ['refused', 'stale_code'],
  )
  const shown = readQr(await ticketPicture(person, ticketId))
  happens('  Ada shows her phone and Gus scans it. She is let in.', await scan(gus, shown), [
    'admitted',
    null,
  ])
  const params = { path: { id: ticketId } }
  const ticket = await answer(person.client.api.GET('/api/v1/ticket/{id}', { params }))
  happens('  Her ticket is used now.', ticket.status, 'CONSUMED')
  happens('  A second scan is refused: she is already in.', await scan(gus, shown), [
    'refused',
    'already_consumed',
  ])
}

/** A stranger learns nothing, and a token that we did not sign is refused. */
async function keepStrangersOut({ url }: Evening, { ticketId, credential }: Phone): Promise<void> {
  tell('\nThe stranger')
  const mallory = await arrive(url, 'mallory')
  happens(
    '  Mallory tries to scan with her own login: she is not an agent.',
    await refusal(scan(mallory, ticketCode(credential))),
    'forbidden',
  )
  happens(
    '  She asks for the QR code of Ada’s ticket: not found.',
    await refusal(ticketPicture(mallory, ticketId)),
    'not_found',
  )
  const forged = await forge(mallory)
  const { api } = openClient({ baseUrl: url, token: forged })
  happens(
    '  She writes another user into her token: the token is refused.',
    await refusal(api.GET('/api/v1/auth-jwt/user-info')),
    'unauthenticated',
  )
}

/** The token with another user in it, and with the signature of the original. */
async function forge({ tokens }: Person): Promise<string> {
  const { access_token = '' } = (await tokens.load()) ?? {}
  const [header, payload = '', signature] = access_token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const other = { ...claims, sub: '0190a6c0-0000-7000-8000-000000000001' }
  return [header, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.')
}

/** A logout counts at once, for every token of the login. */
async function goHome({ url }: Evening, { client, tokens }: Person): Promise<void> {
  tell('\nThe way home')
  const { access_token = '', refresh_token = '' } = (await tokens.load()) ?? {}
  await client.logout()
  const dead = openClient({ baseUrl: url, token: access_token })
  happens(
    '  Ada logs out. Her access token is refused at once,',
    await refusal(dead.api.GET('/api/v1/auth-jwt/user-info')),
    'unauthenticated',
  )
  const headers = { authorization: `Bearer ${refresh_token}` }
  happens(
    '  and so is her refresh token.',
    await refusal(dead.api.POST('/api/v1/auth-jwt/refresh', { headers })),
    'unauthenticated',
  )
}

const startedAt = performance.now()
try {
  await withServer(story)
  tell(
    `\nEvery step happened as told, in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
