import { type TSchema, Type } from 'typebox'
import { named } from '../../edge/nameSchemas.ts'
import { OWN_CORS } from '../../edge/ownCors.ts'

/** The tag of these routes in the document. */
export const TAG = { tags: ['applications'] }
/** A whole answer of JSON. */
export const Answer = <T extends TSchema>(description: string, schema: T) => ({
  description,
  content: { 'application/json': { schema } },
})

/** A redirect, which always has an address. */
export const Redirect = (description: string) =>
  Type.Null({
    description,
    headers: { location: { type: 'string', description: 'where to go', format: 'uri-reference' } },
  })

const OAuthError = Type.Object(
  {
    error: Type.String(),
    error_description: Type.Optional(
      Type.String({ description: 'the reason, for the people who run the application' }),
    ),
  },
  named('OAuthError'),
)

/**
 * Errors in the form of OAuth (RFC 6749 §5.2, RFC 6750 §3.1) under one status.
 *
 * @param errors The values of `error`, each with the condition under which it is answered.
 */
export function OAuthErrors(errors: Readonly<Record<string, string>>) {
  return {
    description: Object.keys(errors)
      .map((error) => `\`${error}\``)
      .join(', '),
    content: {
      'application/json': {
        schema: OAuthError,
        examples: Object.fromEntries(
          Object.entries(errors).map(([error, summary]) => [error, { summary, value: { error } }]),
        ),
      },
    },
  }
}

/** The application did not authenticate. */
export const UnknownClient = OAuthErrors({
  invalid_client: 'The client id, the secret or the signed assertion is wrong or missing.',
})

/** Public applications, and service accounts that send an assertion, come without a secret. */
export const CLIENT_OR_PUBLIC = [{ client: [] }, {}]

/**
 * For requests from an application's server or from one of its pages. They send no cookie, so a
 * page of another site cannot act in a person's name.
 */
export const FROM_APPLICATIONS = {
  config: { fromAnySite: true, ...OWN_CORS.config, rateLimit: { max: 60_000 } },
} as const
