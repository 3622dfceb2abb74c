// A small application around the functions for openid-client of docs/your-application.md.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { beginLogin, finishLogin, signOutAt } = await import(
  pathToFileURL(resolve('configuration.mjs')).href
)
const origin = `http://localhost:${process.env.PORT}`
/** Another origin of this application. */
const elsewhere = `http://127.0.0.1:${process.env.PORT}`
/** Its visitors by the value of their cookie. */
const visitors = new Map()

const pages = {
  '/': (visitor) =>
    visitor?.user
      ? `You are ${visitor.user.preferred_username}. <a href="/logout">Log out</a>`
      : '<a href="/login">Log in</a>',
  '/login': async (_visitor, _url, answer) => {
    const id = randomUUID()
    const begun = await beginLogin()
    visitors.set(id, begun)
    answer.setHeader('set-cookie', `archive=${id}; HttpOnly; SameSite=Lax; Path=/`)
    return begun.address
  },
  '/callback': async (visitor, url) => {
    Object.assign(visitor, await finishLogin(url, visitor))
    return new URL('/landing', elsewhere)
  },
  // Many applications, and each broker of logins, lead on by another host than the callback's.
  '/landing': () => new URL(origin),
  '/logout': (visitor) => {
    const { idToken } = visitor
    for (const name of Object.keys(visitor)) delete visitor[name]
    return signOutAt(idToken)
  },
}

createServer(async (request, answer) => {
  const url = new URL(request.url, origin)
  const id = /(?:^|; )archive=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
  try {
    const page = pages[url.pathname] ?? (() => 'not found')
    const made = await page(visitors.get(id), url, answer)
    if (made instanceof URL) answer.writeHead(303, { location: made.href }).end()
    else answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(made)
  } catch (error) {
    console.error(error)
    answer.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
  }
}).listen(Number(process.env.PORT), '127.0.0.1')
