import { randomBytes } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { nameToken, serviceTokenReader } from '../clients/serviceToken.ts'
import { newId } from '../db/ids.ts'
import { applicationTokenReader } from '../oidc/applicationToken.ts'
import { openVault } from '../vault/vault.ts'
import { accessTokenReader } from './accessToken.ts'
import { ensureSigningKey, openKeyring } from './signingKeys.ts'

const { sql } = testDatabase()
const vault = openVault(randomBytes(32))
const parties = { issuer: 'https://here.example', audience: 'https://here.example/api/v1' }
const keyring = openKeyring(sql, vault)
const machineId = newId()

/** Each kind of access token: its reader, and the claims of an example. */
const KINDS = {
  person: {
    read: accessTokenReader({ keyring, ...parties }),
    claims: { sub: newId(), jti: newId(), sid: newId() },
  },
  machine: {
    read: serviceTokenReader({ keyring, ...parties }),
    claims: { sub: machineId, client_id: machineId, jti: nameToken(1, newId()) },
  },
  application: {
    read: applicationTokenReader({ keyring, ...parties }),
    claims: { sub: newId(), client_id: newId(), jti: `${newId()}.1`, sid: newId() },
  },
} as const

beforeAll(() => ensureSigningKey(sql, vault))

async function sign(claims: JWTPayload, header: { typ?: string; extra?: string } = {}) {
  const { kid, privateKey } = await keyring.signer()
  const { typ = 'at+jwt', extra } = header
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ, kid, ...(extra && { [extra]: 'x' }) })
    .setIssuer(parties.issuer)
    .setAudience(parties.audience)
    .setIssuedAt()
    .setExpirationTime('5 minutes')
    .sign(privateKey)
}

/** The same bytes in another text: the last character of a 256-byte signature has 4 unused bits. */
function respell(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return token.slice(0, -1) + alphabet[alphabet.indexOf(token.at(-1) ?? '') + 1]
}

test.each(['person', 'machine', 'application'] as const)(
  'a token of a %s is read only in canonical form, of its type, and without unknown header members',
  async (kind) => {
    const { read, claims } = KINDS[kind]
    const token = await sign(claims)
    const other = respell(token)
    expect(Buffer.from(other.split('.')[2] ?? '', 'base64url')).toEqual(
      Buffer.from(token.split('.')[2] ?? '', 'base64url'),
    )
    await expect(read(token)).resolves.toBeDefined()
    await expect(read(other)).resolves.toBeUndefined()
    await expect(read(await sign(claims, { typ: 'JWT' }))).resolves.toBeUndefined()
    await expect(read(await sign(claims, { extra: 'jku' }))).resolves.toBeUndefined()
    await expect(read(`${token}${'A'.repeat(4096)}`)).resolves.toBeUndefined()
  },
)
