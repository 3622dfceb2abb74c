import { createHash } from 'node:crypto'
import type { Metadata } from 'sharp'
import { Refusal } from '../refusal.ts'

/** The widths in which a picture is kept, in pixels. A smaller picture is not enlarged. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const

export type PictureWidth = (typeof PICTURE_WIDTHS)[number]

/** More are refused before anything is decoded: a file of 1 KB can say that it has any number. */
const MAX_PIXELS = 50_000_000
/** A picture of 50,000 × 1,000 took 530 MB: for each line of the small one, many were kept. */
const MAX_SIDE_PIXELS = 20_000
/**
 * What is decoded. The process takes up to twice as much for a moment, because what is progressive
 * or interlaced is held as a whole: 50 million pixels of 8 bytes took 610 MB.
 */
const MAX_DECODED_BYTES = 150_000_000
/** A progressive JPEG has about ten. One of 180 KB with 880 took a core for 28 s. */
const MAX_SCANS = 100
/** A picture may be so many times as high as it is wide. A higher one becomes narrower. */
const MAX_HEIGHTS = 2
const QUALITY = 80
const TAG_CHARACTERS = 22

/** A picture in all its widths, re-encoded. */
export interface EncodedPicture {
  /** Changes with the picture. */
  readonly etag: string
  /** WebP, in the order of {@link PICTURE_WIDTHS}. */
  readonly contents: readonly Buffer[]
}

/**
 * Re-encodes a JPEG, PNG or WebP picture: upright, in sRGB, without any metadata (a photograph says
 * where it was taken). What is stored was written by our own encoder, never by a stranger.
 *
 * @throws {Refusal} `malformed_input` when the bytes are no such picture, are damaged, or would
 * take too much time or memory to decode.
 */
export async function encodePicture(bytes: Buffer): Promise<EncodedPicture> {
  if (!isPicture(bytes)) throw noPicture()
  const sharp = await loadSharp()
  try {
    requireModest(await sharp(bytes, { limitInputPixels: false }).metadata(), bytes)
    const contents: Buffer[] = []
    for (const most of PICTURE_WIDTHS)
      contents.push(
        await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
          .autoOrient()
          .resize({
            width: most,
            height: most * MAX_HEIGHTS,
            fit: 'inside',
            withoutEnlargement: true,
          })
          .webp({ quality: QUALITY })
          .toBuffer(),
      )
    const hash = createHash('sha256')
    for (const content of contents) hash.update(content)
    return { etag: hash.digest('base64url').slice(0, TAG_CHARACTERS), contents }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw noPicture()
  }
}

/** The library takes 15 MB, and pictures are seldom uploaded: it is loaded by the first one. */
type Sharp = typeof import('sharp')['default']
let loaded: Promise<Sharp> | undefined

function loadSharp(): Promise<Sharp> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    // Its other readers are never reached by what a stranger sends.
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: [
        'VipsForeignLoadJpegBuffer',
        'VipsForeignLoadPngBuffer',
        'VipsForeignLoadWebpBuffer',
      ],
    })
    return sharp
  })
  return loaded
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const START_OF_SCAN = Buffer.from([0xff, 0xda])

function isPicture(bytes: Buffer): boolean {
  const startsWith = (start: Buffer): boolean => bytes.subarray(0, start.length).equals(start)
  const isWebp =
    bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'
  return startsWith(JPEG) || startsWith(PNG) || isWebp
}

function noPicture(): Refusal {
  return new Refusal(
    'malformed_input',
    'The file is not a picture that can be read. Send a JPEG, PNG or WebP picture.',
    {
      errors: [
        { path: '', code: 'not_valid', reason: 'must be a whole JPEG, PNG or WebP picture' },
      ],
    },
  )
}

/** Refuses a picture that would take too much time or memory, by what its head says. */
function requireModest(picture: Metadata, bytes: Buffer): void {
  const { width, height } = picture
  if (width * height > MAX_PIXELS)
    throw tooLarge(`more than ${MAX_PIXELS / 1_000_000} million pixels`, MAX_PIXELS)
  if (Math.max(width, height) > MAX_SIDE_PIXELS)
    throw tooLarge(`a side of more than ${MAX_SIDE_PIXELS} pixels`, MAX_SIDE_PIXELS)
  if (decodedBytes(picture) > MAX_DECODED_BYTES)
    throw tooLarge(
      `more than ${MAX_DECODED_BYTES / 1_000_000} MB when it is decoded`,
      MAX_DECODED_BYTES,
    )
  if (picture.format === 'jpeg' && countScans(bytes) > MAX_SCANS)
    throw tooLarge(`more than ${MAX_SCANS} scans`, MAX_SCANS)
}

/** A progressive JPEG is held as coefficients of two bytes, with the colours as it stores them. */
function decodedBytes(picture: Metadata): number {
  const { width, height, channels, depth, format, isProgressive, chromaSubsampling } = picture
  if (format === 'jpeg' && isProgressive) {
    const perPixel = chromaSubsampling === '4:2:0' ? channels / 2 : channels
    return width * height * perPixel * 2
  }
  return width * height * channels * (depth === 'uchar' ? 1 : 2)
}

/** In what a JPEG encodes, FF is followed by 00 or by a marker (ITU-T T.81 §B.1.1.5). */
function countScans(jpeg: Buffer): number {
  let count = 0
  for (let at = jpeg.indexOf(START_OF_SCAN); at >= 0; at = jpeg.indexOf(START_OF_SCAN, at + 2))
    count++
  return count
}

function tooLarge(what: string, limit: number): Refusal {
  return new Refusal('malformed_input', `The picture has ${what}. Send a smaller one.`, {
    errors: [{ path: '', code: 'too_large', reason: `must not have ${what}`, limit }],
  })
}
