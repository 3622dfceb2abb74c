import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import QRCode from 'qrcode'
import { drawPng } from './png.ts'

/** Level Q: a quarter of the picture may be scratched or covered by glare. */
const OPTIONS = { errorCorrectionLevel: 'Q', margin: 4 } as const

/**
 * Returns the offered form that the caller prefers (RFC 9110 §12.5.1); the first when none fits.
 */
export function preferredForm<T extends string>(
  request: FastifyRequest,
  offered: readonly [T, ...T[]],
): T {
  const wanted = new Negotiator(request.raw).mediaType([...offered])
  return offered.find((form) => form === wanted) ?? offered[0]
}

/**
 * Answers a text as a QR code, PNG or SVG. It is never cached: it is a secret, or valid for half a
 * minute.
 */
export async function sendQr(
  reply: FastifyReply,
  { text, form }: { text: string; form: 'image/png' | 'image/svg+xml' },
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store').type(form)
  if (form === 'image/png') return reply.send(await drawPng(QRCode.create(text, OPTIONS).modules))
  const svg = await QRCode.toString(text, { ...OPTIONS, type: 'svg' })
  return reply.serializer(String).send(svg)
}

/** Pictures in a document, described by their media type and not by a JSON schema. */
export const PICTURES = {
  'image/png': { schema: { type: 'string', format: 'binary' } },
  'image/svg+xml': { schema: { type: 'string' } },
} as const
