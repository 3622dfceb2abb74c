import { Type } from 'typebox'
import type { ApplicationParts } from './applicationParts.ts'

/** Where the document lists them. */
export const TAG = { tags: ['applications'] }
/** An answer whose members a standard names. */
export const Answer = (description: string) =>
  Type.Object({}, { description, additionalProperties: true })

/**
 * From an application's server, or from a page of its own: what it shows is no cookie, so no page of another site can send it in
 * somebody's name.
 */
export function fromApplications({ rateLimitScale }: ApplicationParts) {
  return {
    config: {
      fromAnySite: true,
      rateLimit: { max: Math.ceil(60_000 * rateLimitScale), timeWindow: '1 minute' },
    },
  }
}
