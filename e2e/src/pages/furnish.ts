import { answer } from '@tessera/client'
import type { Person } from '../person.ts'
import { postFrom } from '../postFrom.ts'
import { fillGates } from './fillGates.ts'
import { furnishPurchases, type Purchases } from './furnishPurchases.ts'
import { type FurnishedSale, furnishSale } from './furnishSale.ts'
import { nextCode } from './logInOn.ts'
import type { Host } from './makeHost.ts'
import { register } from './register.ts'

/** A browser that is nobody’s. */
export const STRANGER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** People and things of every kind, so that each page has something to show. */
export interface Furniture extends FurnishedSale, Purchases {
  readonly organiser: Person
  readonly agent: Person
  readonly attendee: Person
  readonly admin: Person
  readonly event: string
  /** People come in at its gates. */
  readonly busyEvent: string
  readonly fullEvent: string
  readonly draft: string
  /** Where the events take place. */
  readonly venue: string
  readonly seller: string
  readonly ticket: string
  readonly usedTicket: string
  readonly cancelledTicket: string
  readonly licence: string
  /** Its only seat is taken, and others wait in line. */
  readonly fullLicence: string
  readonly application: string
  readonly serviceAccount: string
}

/** Names that a person could have, so that pages look as they will. */
export const GUESTS = ['freja', 'noah', 'ida', 'oscar', 'alma', 'karl']

/** Fills a server by the API, as people would. */
export async function furnish(host: Host): Promise<Furniture> {
  const organiser = await host.makePerson('olga', 'organiser')
  const [agent, attendee] = [await host.makePerson('gus'), await host.makePerson('eva')]
  const events = await makeEvents(host, organiser)
  const { admin } = host
  for (const uuid of [events.event, events.used])
    await answer(
      admin.client.api.POST('/api/v1/event/{id}/agents', {
        params: { path: { id: uuid } },
        body: { username: agent.username },
      }),
    )
  const ticket = await register(attendee, events.event)
  const usedTicket = await register(attendee, events.used)
  const cancelledTicket = await register(attendee, events.cancelled)
  await answer(
    organiser.client.api.POST('/api/v1/event/{id}/cancel', {
      params: { path: { id: events.cancelled } },
    }),
  )
  const guests: Person[] = []
  for (const name of GUESTS) {
    const guest = await host.makePerson(name)
    await register(guest, events.event)
    guests.push(guest)
  }
  const mads = await host.makePerson('mads')
  await register(mads, events.full)
  await answer(
    agent.client.api.POST('/api/v1/ticket/{id}/admission', {
      params: { path: { id: usedTicket } },
      body: { gate: 'North' },
    }),
  )
  await fillGates({ organiser, agent, guest: mads }, events.used, events.event)
  const members = [attendee.username, agent.username, organiser.username]
  const licence = await makeLicence(host, members)
  await takeSeat(organiser, licence)
  const fullLicence = await makeLicence(host, [mads.username, agent.username], {
    title: 'Horizon',
    number_of_users: 1,
    tell_members_who_is_in: true,
  })
  await takeSeat(mads, fullLicence)
  await visitFromElsewhere(host, organiser, admin)
  return {
    organiser,
    agent,
    attendee,
    admin,
    event: events.event,
    busyEvent: events.used,
    fullEvent: events.full,
    draft: events.draft,
    ...(await furnishHouse(host, organiser, events.event)),
    ...(await furnishPurchases(host, { organiser, attendee })),
    ticket,
    usedTicket,
    cancelledTicket,
    licence,
    fullLicence,
    ...(await makePrograms(admin, licence)),
    ...(await furnishSale(host, { organiser, guests })),
  }
}

/** A venue with an address and gates, and a second seller. */
async function furnishHouse({ admin }: Host, organiser: Person, eventId: string) {
  const { api } = organiser.client
  const event = await answer(api.GET('/api/v1/event/{id}', { params: { path: { id: eventId } } }))
  const venue = event.venue_id ?? ''
  await answer(
    api.PATCH('/api/v1/venue/{id}', {
      params: { path: { id: venue } },
      body: { address: 'Havnegade 7\n8000 Aarhus C', gates: ['North', 'South', 'Stage door'] },
    }),
  )
  const body = {
    name: 'Sejlhuset ApS',
    company_number: '12345678',
    vat_number: 'DK12345678',
    address: 'Havnegade 7\n8000 Aarhus C',
    email: 'billet@sejlhuset.example',
  }
  const { uuid: seller } = await answer(admin.client.api.POST('/api/v1/seller', { body }))
  for (const [path, id] of [
    ['/api/v1/venue/{id}/admin', venue],
    ['/api/v1/seller/{id}/admin', seller],
  ] as const)
    await answer(
      admin.client.api.PUT(path, {
        params: { path: { id } },
        body: { username: path.includes('seller') ? organiser.username : 'gus' },
      }),
    )
  return { venue, seller }
}

