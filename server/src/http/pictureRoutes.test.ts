import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type Person, testApp } from '../../test/app.ts'
import { publishedEvent } from '../../test/events.ts'
import { problemOf } from '../../test/logins.ts'
import { newId } from '../db/ids.ts'

const t = testApp()

/** A photograph, lying on its side, that says where it was taken. */
const photo = (width = 3000, height = 2000) =>
  sharp({ create: { width, height, channels: 3, background: '#8a2be2' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Copyright: 'secret place' } })
    .jpeg()
    .toBuffer()

const put = (as: Person, eventId: string, body: unknown, type = 'image/jpeg') =>
  t.call('PUT', `/event/${eventId}/picture`, { as, body, headers: { 'content-type': type } })
const read = (eventId: string, query = '', options = {}) =>
  t.call('GET', `/event/${eventId}/picture${query}`, options)

describe('the picture of an event', () => {
  test('is stored upright, without metadata, in three widths', async () => {
    const event = await publishedEvent(t)
    const original = await photo()
    expect(original.includes('secret place')).toBe(true)
    const set = await put(event.organiser, event.uuid, original)
    expect(set.statusCode, set.body).toBe(200)
    const { etag } = set.json().picture
    expect(etag).toMatch(/^[\w-]{22}$/)
    for (const [query, width] of [
      ['', 960],
      ['?width=480', 480],
      ['?width=960', 960],
      ['?width=1600', 1600],
    ] as const) {
      const answer = await read(event.uuid, query)
      expect(answer.headers['content-type']).toBe('image/webp')
      expect(answer.headers['etag']).toBe(`"${etag}-${width}"`)
      const found = await sharp(answer.rawPayload).metadata()
      expect(found).toMatchObject({ format: 'webp', width, height: width * 1.5 })
      expect(found.exif ?? found.icc ?? found.xmp).toBeUndefined()
      expect(answer.rawPayload.includes('secret place')).toBe(false)
    }
    expect((await t.call('GET', `/event/${event.uuid}`)).json().picture).toEqual({ etag })
  })

  test('is read from PNG and WebP, and a small one is not enlarged', async () => {
    const event = await publishedEvent(t)
    const small = sharp({
      create: { width: 100, height: 50, channels: 4, background: '#f000' },
    })
    for (const [type, bytes] of [
      ['image/png', await small.clone().png().toBuffer()],
      ['image/webp', await small.clone().webp().toBuffer()],
    ] as const) {
      expect((await put(event.organiser, event.uuid, bytes, type)).statusCode).toBe(200)
      const answer = await read(event.uuid, '?width=1600')
      const found = await sharp(answer.rawPayload).metadata()
      expect(found).toMatchObject({ width: 100, height: 50, hasAlpha: true })
    }
  })

  test('may be kept for ever when the address names it, and is asked for again otherwise', async () => {
    const event = await publishedEvent(t)
    const { etag } = (await put(event.organiser, event.uuid, await photo(300, 200))).json().picture
    const kept = await read(event.uuid, `?v=${etag}`)
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const query of ['', '?v=old']) {
      const asked = await read(event.uuid, query)
      expect(asked.headers['cache-control']).toBe('public, no-cache')
    }
    const tag = String(kept.headers['etag'])
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await read(event.uuid, '', { headers: { 'if-none-match': known } })
      expect(again.statusCode).toBe(304)
      expect(again.body).toBe('')
    }
    const other = await read(event.uuid, '', { headers: { 'if-none-match': '"x"' } })
    expect(other.statusCode).toBe(200)
    const next = await put(event.organiser, event.uuid, await photo(200, 300))
    expect(next.json().picture.etag).not.toBe(etag)
  })

  test('of a draft is seen by its staff only, and never kept by a shared cache (law 9)', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const made = await t.call('POST', '/event', {
      as: organiser,
      body: { title: 'Draft', description: '', starts_at: '2030-01-01T18:00:00Z', capacity: 1 },
    })
    const { uuid } = made.json()
    await put(organiser, uuid, await photo(300, 200))
    expect(problemOf(await read(uuid))).toBe('404 not_found')
    const own = await read(uuid, '', { as: organiser })
    expect(own.headers['cache-control']).toBe('private, no-cache')
  })

  test('is removed, and removing it again changes nothing', async () => {
    const event = await publishedEvent(t)
    await put(event.organiser, event.uuid, await photo(300, 200))
    for (let i = 0; i < 2; i++) {
      const gone = await t.call('DELETE', `/event/${event.uuid}/picture`, { as: event.organiser })
      expect(gone.statusCode).toBe(204)
      expect(problemOf(await read(event.uuid))).toBe('404 not_found')
    }
    expect((await t.call('GET', `/event/${event.uuid}`)).json().picture).toBeNull()
  })
})

