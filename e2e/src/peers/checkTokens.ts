import { createPublicKey } from 'node:crypto'
import { answer } from '@tessera/client'
import jwt from 'jsonwebtoken'
import type { Person } from '../person.ts'
import { agree, check } from './check.ts'

/** A common library verifies our token with our key set, and refuses a changed token. */
export async function checkTokens(url: string, { tokens, client }: Person): Promise<void> {
  const { keys } = await answer(client.api.GET('/.well-known/jwks.json'))
  const { access_token: token = '' } = (await tokens.load()) ?? {}
  const { kid, alg } = jwt.decode(token, { complete: true })?.header ?? {}
  const jwk = keys.find((key) => key['kid'] === kid)
  const issuer = new URL(url.replace('127.0.0.1', 'localhost')).origin
  const expected = {
    algorithms: ['RS256'],
    issuer,
    audience: `${issuer}/api/v1`,
  } satisfies jwt.VerifyOptions
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' })
  await check('jsonwebtoken verifies an access token with the key set', () => {
    agree(alg, 'RS256')
    const claims = jwt.verify(token, key, expected)
    agree(typeof claims === 'object' && typeof claims.sub === 'string' && 'jti' in claims, true)
  })
  await check('jsonwebtoken refuses a changed token', () => {
    const [header, payload = '', signature] = token.split('.')
    const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'other' }
    const other = Buffer.from(JSON.stringify(claims)).toString('base64url')
    const verify = (): unknown => jwt.verify([header, other, signature].join('.'), key, expected)
    agree(messageOf(verify), 'invalid signature')
  })
}

function messageOf(work: () => unknown): string {
  try {
    work()
    return 'nothing was refused'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
