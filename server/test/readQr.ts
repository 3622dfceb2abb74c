import { createRequire } from 'node:module'

interface Png {
  readonly width: number
  readonly height: number
  readonly data: Buffer
}

/** Decoders that are not ours; their types do not work with every compiler. */
const require = createRequire(import.meta.url)
const { PNG } = require('pngjs') as { PNG: { sync: { read(png: Buffer): Png } } }
const decode = require('jsqr') as (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null

/** The text in the QR code of a PNG picture, as a phone reads it. */
export function readQrPng(png: Buffer): string {
  const { width, height, data } = PNG.sync.read(png)
  return readPixels(new Uint8ClampedArray(data), width, height)
}

/** The text in the QR code of the server's SVG picture: dark runs `h<n>` on a grid of modules. */
export function readQrSvg(svg: string): string {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  const path = /stroke="#000000" d="([^"]+)"/.exec(svg)?.[1] ?? ''
  const scale = 8
  const width = size * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  let x = 0
  let y = 0
  for (const [, command, first, second] of path.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const [a, b] = [Number(first), Number(second)]
    if (command === 'h') {
      paint(pixels, { width, scale, x, y: Math.floor(y), modules: a })
      x += a
    } else {
      x = command === 'M' ? a : x + a
      y = command === 'M' ? b : y + b
    }
  }
  return readPixels(pixels, width, width)
}

function paint(
  pixels: Uint8ClampedArray,
  { width, scale, x, y, modules }: Record<'width' | 'scale' | 'x' | 'y' | 'modules', number>,
): void {
  for (let row = y * scale; row < (y + 1) * scale; row++)
    for (let column = x * scale; column < (x + modules) * scale; column++)
      pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
}

function readPixels(pixels: Uint8ClampedArray, width: number, height: number): string {
  const read = decode(pixels, width, height)
  if (!read) throw new Error('There is no QR code in this picture.')
  return read.data
}