describe('a file that is refused', () => {
  test('is no picture, damaged, empty, another kind, or has too many pixels', async () => {
    const event = await publishedEvent(t)
    const whole = await photo()
    const bomb = await sharp({
      create: { width: 10_000, height: 6_000, channels: 3, background: '#000' },
    })
      .png()
      .toBuffer()
    const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
      .gif()
      .toBuffer()
    for (const [what, bytes] of [
      ['text', Buffer.from('hello')],
      ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
      ['gif', gif],
      ['cut', whole.subarray(0, whole.length / 2)],
      ['only a head', whole.subarray(0, 4)],
      ['empty', Buffer.alloc(0)],
      ['too many pixels', bomb],
    ] as const)
      expect(problemOf(await put(event.organiser, event.uuid, bytes)), what).toBe(
        '400 malformed_input',
      )
    expect(problemOf(await read(event.uuid))).toBe('404 not_found')
  })

  test('would take too much time or memory to read, and says what is too much', async () => {
    const event = await publishedEvent(t)
    const blank = (width: number, height: number, channels: 3 | 4 = 3) =>
      sharp({ create: { width, height, channels, background: '#8a2be2' } })
    const progressive = await blank(64, 64).jpeg({ progressive: true }).toBuffer()
    const scan = progressive.subarray(progressive.lastIndexOf(Buffer.from([0xff, 0xda])), -2)
    const start = progressive.subarray(0, -2)
    const scans = Buffer.concat([start, ...Array.from({ length: 100 }, () => scan)])
    const whole = blank(6_000, 4_200)
    for (const [what, bytes, limit] of [
      ['scans', Buffer.concat([scans, Buffer.from([0xff, 0xd9])]), 100],
      ['side', await blank(20_001, 10).png().toBuffer(), 20_000],
      ['alpha', await blank(6_200, 6_100, 4).png({ compressionLevel: 1 }).toBuffer(), 150_000_000],
      [
        'progressive',
        await whole.clone().jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
        150_000_000,
      ],
    ] as const) {
      const refused = await put(event.organiser, event.uuid, bytes)
      expect(problemOf(refused), what).toBe('400 malformed_input')
      expect(refused.json().errors, what).toEqual([
        { path: '', code: 'too_large', reason: expect.any(String), limit },
      ])
    }
    for (const fine of [progressive, await whole.clone().jpeg({ progressive: true }).toBuffer()])
      expect((await put(event.organiser, event.uuid, fine)).statusCode).toBe(200)
  })

  test('is larger than 5 MB, or not declared as a picture', async () => {
    const event = await publishedEvent(t)
    const large = await put(event.organiser, event.uuid, Buffer.alloc(5 * 1024 * 1024 + 1))
    expect(problemOf(large)).toBe('413 body_too_large')
    expect(large.json().detail).toContain('5120 KiB')
    const svg = await put(event.organiser, event.uuid, Buffer.from('<svg/>'), 'image/svg+xml')
    expect(problemOf(svg)).toBe('415 unsupported_media_type')
    expect(svg.json().detail).toContain('JPEG')
    const json = await put(event.organiser, event.uuid, {}, 'application/json')
    expect(problemOf(json)).toBe('400 malformed_input')
  })

  test('is of somebody who does not run the event', async () => {
    const event = await publishedEvent(t)
    const bytes = await photo(300, 200)
    expect(problemOf(await put(event.agent, event.uuid, bytes))).toBe('403 forbidden')
    expect(problemOf(await put(event.organiser, newId(), bytes))).toBe('404 not_found')
    for (const as of [event.agent, await t.person()]) {
      const gone = await t.call('DELETE', `/event/${event.uuid}/picture`, { as })
      expect(problemOf(gone)).toBe('403 forbidden')
    }
    const width = await read(event.uuid, '?width=481')
    expect(problemOf(width)).toBe('400 malformed_input')
  })

  test('comes while too many others wait, and is told to try again', async () => {
    const event = await publishedEvent(t)
    const bytes = await photo()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => put(event.organiser, event.uuid, bytes)),
    )
    const said = answers.map((answer) => answer.statusCode)
    expect(said.filter((status) => status === 200)).toHaveLength(3)
    expect(said.filter((status) => status === 503)).toHaveLength(5)
    const busy = answers.find((answer) => answer.statusCode === 503)
    expect(busy && problemOf(busy)).toBe('503 busy')
    expect((await put(event.organiser, event.uuid, bytes)).statusCode).toBe(200)
  })
})

