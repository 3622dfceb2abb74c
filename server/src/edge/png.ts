import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const deflateAsync = promisify(deflate)

/** The modules of a QR code, row by row: 1 is dark. */
export interface Modules {
  readonly size: number
  readonly data: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** The quiet zone around a QR code, in modules (ISO/IEC 18004 §9.1). */
const MARGIN = 4
const WIDTH_PIXELS = 480
/** The filters of a line (PNG §9.2): unchanged, and as the difference from the line above. */
const FILTER_NONE = 0
const FILTER_UP = 2

/**
 * Draws a QR code as a PNG (ISO/IEC 15948) with one bit per pixel. The lines of a row of modules
 * are equal: the first is written, and the others repeat it. zlib works outside the event loop.
 * (The library's encoder draws four bytes per pixel and blocks for 12 to 20 ms.)
 *
 * @param widthPixels The largest width. A module has a whole number of pixels, at least one.
 */
export async function drawPng(
  { size, data }: Modules,
  widthPixels = WIDTH_PIXELS,
): Promise<Buffer> {
  const across = size + 2 * MARGIN
  const scale = Math.max(1, Math.floor(widthPixels / across))
  const width = across * scale
  const lineBytes = 1 + Math.ceil(width / 8)
  const lines = Buffer.alloc(lineBytes * width)
  for (let row = 0; row < across; row++) {
    const start = row * scale * lineBytes
    drawLine(lines.subarray(start, start + lineBytes), { size, data }, { row: row - MARGIN, scale })
    for (let repeat = 1; repeat < scale; repeat++) lines[start + repeat * lineBytes] = FILTER_UP
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  header.writeUInt8(1, 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', await deflateAsync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Draws one line of pixels: light is 1. */
function drawLine(
  line: Buffer,
  { size, data }: Modules,
  { row, scale }: { row: number; scale: number },
): void {
  line.fill(0xff)
  line[0] = FILTER_NONE
  if (row < 0 || row >= size) return
  for (let column = 0; column < size; column++) {
    if (data[row * size + column] !== 1) continue
    const from = (column + MARGIN) * scale
    for (let x = from; x < from + scale; x++) {
      const byte = 1 + (x >> 3)
      line[byte] = (line[byte] ?? 0) & ~(0x80 >> (x & 7))
    }
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  data.copy(framed, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length)
  return framed
}
