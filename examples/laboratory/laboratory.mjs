// An example application: people log in through Tessera, up to its number of licence seats.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as oidc from 'openid-client'

const { CLIENT_ID, CLIENT_SECRET, PORT = '3000' } = process.env
const server = new URL(process.env.TESSERA_URL ?? 'http://localhost:8000')
const fail = (sentence) => process.exit(console.error(sentence) ?? 1)
if (!CLIENT_ID) fail('Set CLIENT_ID and CLIENT_SECRET. README.md says how to get them.')
const here = `http://localhost:${PORT}`
const heartbeat = new URL('/api/v1/licence-seat/heartbeat', server)
const options = server.protocol === 'https:' ? {} : { execute: [oidc.allowInsecureRequests] }
const asked = oidc.discovery(server, CLIENT_ID, CLIENT_SECRET, undefined, options)
const tessera = await asked.catch(() => fail(`Start Tessera: no answer at ${server.origin}.`))
const keys = createRemoteJWKSet(new URL(tessera.serverMetadata().jwks_uri))
/** The visitors by the value of their cookie. A real application keeps them in its database. */
const visitors = new Map()

const pages = {
  /** Each request tells Tessera that the person is here, and asks whether they may stay. */
  async '/'(_id, visitor) {
    const whyOut = visitor?.tokens ? await askWhyOut(visitor) : 'You are not logged in.'
    if (whyOut) return html(`${whyOut} <a href="/login">Log in with Tessera</a>`)
    return html(`Welcome, ${visitor.name}: you have a licence seat. <a href="/logout">Log out</a>`)
  },

  async '/login'() {
    const id = randomBytes(32).toString('base64url')
    const [verifier, state] = [oidc.randomPKCECodeVerifier(), oidc.randomState()]
    visitors.set(id, { verifier, state })
    const url = oidc.buildAuthorizationUrl(tessera, {
      redirect_uri: `${here}/callback`,
      scope: 'openid profile offline_access',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
    })
    return goTo(url.href, `laboratory=${id}; HttpOnly; SameSite=Lax; Path=/`)
  },

  /** Tessera sends the person back with a licence seat, or with an error if they gave up. */
  async '/callback'(_id, visitor, request) {
    const url = new URL(request.url, here)
    if (url.searchParams.has('error') || visitor?.tokens) return goTo('/')
    if (!visitor || url.searchParams.get('state') !== visitor.state)
      return html('This login has expired. <a href="/login">Log in with Tessera</a>')
    const checks = { pkceCodeVerifier: visitor.verifier, expectedState: visitor.state }
    visitor.tokens = await oidc.authorizationCodeGrant(tessera, url, checks)
    const { sid, preferred_username: name } = visitor.tokens.claims()
    Object.assign(visitor, { sid, name, idToken: visitor.tokens.id_token })
    return goTo('/')
  },

  /** A logout here is a logout at Tessera: the licence seat is free for the next person. */
  async '/logout'(id, visitor) {
    visitors.delete(id)
    const query = { id_token_hint: visitor?.idToken, post_logout_redirect_uri: `${here}/` }
    return goTo(visitor ? oidc.buildEndSessionUrl(tessera, query).href : '/')
  },

  /** Tessera reports a login that ended anywhere. The answer 200 lets go of the licence seat. */
  async '/backchannel-logout'(_id, _visitor, request) {
    const token = new URLSearchParams(await readText(request)).get('logout_token') ?? ''
    const expected = { issuer: server.origin, audience: CLIENT_ID, typ: 'logout+jwt' }
    const { payload } = await jwtVerify(token, keys, expected)
    for (const visitor of visitors.values()) visitor.isOut ||= visitor.sid === payload.sid
    return text(200, 'heard')
  },
}

/** Sends a heartbeat; returns why the person is out, if so. Renews an expired access token. */
async function askWhyOut(visitor, isNew = false) {
  const headers = { authorization: `Bearer ${visitor.tokens.access_token}` }
  const answer = await fetch(heartbeat, { method: 'POST', headers })
  if (answer.ok && !visitor.isOut) return undefined
  const { detail = 'This login has ended.', session_end } = await answer.json()
  if (session_end || visitor.isOut || isNew) return escapeHtml(detail)
  const refreshed = oidc.refreshTokenGrant(tessera, visitor.tokens.refresh_token)
  visitor.tokens = await refreshed.catch(() => visitor.tokens)
  return askWhyOut(visitor, true)
}

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const HEAD = '<!doctype html><html lang="en"><title>Laboratory</title><h1>Laboratory</h1>'
const html = (text) => [200, HTML, `${HEAD}<p>${text}</p>`]
const goTo = (location, cookie = []) => [303, { location, 'set-cookie': cookie }, '']
const text = (status, body) => [status, { 'content-type': 'text/plain' }, body]
createServer(async (request, response) => {
  const id = /(?:^|; )laboratory=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
  const page = pages[request.url.split('?')[0]] ?? (() => text(404, 'Page not found.'))
  const asked = Promise.resolve(page(id, visitors.get(id), request))
  const [status, headers, body] = await asked.catch((error) => text(400, error.message))
  response.writeHead(status, headers).end(body)
})
  .on('error', () => fail(`Port ${PORT} is not available. Set PORT to another.`))
  .listen(Number(PORT), 'localhost', () => console.log(`The laboratory is open: ${here}`))