test('the library of pictures is not loaded before the first one', async () => {
  const { execFileSync } = await import('node:child_process')
  const script = `
    await import('./server/src/http/app.ts')
    const maps = (await import('node:fs')).readFileSync('/proc/self/maps', 'utf8')
    console.log(maps.includes('vips'))`
  if (process.platform !== 'linux') return
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  expect(said.trim()).toBe('false')
})

describe('the calendar file of an event', () => {
  test('names its moments in UTC, and escapes what an organiser wrote', async () => {
    const event = await publishedEvent(t, {
      title: 'Song, dance; and \\ more',
      description: 'Line one\nBEGIN:VEVENT',
      venue: 'Town hall',
      starts_at: '2030-06-01T20:00:00+02:00',
      ends_at: '2030-06-01T23:30:00+02:00',
      timezone: 'Europe/Copenhagen',
    })
    const file = await t.call('GET', `/event/${event.uuid}/calendar`)
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(file.headers['content-disposition']).toBe('attachment; filename="event.ics"')
    const lines = file.body.replaceAll('\r\n ', '').split('\r\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        `UID:${event.uuid}@localhost:8000`,
        'DTSTART:20300601T180000Z',
        'DTEND:20300601T213000Z',
        'SUMMARY:Song\\, dance\\; and \\\\ more',
        'DESCRIPTION:Line one\\nBEGIN:VEVENT',
        'LOCATION:Town hall',
        'STATUS:CONFIRMED',
        'END:VCALENDAR',
      ]),
    )
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(lines.filter((line) => /^(METHOD|BEGIN:VTIMEZONE|.*;TZID=)/.test(line))).toEqual([])
    expect(lines).toContainEqual(expect.stringMatching(/^DTSTAMP:\d{8}T\d{6}Z$/))
    expect(lines.at(-1)).toBe('')
    for (const line of file.body.split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('says that the event is cancelled, under the same name', async () => {
    const event = await publishedEvent(t)
    await t.call('POST', `/event/${event.uuid}/cancel`, { as: event.organiser })
    const file = await t.call('GET', `/event/${event.uuid}/calendar`)
    expect(file.body).toContain('STATUS:CANCELLED')
    expect(file.body).toContain(`UID:${event.uuid}`)
  })

  test('is for everybody who may see the event, and nobody else (law 9)', async () => {
    const organiser = await t.person({ role: 'organiser' })
    const made = await t.call('POST', '/event', {
      as: organiser,
      body: { title: 'Draft', description: '', starts_at: '2030-01-01T18:00:00Z', capacity: 1 },
    })
    const path = `/event/${made.json().uuid}/calendar`
    expect(problemOf(await t.call('GET', path))).toBe('404 not_found')
    expect((await t.call('GET', path, { as: organiser })).statusCode).toBe(200)
    expect(problemOf(await t.call('GET', '/event/x/calendar'))).toBe('400 malformed_input')
  })
})
