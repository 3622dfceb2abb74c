import { expect, test } from 'vitest'
import { readLicenceName } from './namedLicence.ts'

test.each([
  ['in any case', '7k2m-9qxv-b4tn-c8rd', '7K2M-9QXV-B4TN-C8RD'],
  ['without hyphens', '7K2M9QXVB4TNC8RD', '7K2M-9QXV-B4TN-C8RD'],
  ['with spaces around and inside', '  7K2M 9QXV - B4TN C8RD\t', '7K2M-9QXV-B4TN-C8RD'],
  ['with letters that look like its digits', 'ooOO-iIlL-B4TN-C8RD', '0000-1111-B4TN-C8RD'],
])('a serial is read %s', (_how, written, serial) => {
  expect(readLicenceName(written)).toBe(serial)
})

test('an id is read in any case, and keeps its hyphens', () => {
  expect(readLicenceName(' 0190A6C0-0000-7000-8000-00000000000B ')).toBe(
    '0190a6c0-0000-7000-8000-00000000000b',
  )
})

test.each(['', 'x', '7K2M-9QXV-B4TN', '7K2M-9QXV-B4TN-C8RD-0'])('%j is not a serial', (text) => {
  expect(readLicenceName(text)).toBe(text)
})
