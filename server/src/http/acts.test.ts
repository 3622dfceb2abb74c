import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { publishedEvent } from '../../test/events.ts'
import { addMember, makeLicence, makeOwner } from '../../test/licences.ts'
import { problemOf } from '../../test/logins.ts'
import { makeMachine } from '../../test/serviceAccounts.ts'

const t = testApp()

/**
 * What needs a fresh factor (decision 23), each with a body that its schema accepts. A new route of
 * this kind is added here, or the first test fails.
 */
const FRESH: Record<string, object | undefined> = {
  'PUT /user/:username/role': { role: 'organiser' },
  'PUT /user/:username/active': { is_active: false },
  'POST /user/:username/reset': undefined,
  'POST /licence': { owner_id: 'OWNER', number_of_users: 1, duration: 'P1Y' },
  'PATCH /licence/:id': { suspended: true },
  'POST /licence/:id/member': { username: 'USER' },
  'PATCH /licence/:id/member/:username': { role: 'licence_admin' },
  'DELETE /licence/:id/member/:username': undefined,
  'POST /service-account': { name: 'x', scopes: ['licence:read'] },
  'PATCH /service-account/:id': { disabled: true },
  'DELETE /service-account/:id': undefined,
  'POST /service-account/:id/secret': {},
  'DELETE /service-account/:id/secret': undefined,
  'POST /service-account/:id/key': { jwk: {} },
  'DELETE /service-account/:id/key/:kid': undefined,
  'POST /event/:id/publish': undefined,
  'POST /event/:id/cancel': undefined,
  'POST /event/:id/letter': undefined,
  'DELETE /event/:id/users/:username': undefined,
  'POST /event/:id/agents': { username: 'USER' },
  'POST /event/:id/roster-link': { role: 'agent' },
  'DELETE /event/:id/agents/:username': undefined,
  'POST /event/:id/admins': { username: 'USER' },
  'DELETE /event/:id/admins/:username': undefined,
  'PUT /seller/:id/admin': { username: 'USER' },
  'DELETE /seller/:id/admin/:username': undefined,
  'PUT /venue/:id/admin': { username: 'USER' },
  'DELETE /venue/:id/admin/:username': undefined,
  'DELETE /user/:username/events/:event_id': undefined,
  'DELETE /ticket/:id': undefined,
  'DELETE /order/:id': undefined,
  'POST /order/:id/refund': { reason: 'x' },
  'POST /application': { name: 'x', audience: 'x', redirect_uris: ['https://x.example'] },
  'PATCH /application/:id': { redirect_uris: ['https://y.example/'] },
  'DELETE /application/:id': undefined,
  'POST /application/:id/secret': {},
  'POST /signing-key': {},
}

/** What needs none, because it is reversible, the caller's own, or shows its own proof. */
const OTHERS: Record<string, readonly string[]> = {
  reversible: [
    'POST /event',
    'PATCH /event/:id',
    'POST /venue',
    'PATCH /venue/:id',
    'POST /seller',
    'PATCH /seller/:id',
    'POST /event/:id/gift',
    'POST /event/:id/users',
    'POST /owner',
    'PATCH /owner/:id',
    'DELETE /licence/:id/licence-seat/:username',
    'POST /ticket/:id/admission',
    'POST /scan/:id/undo',
    'PUT /event/:id/picture',
    'DELETE /event/:id/picture',
    'DELETE /roster-link/:id',
    'POST /order/:id/payment',
    'POST /order/:id/letter',
    'POST /event/:id/door-sale',
    'PUT /order/:id/expiry',
    'PUT /order/:id/positions',
    'POST /event/:id/product',
    'PATCH /event/:id/product/:product_id',
    'DELETE /event/:id/product/:product_id',
    'POST /event/:id/quota',
    'PATCH /event/:id/quota/:quota_id',
    'DELETE /event/:id/quota/:quota_id',
  ],
  own: [
    'POST /auth-jwt/logout',
    'POST /session/current/licence-seat',
    'DELETE /session/current/licence-seat',
    'DELETE /session/current/licence-seat/place',
    'DELETE /session/:id',
    'POST /invitation/:id/acceptance',
    'DELETE /invitation/:id',
    'POST /auth-jwt/sign-in/:uid/invitation',
    'POST /auth-jwt/sign-in/:uid/go-on',
    'POST /auth-jwt/sign-in/:uid/log-out',
    'POST /oidc/auth',
    'DELETE /session',
    'PUT /session/current/data',
    'PUT /licence/current/data',
    'DELETE /licence/current/data',
    'POST /session/current/borrow',
    'POST /borrow/:id/return',
    'POST /user/:username/events',
    'POST /order',
    'POST /order/:id/extension',
    'POST /ticket',
    'POST /auth-jwt/sign-out',
    'POST /auth-jwt/sign-out/confirm',
  ],
  proof: [
    'POST /user',
    'POST /roster-link/look',
    'POST /roster-link/acceptance',
    'PATCH /user/:username',
    'POST /auth-jwt/login',
    'POST /first-run',
    'POST /first-run/check',
    'POST /auth-jwt/refresh',
    'POST /auth-totp/qrcode',
    'POST /auth-totp/recovery-codes',
    'POST /session/current/factor',
    'POST /ticket/auth',
    'POST /licence-seat/heartbeat',
    'POST /licence-seat/release',
    'POST /oidc/token',
    'POST /oidc/userinfo',
    'POST /oidc/introspect',
    'POST /oidc/revoke',
    'POST /auth-jwt/sign-in/:uid',
    'POST /auth-jwt/sign-in/:uid/give-up',
  ],
}

