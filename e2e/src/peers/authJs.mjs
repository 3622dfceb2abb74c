// A small application around the configuration for Auth.js of docs/your-application.md.
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { Auth, skipCSRFCheck } from '@auth/core'
import { getToken } from '@auth/core/jwt'

const { config, signOutAt } = await import(pathToFileURL(resolve('configuration.mjs')).href)
config.basePath = '/auth'
const origin = `http://localhost:${process.env.PORT}`

async function home({ headers }) {
  const session = await (
    await Auth(new Request(`${origin}/auth/session`, { headers }), config)
  ).json()
  const text = session?.user
    ? `You are ${session.user.email}. <a href="/logout">Log out</a>`
    : '<a href="/auth/signin">Log in</a>'
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** Ends the login of Auth.js, as its `signOut` does on a server, and then the one at Tessera. */
async function logout(request) {
  const token = await getToken({ req: request, secret: config.secret })
  const signOut = new Request(`${origin}/auth/signout`, {
    method: 'POST',
    headers: request.headers,
  })
  const { headers } = await Auth(signOut, { ...config, skipCSRFCheck })
  headers.set('location', signOutAt(token.id_token))
  return new Response(null, { status: 303, headers })
}

createServer(async (incoming, answer) => {
  const { method, url } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const request = new Request(new URL(url, origin), {
    method,
    headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ...(hasBody && { body: await buffer(incoming) }),
  })
  const { pathname } = new URL(request.url)
  const page = { '/': home, '/logout': logout }[pathname] ?? (() => Auth(request, config))
  try {
    const made = await page(request)
    for (const [name, value] of made.headers) answer.appendHeader(name, value)
    answer.writeHead(made.status).end(Buffer.from(await made.arrayBuffer()))
  } catch (error) {
    console.error(error)
    answer.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
  }
}).listen(Number(process.env.PORT), '127.0.0.1')
