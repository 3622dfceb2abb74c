import PostalMime from 'postal-mime'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { type MailServer, openMailServer } from '../../test/mailServer.ts'
import { addProduct, freeProduct, openOrder, order, payByHand } from '../../test/orders.ts'
import { deliverLetters } from '../mail/deliverLetters.ts'
import { openSmtp } from '../mail/openSmtp.ts'
import type { Post } from '../mail/post.ts'
import { numberReceipts } from '../receipts/numberReceipts.ts'
import { readOrderLetter } from '../sales/readOrderLetter.ts'
import { sayOrderNumber } from '../text/sayOrderNumber.ts'

const t = documented(testApp())

let server: MailServer
let post: Post
beforeEach(async () => {
  server = await openMailServer()
  post = openSmtp(`smtp://127.0.0.1:${server.port}`, 'doors.example.org')
  await t.sql`delete from letters`
})
afterEach(async () => {
  post.close()
  await server.close()
})

const sender = {
  installationName: 'Doors of Example',
  publicUrl: 'https://doors.example.org',
  mailFrom: 'tickets@example.org',
}

async function deliver() {
  await t.sql`update letters set due_at = now() where status = 'WAITING'`
  return deliverLetters(t.sql, {
    post,
    sender,
    readOrder: readOrderLetter(t.sql),
    giveWay: () => Promise.resolve(),
    isOver: new AbortController().signal,
  })
}

const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ')

async function taken() {
  const mails = await Promise.all(server.taken.map(({ raw }) => PostalMime.parse(raw)))
  return mails.map(({ subject, text, attachments }) => ({
    subject,
    text: plain(text),
    files: attachments,
  }))
}

async function paidOrder() {
  const event = await publishedEvent(t, { title: 'Sommerkoncert' })
  const buyer = await t.person()
  const { uuid } = await addProduct(t, event, { name: 'Standing' })
  const made = (await order(t, event, { as: buyer, productIds: [uuid, uuid] })).json()
  const path = `/order/${made.uuid}`
  const pay = await payByHand(t, made.uuid, { as: event.organiser })
  if (pay.statusCode !== 201) throw new Error(pay.body)
  return { event, buyer, made, path }
}

test('a booked order is told by one letter with its link and a calendar file', async () => {
  const event = await publishedEvent(t, { title: 'Sommerkoncert', venue: 'Sejlhuset' })
  await t.sql`
    update venues set address = ${'Havnegade 7\n8000 Aarhus C'}
     where uuid = (select venue_id from events where uuid = ${event.uuid})`
  const buyer = await t.person()
  await t.sql`update users set language = 'da' where uuid = ${buyer.uuid}`
  const made = (
    await order(t, event, { as: buyer, productIds: [(await freeProduct(t, event)).uuid] })
  ).json()
  await expect(deliver()).resolves.toMatchObject({ sent: 1, failed: 0 })
  await expect(deliver()).resolves.toMatchObject({ sent: 0, failed: 0 })
  const [letter] = await taken()
  expect(letter?.subject).toBe('Din billet: Sommerkoncert')
  for (const part of [
    'Du har en billet til »Sommerkoncert«:',
    'Sejlhuset, Havnegade 7, 8000 Aarhus C',
    'Billetter: 1 × Ticket',
    `Ordrenummer: ${sayOrderNumber(made.number)}`,
    `https://doors.example.org/order/${made.uuid}`,
  ])
    expect(letter?.text).toContain(part)
  expect(letter?.text).not.toContain('I alt')
  expect(letter?.files.map(({ filename }) => filename)).toEqual(['event.ics'])
  const listed = (await t.call('GET', `/order/${made.uuid}/letter`, { as: buyer })).json()
  expect(listed.items).toEqual([
    expect.objectContaining({ status: 'SENT', due_at: null, reason: null }),
  ])
})

test('the letter of what was paid waits for the number of its receipt, and brings it', async () => {
  const { event, made } = await paidOrder()
  await t.sql`
    update sellers set email = 'tickets@mill.example'
     where uuid = (select seller_id from events where uuid = ${event.uuid})`
  await expect(deliver()).resolves.toEqual({ sent: 0, failed: 0, reasons: [] })
  expect(server.taken).toEqual([])
  await numberReceipts(t.sql)
  await expect(deliver()).resolves.toMatchObject({ sent: 1, failed: 0 })
  const [letter] = await taken()
  expect(letter?.subject).toBe('Your 2 tickets: Sommerkoncert')
  for (const part of [
    'Tickets: 2 × Standing',
    'Total: DKK 690.00, of which VAT DKK 138.00',
    'Your receipt is attached.',
    `Order number: ${sayOrderNumber(made.number)}`,
    'Questions: tickets@mill.example',
  ])
    expect(letter?.text).toContain(part)
  const [, receipt] = letter?.files ?? []
  expect(receipt).toMatchObject({
    filename: expect.stringMatching(/^R-\d+\.pdf$/),
    mimeType: 'application/pdf',
  })
  const { text } = await extractText(
    await getDocumentProxy(new Uint8Array(receipt?.content as ArrayBuffer)),
    { mergePages: true },
  )
  expect(text).toContain(sayOrderNumber(made.number))
})