/** The order of a ticket. */
async function orderOf(ticketId: string): Promise<string> {
  const [row] = await t.sql<{ order_id: string }[]>`
    select order_id from tickets where uuid = ${ticketId}`
  return row?.order_id ?? ''
}

let admin: Person
let ids: Record<string, string>

beforeAll(async () => {
  admin = await t.person({ role: 'admin' })
  const event = await publishedEvent(t)
  const registered = await t.call('POST', `/user/${admin.username}/events`, {
    as: admin,
    body: { event_id: event.uuid },
  })
  const licence = await makeLicence(t)
  await addMember(t, licence, admin)
  const application = await t.call('POST', '/application', {
    as: admin,
    body: { name: 'Lab', audience: 'lab', redirect_uris: ['https://lab.example/'] },
  })
  const venue = await t.call('POST', '/venue', {
    as: admin,
    body: { name: 'The Old Mill', timezone: 'UTC' },
  })
  ids = {
    event: event.uuid,
    venue: venue.json().uuid,
    seller: (await t.call('GET', '/seller')).json().items[0].uuid,
    ticket: registered.json().uuid,
    order: await orderOf(registered.json().uuid),
    licence: licence.uuid,
    'service-account': (await makeMachine(t, admin)).uuid,
    application: application.json().uuid,
    OWNER: await makeOwner(t),
    USER: (await t.person()).username,
  }
  await t.sql`
    update sessions set factor_verified_at = now() - interval '20 days' where sid = ${admin.sid}`
})

test('every unsafe route says what it does, and the table of this test says the same', () => {
  const found = Object.groupBy(t.app().acts, ({ act }) => act)
  const named = (act: string) =>
    Object.entries(found)
      .flatMap(([name, routes]) => (name === act ? routes : []))
      .map(({ method, url }) => `${method} ${url.replace(/^\/api\/v1/, '')}`)
  for (const [act, routes] of Object.entries(OTHERS))
    expect(named(act).sort()).toEqual([...routes].sort())
  expect([...named('grants'), ...named('final')].sort()).toEqual(Object.keys(FRESH).sort())
})

test.each(Object.entries(FRESH))(
  '%s is refused with a code of 20 days ago',
  async (route, body) => {
    const [method = '', path = ''] = route.split(' ')
    const kind = path.split('/')[1] ?? ''
    const url = path
      .replace(':id', ids[kind] ?? '')
      .replace(':username', admin.username)
      .replace(':event_id', ids['event'] ?? '')
      .replace(':kid', 'x')
    const filled = Object.entries(body ?? {}).map(([name, value]) => [name, ids[value] ?? value])
    const answer = await t.call(method as 'POST', url, {
      as: admin,
      ...(body && { body: Object.fromEntries(filled) }),
    })
    expect(problemOf(answer)).toBe('403 fresh_factor_required')
  },
)
