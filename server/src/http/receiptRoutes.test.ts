import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { documented } from '../../test/documented.ts'
import { publishedEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import {
  addProduct,
  freeProduct,
  letHoldRunOut,
  openOrder,
  order,
  payByHand,
} from '../../test/orders.ts'
import { numberReceipts } from '../receipts/numberReceipts.ts'
import { sayOrderNumber } from '../text/sayOrderNumber.ts'

const t = documented(testApp())

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  })
  return text.replace(/\s+/g, ' ')
}

/** A paid order of two tickets, of a seller with its data. */
async function paid(product: object = {}) {
  const event = await publishedEvent(t, { title: 'Sommerkoncert på øen' })
  await t.sql`
    update sellers set name = 'Ærø Koncerter ApS', company_number = '12345678', vat_number = 'DK12345678',
           address = E'Søgade 1\n5970 Ærøskøbing'`
  const buyer = await t.person()
  await t.sql`update users set first_name = 'Åse', last_name = 'Łukasz' where uuid = ${buyer.uuid}`
  const { uuid } = await addProduct(t, event, product)
  const made = (await order(t, event, { as: buyer, productIds: [uuid, uuid] })).json()
  const path = `/order/${made.uuid}`
  const pay = await payByHand(t, made.uuid, { as: event.organiser, method: 'transfer' })
  if (pay.statusCode !== 201) throw new Error(pay.body)
  const read = (query = '', as = buyer, headers: Record<string, string> = {}) =>
    t.call('GET', `${path}/receipt${query}`, { as, headers })
  return { event, buyer, made, path, read }
}

test('a receipt is a PDF with its number, once the number is given, in the language of the reader', async () => {
  const { event, buyer, made, path, read } = await paid({ name: 'Ståplads' })
  const pending = await read()
  expect(problemOf(pending)).toBe('409 state_conflict')
  expect(pending.json().detail).toContain('has no number yet')
  await numberReceipts(t.sql)
  const [receipt] = (await t.call('GET', path, { as: buyer })).json().receipts
  expect(receipt).toEqual({
    kind: 'RECEIPT',
    number: expect.stringMatching(/^R-\d+$/),
    issued_at: expect.any(String),
  })
  const answer = await read()
  expect(answer.statusCode).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${receipt.number}.pdf"`,
  })
  const text = await textOf(answer.rawPayload)
  for (const part of [
    `Receipt ${receipt.number}`,
    'Ærø Koncerter ApS',
    'Søgade 1',
    'Company number: 12345678',
    'VAT number: DK12345678',
    'Denmark',
    'Åse Łukasz',
    'Sommerkoncert på øen',
    sayOrderNumber(made.number),
    'Ståplads 2',
    'DKK 690.00',
    'VAT of 25%',
    'DKK 138.00',
    'bank transfer',
    'Page 1 of 1',
  ])
    expect(text.replaceAll('\u00a0', ' ')).toContain(part)
  const danish = await textOf((await read('?language=da', event.organiser)).rawPayload)
  for (const part of [`Kvittering ${receipt.number}`, 'CVR-nummer', 'Køber', '690,00 kr.'])
    expect(danish.replaceAll('\u00a0', ' ')).toContain(part)
  const preferred = await read('', buyer, { 'accept-language': 'da-DK' })
  await expect(textOf(preferred.rawPayload)).resolves.toContain('Kvittering')
  // The same document is the same file.
  expect((await read()).rawPayload.equals(answer.rawPayload)).toBe(true)
})

test('a credit note is read by its number, and names its receipt', async () => {
  await t.sql`update sellers set currency = 'EUR', currency_fixed_at = null`
  const { event, made, path, read } = await paid({
    price: { amount_minor: 9_950, currency: 'EUR' },
    vat_rate_bp: 0,
    vat_exemption: 'Concerts of clubs are exempt',
  })
  await t.sql`update sellers set currency = 'DKK'`
  await t.call('POST', `${path}/refund`, {
    as: event.organiser,
    body: { reason: 'Ill', positions: [made.positions[0].ticket_id] },
  })
  await numberReceipts(t.sql)
  const { receipts } = (await t.call('GET', path, { as: event.organiser })).json()
  expect(receipts.map(({ kind }: { kind: string }) => kind)).toEqual(['RECEIPT', 'CREDIT_NOTE'])
  const note = await read(`?number=${receipts[1].number.toLowerCase()}`)
  const text = await textOf(note.rawPayload)
  for (const part of [
    `Credit note ${receipts[1].number}`,
    `For receipt ${receipts[0].number}`,
    '€99.50',
    'Concerts of clubs are exempt',
  ])
    expect(text).toContain(part)
  expect(problemOf(await read('?number=C-999999'))).toBe('404 not_found')
})

test('many and long lines fill several pages', async () => {
  const { path, buyer, read } = await paid()
  await t.sql`
    update receipts r set content = jsonb_set(content, '{lines}', (
      select jsonb_agg(content #> '{lines,0}' || jsonb_build_object('product_name', repeat('A long name ', 6) || i))
        from generate_series(1, 100) i))
     where order_id = ${path.split('/')[2] ?? ''}`
  await numberReceipts(t.sql)
  const text = await textOf((await read('', buyer)).rawPayload)
  expect(text).toContain('A long name 100')
  expect(text).toContain('Page 4 of 4')
})

test('an order that cost nothing, or was not paid, has no receipt', async () => {
  const event = await publishedEvent(t)
  const buyer = await t.person()
  const free = await freeProduct(t, event)
  const made = await order(t, event, { as: buyer, productIds: [free.uuid] })
  const none = await t.call('GET', `/order/${made.json().uuid}/receipt`, { as: buyer })
  expect(problemOf(none)).toBe('404 not_found')
  const open = await openOrder(t, event, buyer)
  const unpaid = await t.call('GET', `/order/${open.uuid}/receipt`, { as: buyer })
  expect(problemOf(unpaid)).toBe('404 not_found')
})

test('law 9: nobody but the buyer and the admins of the event sees the files of an order', async () => {
  const { event, path } = await paid()
  for (const as of [await t.person(), event.agent, await t.person({ role: 'organiser' })])
    for (const file of ['receipt', 'calendar'])
      expect(problemOf(await t.call('GET', `${path}/${file}`, { as }))).toBe('404 not_found')
})

test('the calendar file of an order names it, and is cancelled with it', async () => {
  const { event, buyer, made, path } = await paid()
  const calendar = () => t.call('GET', `${path}/calendar`, { as: buyer })
  const booked = await calendar()
  expect(booked.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(booked.body).toContain(`DESCRIPTION:${sayOrderNumber(made.number)}`)
  expect(booked.body).toContain('STATUS:CONFIRMED')
  await t.call('POST', `${path}/refund`, { as: event.organiser, body: { reason: 'Ill' } })
  const cancelled = await calendar()
  expect(cancelled.body).toContain('STATUS:CANCELLED')
  const open = await openOrder(t, event, buyer)
  const early = () => t.call('GET', `/order/${open.uuid}/calendar`, { as: buyer })
  expect(problemOf(await early())).toBe('409 state_conflict')
  await letHoldRunOut(t, open.uuid)
  expect(problemOf(await early())).toBe('409 state_conflict')
})
