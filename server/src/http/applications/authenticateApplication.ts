import type { FastifyRequest } from 'fastify'
import { type Application, readApplication } from '../../clients/applications.ts'
import { isSecretOf } from '../../clients/rotateSecret.ts'
import { UUID } from '../../db/ids.ts'
import type { Sql } from '../../db/sql.ts'
import { authorizationsOf } from '../../edge/authorization.ts'
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
  for (const { applicationId, secret } of [...readBasic(request), ...readForm(form)]) {
    const application = await readApplication(sql, applicationId)
    if (!application) continue
    const isAccepted =
      secret === undefined
        ? publicToo && application.public
        : await isSecretOf(sql, { applicationId, secret })
    if (isAccepted) return application
  }
  return undefined
}

/**
 * Leaves the library only the `Authorization` that can be a client's: Basic with an id of ours. A
 * proxy before this server may add another scheme, or Basic credentials of its own, and the library
 * would refuse the client that shows its secret in the form.
 */
export function keepClientAuthorization(request: FastifyRequest): void {
  const { headers } = request.raw
  if (headers.authorization === undefined) return
  const clients = authorizationsOf(request, 'basic').filter((encoded) =>
    decodeBasic(encoded).some(({ applicationId }) => UUID.test(applicationId)),
  )
  if (clients.length === 0) delete headers.authorization
  // With two clients of ours in one request, the library refuses it.
  else if (clients.length === 1) headers.authorization = `Basic ${clients[0]}`
}

/** A proxy before this server may add Basic credentials of its own: every one is read. */
function readBasic(request: FastifyRequest): ShownSecret[] {
  return authorizationsOf(request, 'basic').flatMap(decodeBasic)
}

function decodeBasic(encoded: string): ShownSecret[] {
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  try {
    return [{ applicationId: plain(id), secret: plain(secret.join(':')) }]
  } catch {
    return []
  }
}

function readForm({ client_id, client_secret }: Form): ShownSecret[] {
  return client_id === undefined ? [] : [{ applicationId: client_id, secret: client_secret }]
}

/** Decodes a value of a form (RFC 6749 appendix B). */
function plain(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