test('a letter does not wait for a receipt without end', async () => {
  await paidOrder()
  await t.sql`update letters set created_at = now() - interval '16 minutes'`
  await expect(deliver()).resolves.toMatchObject({ sent: 1, failed: 0 })
  const [letter] = await taken()
  expect(letter?.text).not.toContain('attached')
  expect(letter?.files.map(({ filename }) => filename)).toEqual(['event.ics'])
})

test('an order that was cancelled before its letter was sent is told to nobody', async () => {
  const event = await publishedEvent(t)
  const buyer = await t.person()
  const made = (
    await order(t, event, { as: buyer, productIds: [(await freeProduct(t, event)).uuid] })
  ).json()
  await t.call('DELETE', `/order/${made.uuid}`, { as: buyer })
  await expect(deliver()).resolves.toEqual({ sent: 0, failed: 0, reasons: [] })
  expect(server.taken).toEqual([])
  const again = await t.call('POST', `/order/${made.uuid}/letter`, { as: buyer })
  expect(problemOf(again)).toBe('409 state_conflict')
})

test('a letter names the person only at an address that is verified', async () => {
  const { buyer, path } = await paidOrder()
  await t.sql`update users set first_name = 'Go to evil.example' where uuid = ${buyer.uuid}`
  await numberReceipts(t.sql)
  await deliver()
  await t.sql`update users set verified = true where uuid = ${buyer.uuid}`
  await t.call('POST', `${path}/letter`, { as: buyer })
  await deliver()
  const [before, after] = await taken()
  expect(before?.text).toMatch(/^Hello,\s/)
  expect(before?.text).not.toContain('evil')
  expect(after?.text).toMatch(/^Hello Go to evil\.example,/)
})

test('tickets that were given back are not in the letter that is sent again', async () => {
  const { event, made, path } = await paidOrder()
  await numberReceipts(t.sql)
  await deliver()
  await t.call('POST', `${path}/refund`, {
    as: event.organiser,
    body: { reason: 'Ill', positions: [made.positions[0].ticket_id] },
  })
  expect((await t.call('POST', `${path}/letter`, { as: event.organiser })).statusCode).toBe(201)
  await deliver()
  const [, again] = await taken()
  expect(again?.subject).toBe('Your ticket: Sommerkoncert')
  expect(again?.text).toContain('Tickets: 1 × Standing')
  expect(again?.text).toContain('Total: DKK 345.00, of which VAT DKK 69.00')
})

test('a letter is sent again when it is asked for, and not beside one that waits', async () => {
  const { event, buyer, made, path } = await paidOrder()
  await numberReceipts(t.sql)
  const [first] = (await t.call('GET', `${path}/letter`, { as: buyer })).json().items
  const waits = await t.call('POST', `${path}/letter`, { as: buyer })
  expect(waits.json().uuid).toBe(first.uuid)
  await deliver()
  const both = await Promise.all(
    [buyer, event.organiser].map((as) => t.call('POST', `${path}/letter`, { as })),
  )
  expect(new Set(both.map((one) => one.json().uuid)).size).toBe(1)
  await expect(deliver()).resolves.toMatchObject({ sent: 1 })
  const listed = (await t.call('GET', `${path}/letter`, { as: buyer })).json().items
  expect(listed.map(({ status }: { status: string }) => status)).toEqual(['SENT', 'SENT'])
  const audit = await t.sql`
    select 1 from audit_log
     where kind = 'order_letter_sent' and details ->> 'order_id' = ${made.uuid}`
  expect(audit).toHaveLength(1)
})

test('the letter of an order is sent ten times at most', async () => {
  const { buyer, path } = await paidOrder()
  await t.sql`update users set verified = true where uuid = ${buyer.uuid}`
  await numberReceipts(t.sql)
  for (let n = 0; n < 9; n++) {
    await deliver()
    expect((await t.call('POST', `${path}/letter`, { as: buyer })).statusCode).toBe(201)
  }
  await deliver()
  const tooOften = await t.call('POST', `${path}/letter`, { as: buyer })
  expect(problemOf(tooOften)).toBe('409 state_conflict')
  expect(tooOften.json().detail).toContain('10 times')
  expect(server.taken).toHaveLength(10)
})

test('an order that is open has no letter, and nobody sees the letters of another', async () => {
  const event = await publishedEvent(t)
  const buyer = await t.person()
  const { uuid } = await openOrder(t, event, buyer)
  const path = `/order/${uuid}/letter`
  expect((await t.call('GET', path, { as: buyer })).json()).toEqual({ items: [] })
  expect(problemOf(await t.call('POST', path, { as: buyer }))).toBe('409 state_conflict')
  const other = await t.person()
  expect(problemOf(await t.call('GET', path, { as: other }))).toBe('404 not_found')
  expect(problemOf(await t.call('POST', path, { as: other }))).toBe('404 not_found')
})
