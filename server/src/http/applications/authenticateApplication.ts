import type { FastifyRequest } from 'fastify'
import { type Application, readApplication } from '../../clients/applications.ts'
import { isSecretOf } from '../../clients/rotateSecret.ts'
import type { Sql } from '../../db/sql.ts'
import type { Form } from './formBody.ts'

/** The application that the request claims to come from, and the secret that it sent. */
interface ShownSecret {
  readonly applicationId: string
  readonly secret: string | undefined
}

/**
 * Returns the application that authenticates by its client id and secret, in the header or in the
 * form (RFC 6749 §2.3.1). An application without a secret is accepted by its id alone only if
 * `publicToo` is set.
 */
export async function findAskingApplication(
  sql: Sql,
  request: FastifyRequest,
  { form = {}, publicToo = false }: { readonly form?: Form; readonly publicToo?: boolean } = {},
): Promise<Application | undefined> {
  const shown = readBasic(request.headers.authorization) ?? readForm(form)
  if (!shown) return undefined
  const { applicationId, secret } = shown
  const application = await readApplication(sql, applicationId)
  if (!application) return undefined
  if (secret === undefined) return publicToo && application.public ? application : undefined
  return (await isSecretOf(sql, { applicationId, secret })) ? application : undefined
}

/** Returns the Bearer token of a request (RFC 6750 §2.1). */
export function bearerOf(request: FastifyRequest): string | undefined {
  const [scheme = '', token, ...rest] = (request.headers.authorization ?? '').split(' ')
  return scheme.toLowerCase() === 'bearer' && rest.length === 0 ? token : undefined
}

function readBasic(authorization: string | undefined): ShownSecret | undefined {
  const [scheme = '', encoded = ''] = (authorization ?? '').split(' ')
  if (scheme.toLowerCase() !== 'basic') return undefined
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  try {
    return { applicationId: plain(id), secret: plain(secret.join(':')) }
  } catch {
    return undefined
  }
}

function readForm({ client_id, client_secret }: Form): ShownSecret | undefined {
  return client_id === undefined ? undefined : { applicationId: client_id, secret: client_secret }
}

/** Decodes a value of a form (RFC 6749 appendix B). */
function plain(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
