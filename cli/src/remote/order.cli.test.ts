import { beforeAll, expect, test } from 'vitest'
import { type Person, testApp } from '../../../server/test/app.ts'
import { publishedEvent, type TestEvent } from '../../../server/test/events.ts'
import { remotePeople } from '../../test/remotePeople.ts'
import { sayOrderNumber } from './orderText.ts'

const t = testApp()
const { as, logIn } = remotePeople(t)
let event: TestEvent

beforeAll(async () => {
  const olga: Person = await t.person({ role: 'organiser', username: 'olga' })
  for (const person of [olga, await t.person({ username: 'vera' })]) await logIn(person)
  const made = await publishedEvent(t)
  await t.call('POST', `/event/${made.uuid}/admins`, {
    as: made.organiser,
    body: { username: 'olga' },
  })
  event = made
})

async function json(who: string, ...args: string[]) {
  const { code, stdout, stderr } = await as(who, [...args, '--json'])
  if (code !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const makeProduct = (...more: string[]) =>
  json(
    'olga',
    ...['product', 'create', event.uuid, '--name', 'Standing', '--price-minor', '34500'],
    ...['--vat-rate-bp', '2500', ...more],
  )

test('an order is made, shown, extended, paid, refunded and listed', async () => {
  const product = await makeProduct()
  const listed = await as('vera', ['product', 'list', event.uuid])
  expect(listed.stdout).toMatch(/^id +name +price +state +free\n/)
  expect(listed.stdout).toMatch(new RegExp(`\n${product.uuid} +Standing +DKK.345.00 +on sale +100`))
  const made = await json('vera', 'order', 'create', event.uuid, '--product', `${product.uuid}:2`)
  expect(made).toMatchObject({ status: 'PENDING', total: { amount_minor: 69_000 } })
  const shown = await as('vera', ['order', 'show', made.uuid])
  expect(shown.stdout).toMatch(new RegExp(`number +${sayOrderNumber(made.number)}\n`))
  expect(shown.stdout).toMatch(/total +DKK.690.00\n/)
  const extended = await json('vera', 'order', 'extend', made.uuid)
  expect(Date.parse(extended.expires_at)).toBeGreaterThan(Date.parse(made.expires_at))
  const paid = await as('olga', ['order', 'pay', made.uuid, '--method', 'cash'])
  expect(paid).toMatchObject({ code: 0, stderr: '' })
  expect(paid.stdout).toMatch(/paid +DKK.690.00 by cash\n/)
  const [{ ticket_id: ticket }] = made.positions
  const refunded = await json(
    'olga',
    ...['order', 'refund', made.uuid, '--reason', 'Ill', '--ticket', ticket],
  )
  expect(refunded).toMatchObject({ status: 'BOOKED', payments: [{ refunded_minor: 34_500 }] })
  const own = await as('vera', ['order', 'list'])
  expect(own.stdout).toMatch(
    new RegExp(`${made.uuid} +${sayOrderNumber(made.number)} +BOOKED +DKK.690.00 +2`),
  )
  const ofEvent = await json('olga', 'order', 'list', '--event', event.uuid, '--query', made.number)
  expect(ofEvent.items).toMatchObject([{ uuid: made.uuid, buyer: { username: 'vera' } }])
})

test('an open order is held until a moment that the admins say, or let go', async () => {
  const { uuid: product } = await makeProduct()
  const made = await json('vera', 'order', 'create', event.uuid, '--product', product)
  const until = new Date(Date.now() + 86_400_000).toISOString()
  const kept = await json('olga', 'order', 'extend', made.uuid, '--until', until)
  expect(kept.expires_at).toBe(until)
  const gone = await as('vera', ['order', 'cancel', made.uuid])
  expect(gone.stdout).toBe(`Order ${sayOrderNumber(made.number)} is CANCELLED.\n`)
})

test('what is wrong is said by the name of its option', async () => {
  const { uuid: product } = await makeProduct('--limit', '1')
  const run = (...args: string[]) => as('vera', args)
  const many = await run('order', 'create', event.uuid, '--product', `${product}:101`)
  expect(many).toMatchObject({ code: 2, stdout: '' })
  expect(many.stderr).toContain('must end in a count from 1 to 100')
  expect((await run('order', 'create', event.uuid)).stderr).toContain('--product is required')
  const limited = await run('order', 'create', event.uuid, '--product', `${product}:2`)
  expect(limited).toMatchObject({ code: 1, stdout: '' })
  expect(limited.stderr).toContain('One person may have 1 of Standing')
  expect((await run('order', 'list', '--status', 'LOST', '--event', event.uuid)).stderr).toContain(
    '--status must be one of',
  )
  expect((await run('order', 'list', '--query', 'x')).stderr).toContain('need --event')
  expect((await run('order', 'pay', product, '--method', 'shells')).stderr).toContain('--method')
  expect((await run('order', 'refund', product)).stderr).toContain('--reason is required')
  const wrong = await run('product', 'create', event.uuid, '--name', 'x', '--price-minor', '1.5')
  expect(wrong.stderr).toContain('--price-minor must be a whole number')
  const foreign = await run('product', 'create', event.uuid, '--name', 'x', '--price-minor', '1')
  expect(foreign.stderr).toContain('Only an admin of this event')
})

test('somebody is given a complimentary ticket of a product', async () => {
  const { uuid: product } = await makeProduct('--limit', '1')
  const gift = ['ticket', 'give', event.uuid, 'vera', '--product', product, '--another']
  const given = await json('olga', ...gift)
  expect(given).toMatchObject({ product_name: 'Standing', origin: 'COMPLIMENTARY' })
  const more = await as('olga', gift)
  expect(more.stdout).toMatch(/^vera has the ticket [-0-9a-f]{36} of Standing\.\n$/)
  const many = ['ticket', 'give', event.uuid, 'vera', '--product', product, '--count']
  expect((await json('olga', ...many, '3')).items).toHaveLength(3)
  const told = await as('olga', [...many, '2'])
  expect(told.stdout).toMatch(/^(vera has the ticket [-0-9a-f]{36} of Standing\.\n){2}$/)
  for (const count of ['21', 'x'])
    expect((await as('olga', [...many, count])).stderr).toContain('--count')
  const none = await as('olga', ['ticket', 'give', event.uuid, 'vera', '--product', 'x'])
  expect(none.stderr).toContain('--product')
})

test('tickets are sold at the door, to nobody who comes in or to a user who comes later', async () => {
  const { uuid: product } = await makeProduct()
  const sell = ['order', 'door-sale', event.uuid, '--product']
  const sold = await json('olga', ...sell, `${product}:2`, '--method', 'card', '--gate', 'North')
  expect(sold).toMatchObject({
    user_id: null,
    payments: [{ method: 'card' }],
    positions: [{ status: 'CONSUMED' }, { status: 'CONSUMED' }],
  })
  const later = ['--method', 'cash', '--buyer', 'vera', '--no-entry']
  const shown = await as('olga', [...sell, product, ...later])
  expect(shown.stdout).toMatch(/tickets +Standing BOOKED /)
  const listed = await as('olga', ['order', 'list', '--event', event.uuid])
  expect(listed.stdout).toMatch(new RegExp(`${sayOrderNumber(sold.number)} .* \\(door sale\\)\n`))
  const nobody = await as('olga', [...sell, product, '--method', 'cash', '--no-entry'])
  expect(nobody.stderr).toContain('--buyer')
  expect((await as('olga', [...sell, product])).stderr).toContain('--method')
  expect((await as('olga', [...sell, `${product}:0`])).stderr).toContain('count from 1 to 100')
})