async function makeEvents(host: Host, organiser: Person) {
  const at = (days: number) => ({
    starts_at: new Date(Date.now() + days * DAY_MS).toISOString(),
    ends_at: new Date(Date.now() + days * DAY_MS + 3 * HOUR_MS).toISOString(),
  })
  const event = await host.makeEvent(organiser, {
    title: 'Symphonic evening',
    doors_at: new Date(Date.now() - HOUR_MS).toISOString(),
    reentry: true,
    admission_by_name: true,
  })
  const used = await host.makeEvent(organiser, {
    title: 'Open rehearsal',
    doors_at: new Date(Date.now() - HOUR_MS).toISOString(),
    admission_by_name: true,
  })
  const full = await host.makeEvent(organiser, {
    title: 'Mosaic workshop for children',
    capacity: 1,
    ...at(6),
  })
  const cancelled = await host.makeEvent(organiser, { title: 'Choir by candlelight', ...at(9) })
  const draft = await answer(
    organiser.client.api.POST('/api/v1/event', {
      body: {
        title: 'Timber and Light',
        description: 'Two days about wood.',
        timezone: 'Europe/Copenhagen',
        capacity: 600,
        ...at(60),
      },
    }),
  )
  return {
    event: event.uuid,
    used: used.uuid,
    full: full.uuid,
    cancelled: cancelled.uuid,
    draft: draft.uuid,
  }
}

async function takeSeat(person: Person, licence: string): Promise<void> {
  await answer(
    person.client.api.POST('/api/v1/session/current/licence-seat', { body: { licence } }),
  )
}

/** A login as one person and guesses at another, from a network that is neither’s. */
async function visitFromElsewhere(
  { url }: Host,
  { username, password, authenticator }: Person,
  guessed: Person,
): Promise<void> {
  const post = (address: string, body: object) =>
    postFrom(address, `${url}/api/v1/auth-jwt/login`, { body, userAgent: STRANGER })
  const security_code = await nextCode({ username, authenticator })
  const { status } = await post('127.0.0.8', { username, password, security_code })
  if (status !== 200) throw new Error(`The login from elsewhere was refused: ${status}.`)
  for (const guess of ['letmein', 'password', 'qwerty'])
    await post('127.0.0.9', {
      username: guessed.username,
      password: guess,
      security_code: '000000',
    })
}

/** A licence with its admin, who is named first, and its other members. */
async function makeLicence(
  host: Host,
  [first = '', ...others]: readonly string[],
  more?: object,
): Promise<string> {
  const licence = await host.makeLicence(more)
  await host.addMember(licence, first, 'licence_admin')
  for (const username of others) await host.addMember(licence, username)
  return licence
}

/** Programs of others, and a machine that has used its secret. */
async function makePrograms(
  { client: { api } }: Person,
  licence: string,
): Promise<Pick<Furniture, 'application' | 'serviceAccount'>> {
  const application = await answer(
    api.POST('/api/v1/application', {
      body: {
        name: 'Laboratory',
        audience: 'https://lab.example.org',
        redirect_uris: [
          'https://lab.example.org/callback',
          'https://test.lab.example.org/signin/with/a/long/path/callback',
        ],
        post_logout_redirect_uris: ['https://lab.example.org/'],
      },
    }),
  )
  await answer(
    api.POST('/api/v1/application', {
      body: {
        name: 'Pocket guide',
        audience: 'org.example.guide',
        redirect_uris: ['org.example.guide:/callback'],
        requires_licence: false,
        public: true,
      },
    }),
  )
  const account = await answer(
    api.POST('/api/v1/service-account', {
      body: {
        name: 'Student register',
        scopes: ['licence:read', 'licence:manage'],
        licence_ids: [licence],
      },
    }),
  )
  const path = { id: account.uuid }
  for (let secrets = 0; secrets < 2; secrets++)
    await answer(api.POST('/api/v1/service-account/{id}/secret', { params: { path }, body: null }))
  await answer(
    api.POST('/api/v1/service-account/{id}/key', {
      params: { path },
      body: {
        jwk: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
      },
    }),
  )
  return { application: application.uuid, serviceAccount: account.uuid }
}
