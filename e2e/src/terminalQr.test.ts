import { stripVTControlCharacters } from 'node:util'
import { drawQr } from '@tessera/server/edge/terminalQr.ts'
import readQrCode from 'jsqr'
import { expect, test } from 'vitest'

const PIXELS_PER_MODULE = 4

/** The half blocks as a camera sees them. */
function photograph(picture: string) {
  const lines = stripVTControlCharacters(picture)
    .split('\n')
    .map((line) => [...line])
  const rows = lines.flatMap((line) => [
    line.map((block) => '█▀'.includes(block)),
    line.map((block) => '█▄'.includes(block)),
  ])
  const width = (rows[0]?.length ?? 0) * PIXELS_PER_MODULE
  const height = rows.length * PIXELS_PER_MODULE
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (rows[Math.floor(y / PIXELS_PER_MODULE)]?.[Math.floor(x / PIXELS_PER_MODULE)])
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { pixels, width, height }
}

test.each(['T1.M6SC7N75YR3HGA9T.563167', 'otpauth://totp/Tessera:ada?secret=ABC&issuer=Tessera'])(
  'a decoder that is not ours reads %s from the terminal',
  (text) => {
    const { pixels, width, height } = photograph(drawQr(text))
    expect(readQrCode.default(pixels, width, height)?.data).toBe(text)
  },
)
