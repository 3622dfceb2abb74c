import { exportJWK, generateKeyPair } from 'jose'
import * as client from 'openid-client'
import { expect } from 'vitest'
import { type Person, PUBLIC_URL, type TestApp } from './app.ts'

/** A new service account, with a secret. */
export interface Machine {
  readonly uuid: string
  readonly secret: string
}

/** Makes a service account with a secret over the API; by default with all scopes on licences. */
export async function makeMachine(
  t: TestApp,
  admin: Person,
  more: Record<string, unknown> = {},
): Promise<Machine> {
  const made = await t.call('POST', '/service-account', {
    as: admin,
    body: { name: 'Register', scopes: ['licence:read', 'licence:manage'], ...more },
  })
  expect(made.statusCode, made.body).toBe(201)
  const { uuid } = made.json()
  return { uuid, secret: await makeSecret(t, admin, uuid) }
}

export async function makeSecret(
  t: TestApp,
  admin: Person,
  uuid: string,
  body: object = {},
): Promise<string> {
  const made = await t.call('POST', `/service-account/${uuid}/secret`, { as: admin, body })
  expect(made.statusCode, made.body).toBe(201)
  return made.json().client_secret
}

/** The common client, which calls the test's application without a network. */
export async function stockClient(
  t: TestApp,
  clientId: string,
  auth: client.ClientAuth,
): Promise<client.Configuration> {
  return client.discovery(new URL(PUBLIC_URL), clientId, undefined, auth, {
    execute: [client.allowInsecureRequests],
    [client.customFetch]: async (url, { method, headers, body }) => {
      const { pathname, search } = new URL(url)
      const answer = await t.app().inject({
        method: method === 'POST' ? 'POST' : 'GET',
        url: pathname + search,
        headers: { ...headers },
        ...(body && { payload: String(body) }),
      })
      return new Response(answer.body, {
        status: answer.statusCode,
        headers: Object.entries(answer.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]),
      })
    },
  })
}

/** A token of this machine from the common client; by default with all its scopes. */
export async function tokenOf(
  t: TestApp,
  machine: Machine,
  { scope }: { readonly scope?: string } = {},
): Promise<string> {
  const config = await stockClient(t, machine.uuid, client.ClientSecretBasic(machine.secret))
  const { access_token } = await client.clientCredentialsGrant(config, scope ? { scope } : {})
  return access_token
}

/** Gives a machine a key of this kind; the machine signs with the private one. */
export async function addKey(
  t: TestApp,
  admin: Person,
  { machine, alg }: { readonly machine: Machine; readonly alg: string },
) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const added = await t.call('POST', `/service-account/${machine.uuid}/key`, {
    as: admin,
    body: { jwk: { ...(await exportJWK(publicKey)), alg } },
  })
  expect(added.statusCode, added.body).toBe(201)
  return { publicKey, privateKey, kid: String(added.json().kid) }
}

/** Asks for a token with the test's own form; returns 200 or the error code of RFC 6749. */
export async function askToken(
  t: TestApp,
  { machine, form = {} }: { readonly machine?: Machine; readonly form?: Record<string, string> },
): Promise<200 | string> {
  const basic = machine && Buffer.from(`${machine.uuid}:${machine.secret}`).toString('base64')
  const answer = await t.app().inject({
    method: 'POST',
    url: '/oidc/token',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(basic !== undefined && { authorization: `Basic ${basic}` }),
    },
    payload: new URLSearchParams({ grant_type: 'client_credentials', ...form }).toString(),
  })
  return answer.statusCode === 200 ? 200 : answer.json().error
}
