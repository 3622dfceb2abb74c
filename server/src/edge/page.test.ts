import fc from 'fast-check'
import type { FastifyReply } from 'fastify'
import { expect, test } from 'vitest'
import { UUID } from '../db/ids.ts'
import { answerPage, INSTANT_FIELD, type PageWanted, readPage } from './page.ts'

const ROWS = Array.from({ length: 7 }, (_, i) => ({ id: `row ${i}` }))
const ANY = /^row \d$/
const page = async (
  rows: readonly { id: string }[],
  size: number,
  url = '/api/v1/list?title=a%26b',
) => {
  const headers = new Map<string, string>()
  const reply = { header: (name: string, value: string) => headers.set(name, value) }
  const to = {
    request: { url, query: { page_size: size } },
    reply: reply as unknown as FastifyReply,
  }
  const read = async ({ limit }: PageWanted) => rows.slice(0, limit)
  const made = await answerPage(to, read, (last) => [last.id], [ANY])
  return { ...made, link: headers.get('link') }
}

test('a page with one more row to read names the next page, in body and Link', async () => {
  const { items, next_page, link } = await page(ROWS, 6)
  expect(items).toEqual(ROWS.slice(0, 6))
  expect(readPage(next_page ?? '', [ANY])).toEqual(['row 5'])
  expect(link).toBe(`</api/v1/list?title=a%26b&page=${next_page}>; rel="next"`)
})

test('the last page, and an empty one, name no next page', async () => {
  for (const [rows, size] of [
    [ROWS, 7],
    [ROWS, 8],
    [[], 5],
  ] as const)
    expect(await page(rows, size)).toMatchObject({
      items: [...rows],
      next_page: null,
      link: undefined,
    })
})

test('the Link of a second page replaces the page it came from', async () => {
  const { link, next_page } = await page(ROWS, 2, '/list?page=old&page_size=2')
  expect(link).toBe(`</list?page=${next_page}&page_size=2>; rel="next"`)
})

test('a page token that is not ours is never read', () => {
  const read = (text: string) => () => readPage(text, [INSTANT_FIELD, UUID])
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const uuid = '0190a6c0-0000-7000-8000-000000000001'
  const wrong = [
    encode(['2030-01-01T00:00:00Z']),
    encode(['2030-01-01T00:00:00Z', uuid, uuid]),
    encode(['2030-01-01T00:00:00Z', `${uuid}'`]),
    encode(['now()', uuid]),
    ...[
      '2026-99-99T99:99:99Z',
      '2026-02-30T10:00:00Z',
      '2026-01-01T24:00:00Z',
      '0000-01-01T00:00:00Z',
      '999999-12-31T23:59:59Z',
    ].map((noMoment) => encode([noMoment, uuid])),
    encode([0, 0]),
    encode({ 0: '2030-01-01T00:00:00Z', 1: uuid, length: 2 }),
    encode(null),
    '',
  ]
  for (const text of wrong) expect(read(text), text).toThrow('The page is unknown.')
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(read(text)).toThrow('The page is unknown.')
    }),
  )
  const right = ['2030-01-01T00:00:00.000Z', uuid]
  expect(read(encode(right))()).toEqual(right)
})
