/**
 * `npm run demo`: one evening at a door, told as it happens. A real server is driven over HTTP, but
 * for its first admin, whom the command of the operator makes. Ends with 1 when anything went
 * otherwise than told.
 */
import { isDeepStrictEqual } from 'node:util'
import { answer, openClient } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { arrive, logIn, type Person, ticketPicture } from './person.ts'
import { openAuthenticator, readQr, type TicketCredential, ticketCode } from './phone.ts'
import { type Stage, withServer } from './withServer.ts'

const tell = (line: string): void => console.log(line)

/** Tells what happened when it is what the story says; else there is no story. */
function happens(line: string, seen: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(seen, expected))
    throw new Error(
      `It went otherwise: ${line}\n  seen:     ${JSON.stringify(seen)}\n  expected: ${JSON.stringify(expected)}`,
    )
  tell(line)
}

/** What the server refuses, as the code of its problem. */
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
    `  Ada signs up, scans the picture with her authenticator ("${ada.authenticator.label}")`,
    [me.username, me.role],
    ['ada', 'user'],
  )
  tell('  and logs in with the code it shows.')
  const evening = await prepare(stage)
  const phone = await changePhones(evening, ada)
  await comeIn(evening, phone)
  await keepStrangersOut(evening, phone)
  await goHome(evening, phone.person)
}

/** An organiser and an agent make ready. */
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
  happens('  Olga announces the Midsummer concert, with 300 places.', published.status, 'PUBLISHED')
  const agent = await answer(
    api.POST('/api/v1/event/{id}/agents', { params, body: { username: 'gus' } }),
  )
  happens('  Gus will stand at its gate.', agent.username, 'gus')
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
  happens('  Ada registers: a place is hers.', ticket.status, 'BOOKED')
  const old = await takeTicket(ada, eventId, false)
  const copied = readQr(await ticketPicture(ada, ticket.uuid))
  happens(
    '  Her phone shows a code that changes every half minute,',
    [ticketCode(old), ticketCode(old, -1)].includes(copied),
    true,
  )
  tell('  the one that her authenticator computes of its secret.')
  tell(`    ${copied}`)

  const person = await logIn(url, ada, 1)
  happens(
    '  On her new phone the ticket does not come by itself,',
    await refusal(takeTicket(person, eventId, false)),
    'credential_elsewhere',
  )
  const credential = await takeTicket(person, eventId, true)
  happens(
    '  so she moves it there, with a fresh login.',
    credential.credential_id === old.credential_id,
    false,
  )
  happens(
    '  The code copied from the old phone is refused: it was replaced.',
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

/** Once, with a live code. */
async function comeIn({ gus }: Evening, { person, ticketId, credential }: Phone): Promise<void> {
  tell('\nThe gate')
  happens(
    '  A screenshot that is a minute old is refused: the code is stale.',
    await scan(gus, ticketCode(credential, -2)),
    ['refused', 'stale_code'],
  )
  const shown = readQr(await ticketPicture(person, ticketId))
  happens('  Ada shows her phone, Gus scans it: she is let in.', await scan(gus, shown), [
    'admitted',
    null,
  ])
  const params = { path: { id: ticketId } }
  const ticket = await answer(person.client.api.GET('/api/v1/ticket/{id}', { params }))
  happens('  Her ticket is used.', ticket.status, 'CONSUMED')
  happens('  Scanned a second time it is refused: already let in.', await scan(gus, shown), [
    'refused',
    'already_consumed',
  ])
}

/** Whoever is not on the roster learns nothing, and what we did not sign is nothing. */
async function keepStrangersOut({ url }: Evening, { ticketId, credential }: Phone): Promise<void> {
  tell('\nThe stranger')
  const mallory = await arrive(url, 'mallory')
  happens(
    '  Mallory scans with a token of her own: she is no agent.',
    await refusal(scan(mallory, ticketCode(credential))),
    'forbidden',
  )
  happens(
    '  She asks for the picture of Ada’s ticket: there is no such thing.',
    await refusal(ticketPicture(mallory, ticketId)),
    'not_found',
  )
  const forged = await forge(mallory)
  const { api } = openClient({ baseUrl: url, token: forged })
  happens(
    '  She writes another name into her token: it counts no more.',
    await refusal(api.GET('/api/v1/auth-jwt/user-info')),
    'unauthenticated',
  )
}

/** The token with another person in it, under the signature that was made for the first. */
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
    '  Ada logs out. Her token is dead,',
    await refusal(dead.api.GET('/api/v1/auth-jwt/user-info')),
    'unauthenticated',
  )
  const headers = { authorization: `Bearer ${refresh_token}` }
  happens(
    '  and so is the one that would have made another.',
    await refusal(dead.api.POST('/api/v1/auth-jwt/refresh', { headers })),
    'unauthenticated',
  )
}

const startedAt = performance.now()
try {
  await withServer(story)
  tell(`\nAll of it happened as told, in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
