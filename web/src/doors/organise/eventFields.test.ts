import type { Event } from '@tessera/client'
import { describe, expect, test } from 'vitest'
import { changeOf, editsOfStart, faultsOf, fieldsOf, realEdits, soundEdits } from './eventFields.ts'

const event: Event = {
  uuid: '01a00000-0000-7000-8000-000000000001',
  title: 'Choir',
  description: '',
  venue: null,
  venue_id: null,
  seller_id: 'seller',
  timezone: 'Europe/Copenhagen',
  starts_at: '2026-12-04T18:30:30Z',
  ends_at: '2026-12-04T21:00:00Z',
  doors_at: null,
  capacity: 100,
  registered: 0,
  price_from: null,
  status: 'DRAFT',
  reentry: false,
  admission_by_name: false,
  totp: { algorithm: 'SHA1', digits: 6, period: 30 },
  created_at: '2026-11-01T00:00:00Z',
  updated_at: null,
  picture: null,
}

describe('the fields of an event', () => {
  test('what is not edited is not sent, so the seconds of a start stay', () => {
    expect(changeOf(event, {})).toEqual({})
    expect(changeOf(event, { ...fieldsOf(event) })).toEqual({})
    expect(changeOf(event, { title: 'Choir by candlelight ' })).toEqual({
      title: 'Choir by candlelight',
    })
  })

  test('the end and the doors move along with the beginning', () => {
    const fields = { ...fieldsOf(event), doors: '2026-12-04T18:30' }
    const { ends } = fields
    expect(fields.starts).toBe('2026-12-04T19:30')
    expect(editsOfStart(fields, '2027-01-31T23:00')).toEqual({
      starts: '2027-01-31T23:00',
      ends: '2027-02-01T01:30',
      doors: '2027-01-31T22:00',
    })
    expect(editsOfStart({ ...fields, doors: '' }, '')).toEqual({ starts: '', ends, doors: '' })
    expect(editsOfStart({ ...fields, starts: '' }, '2027-01-31T23:00').ends).toBe(ends)
    expect(editsOfStart({ ...fields, starts: '0000-01-01T00:00' }, '9999-01-01T00:00').ends).toBe(
      ends,
    )
  })

  test('another zone keeps the times on the clocks', () => {
    expect(changeOf(event, { timezone: 'America/New_York' })).toEqual({
      timezone: 'America/New_York',
      starts_at: '2026-12-05T00:30:00.000Z',
      ends_at: '2026-12-05T03:00:00.000Z',
    })
  })

  test('doors that are emptied are taken away, and an emptied place too', () => {
    const open = { ...event, doors_at: '2026-12-04T18:00:00Z', venue: 'Sejlhuset', venue_id: 'v' }
    expect(changeOf(open, { doors: '', venue: '', venue_id: '' })).toEqual({
      doors_at: null,
      venue_id: null,
    })
  })

  test('one part of how codes change is sent alone', () => {
    expect(changeOf(event, { period: '15' })).toEqual({ totp: { period: 15 } })
  })

  test('an edit that was taken back is not an edit', () => {
    expect(realEdits(event, { title: 'Choir', capacity: '120' })).toEqual({ capacity: '120' })
  })

  test('all times wait while one of them is wrong, and the rest does not', () => {
    const edits = { starts: '2026-12-06T19:30', title: 'Late choir', capacity: 'many' }
    const faults = faultsOf({ ...fieldsOf(event), ...edits })
    expect(faults).toEqual({ ends: 'not_after_start', capacity: 'not_a_number' })
    expect(soundEdits(edits, faults)).toEqual({ title: 'Late choir' })
  })
})
