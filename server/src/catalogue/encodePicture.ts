import { createHash } from 'node:crypto'
import { Refusal } from '../refusal.ts'

/** The widths in which a picture is kept, in pixels. A smaller picture is not enlarged. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const

export type PictureWidth = (typeof PICTURE_WIDTHS)[number]

/** More pixels are refused before they are decoded: 50 million take 150 MB. */
const MAX_PIXELS = 50_000_000
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
 * @throws {Refusal} `malformed_input` when the bytes are no such picture, are damaged, or have more
 * than 50 million pixels.
 */
export async function encodePicture(bytes: Buffer): Promise<EncodedPicture> {
  if (!isPicture(bytes)) throw noPicture()
  const sharp = await loadSharp()
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > MAX_PIXELS) throw tooManyPixels()
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

function tooManyPixels(): Refusal {
  return new Refusal(
    'malformed_input',
    `The picture has more than ${MAX_PIXELS / 1_000_000} million pixels. Send a smaller one.`,
    {
      errors: [
        {
          path: '',
          code: 'too_large',
          reason: `must have at most ${MAX_PIXELS} pixels`,
          limit: MAX_PIXELS,
        },
      ],
    },
  )
}
