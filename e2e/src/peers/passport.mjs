// A small application around the strategy for Passport of docs/your-application.md.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { strategy, signOutAt } = await import(pathToFileURL(resolve('configuration.mjs')).href)
const origin = `http://localhost:${process.env.PORT}`
/** The sessions of its visitors by the value of their cookie. */
const sessions = new Map()

/** Runs the strategy as `passport.authenticate` does, and answers where it leads. */
function authenticate(request, session) {
  const query = Object.fromEntries(new URL(request.url, origin).searchParams)
  return new Promise((done, failed) => {
    const running = Object.assign(Object.create(strategy), {
      redirect: done,
      success: (user) => {
        session.user = user
        done(`${origin}/`)
      },
      fail: (challenge) => failed(new Error(JSON.stringify(challenge))),
      error: failed,
    })
    running.authenticate(Object.assign(request, { query, session }), {})
  })
}

async function answerOf(request, session) {
  const { pathname } = new URL(request.url, origin)
  if (pathname === '/login' || pathname === '/callback')
    return { location: await authenticate(request, session) }
  if (pathname === '/logout') {
    const { idToken } = session.user
    delete session.user
    return { location: signOutAt(idToken) }
  }
  return session.user
    ? { html: `You are ${session.user.username}. <a href="/logout">Log out</a>` }
    : { html: '<a href="/login">Log in</a>' }
}

createServer(async (request, answer) => {
  const found = /(?:^|; )forum=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
  const id = found ?? randomUUID()
  if (!sessions.has(id)) sessions.set(id, {})
  answer.setHeader('set-cookie', `forum=${id}; HttpOnly; SameSite=Lax; Path=/`)
  try {
    const { location, html } = await answerOf(request, sessions.get(id))
    if (location) answer.writeHead(303, { location }).end()
    else answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  } catch (error) {
    console.error(error)
    answer.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
  }
}).listen(Number(process.env.PORT), '127.0.0.1')
