import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { readQrPng } from '../../test/readQr.ts'
import { drawPng } from './png.ts'

const { PNG } = createRequire(import.meta.url)('pngjs') as {
  PNG: { sync: { read(png: Buffer): { width: number; height: number; data: Buffer } } }
}

const MARGIN = 4
const TEXTS = [
  'T1.M6SC7N75YR3HGA9T.563167',
  'T1.0000000000000000.00000000',
  'otpauth://totp/Tessera:ada?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Tessera',
  'x'.repeat(600),
]
const modulesOf = (text: string) => QRCode.create(text, { errorCorrectionLevel: 'Q' }).modules

test.each(TEXTS)(
  'every module of %j is drawn at its place, with a quiet zone of four modules',
  async (text) => {
    const modules = modulesOf(text)
    const { width, height, data } = PNG.sync.read(await drawPng(modules))
    const across = modules.size + 2 * MARGIN
    const scale = width / across
    expect(Number.isInteger(scale)).toBe(true)
    expect(height).toBe(width)
    expect(width).toBeGreaterThan(480 - across)
    expect(width).toBeLessThanOrEqual(480)
    let wrong = 0
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const column = Math.floor(x / scale) - MARGIN
        const row = Math.floor(y / scale) - MARGIN
        const inside = column >= 0 && row >= 0 && column < modules.size && row < modules.size
        const isDark = inside && modules.data[row * modules.size + column] === 1
        if (data[(y * width + x) * 4] !== (isDark ? 0 : 255)) wrong++
      }
    expect(wrong).toBe(0)
  },
)

test.each(TEXTS)('an independent decoder reads %j', async (text) => {
  expect(readQrPng(await drawPng(modulesOf(text)))).toBe(text)
})

test('a large code is drawn with at least one pixel per module', async () => {
  const modules = modulesOf('x'.repeat(1_600))
  const { width } = PNG.sync.read(await drawPng({ ...modules, size: modules.size }, 10))
  expect(width).toBe(modules.size + 2 * MARGIN)
})

test.skipIf(!isInstalled('zbarimg'))('zbarimg reads it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-png-'))
  try {
    const file = join(folder, 'qr.png')
    for (const text of TEXTS.slice(0, 3)) {
      writeFileSync(file, await drawPng(modulesOf(text)))
      expect(
        execFileSync('zbarimg', ['-q', '--raw', file], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }).trim(),
      ).toBe(text)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('drawing does not block the event loop', async () => {
  const order: string[] = []
  // Continues where the loop reads answers; an immediate is its next turn.
  await readFile(import.meta.filename)
  const drawing = drawPng(modulesOf(TEXTS[0] ?? '')).then(() => order.push('drawn'))
  const turn = new Promise(setImmediate).then(() => order.push('next turn'))
  await Promise.all([drawing, turn])
  expect(order).toEqual(['next turn', 'drawn'])
})

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
