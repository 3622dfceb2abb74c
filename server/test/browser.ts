/** One page as a browser sees it: its final address and its content. */
export interface PageSeen {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly html: string
}

/** A cookie as a browser keeps it. */
interface Cookie {
  readonly name: string
  readonly value: string
  readonly path: string
  readonly host: string
}

const MAX_REDIRECTS = 20

/**
 * A browser without a window. It keeps cookies per host and path, follows redirects, and sends
 * forms with the `Origin` of a real browser. It stops before an address that `stopAt` names, so
 * that a test can look at what an application receives.
 */
export class Browser {
  readonly #cookies = new Map<string, Cookie>()
  readonly #languages: string

  /** @param languages What the browser prefers, as in `Accept-Language`. */
  constructor(languages = 'en-GB,en;q=0.9') {
    this.#languages = languages
  }

  async get(url: string | URL, stopAt = ''): Promise<PageSeen> {
    return this.#go(new URL(url), { method: 'GET' }, stopAt)
  }

  /** Fills and sends the form of a page whose action ends with this text. */
  async submit(
    page: PageSeen,
    fields: Record<string, string>,
    { action = '', stopAt = '' }: { action?: string; stopAt?: string } = {},
  ): Promise<PageSeen> {
    const form = formsOf(page.html).find((candidate) => candidate.action.endsWith(action))
    if (!form) throw new Error(`There is no form to ${action} in:\n${page.html}`)
    const body = new URLSearchParams({ ...form.fields, ...fields })
    const url = new URL(form.action, page.url)
    if (form.method === 'get') {
      url.search = body.toString()
      return this.get(url, stopAt)
    }
    // Fetch §3.1: with the policy no-referrer a form is sent with the origin "null".
    const origin = page.headers.get('referrer-policy') === 'no-referrer' ? 'null' : page.url.origin
    return this.#go(
      url,
      { method: 'POST', body, headers: { origin, 'sec-fetch-site': 'same-origin' } },
      stopAt,
    )
  }

  /** Waits as long as the page says and loads it again, as browsers do. */
  async askAgain(page: PageSeen, { stopAt = '', wait = true } = {}): Promise<PageSeen> {
    const match = /<meta http-equiv="refresh" content="(\d+);url=([^"]+)">/.exec(page.html)
    if (!match) throw new Error(`This page has no automatic reload:\n${page.html}`)
    const [, seconds = '0', url = ''] = match
    if (wait) await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000))
    return this.get(new URL(unescapeHtml(url), page.url), stopAt)
  }

  cookie(name: string): string | undefined {
    return [...this.#cookies.values()].find((cookie) => cookie.name === name)?.value
  }

  setCookie(url: string, name: string, value: string, path = '/'): void {
    const { host } = new URL(url)
    this.#cookies.set(`${host} ${path} ${name}`, { name, value, path, host })
  }

  async #go(start: URL, first: RequestInit, stopAt: string): Promise<PageSeen> {
    let url = start
    let init = first
    for (let i = 0; i < MAX_REDIRECTS; i++) {
      if (stopAt !== '' && url.href.startsWith(stopAt))
        return { url, status: 0, headers: new Headers(), html: '' }
      const answer = await fetch(url, {
        ...init,
        redirect: 'manual',
        headers: {
          accept: 'text/html',
          'accept-language': this.#languages,
          ...init.headers,
          cookie: this.#cookiesFor(url),
        },
      })
      for (const line of answer.headers.getSetCookie()) this.#keep(url, line)
      const location = answer.headers.get('location')
      if (answer.status < 300 || answer.status >= 400 || location === null)
        return { url, status: answer.status, headers: answer.headers, html: await answer.text() }
      await answer.body?.cancel()
      url = new URL(location, url)
      init = { method: 'GET' }
    }
    throw new Error(`Too many redirects, the last to ${url}.`)
  }

  #cookiesFor({ host, pathname }: URL): string {
    return [...this.#cookies.values()]
      .filter((cookie) => cookie.host === host && isBelow(pathname, cookie.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  #keep({ host }: URL, line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const [name = '', ...value] = pair.split('=')
    const attribute = (wanted: string): string | undefined =>
      attributes
        .map((text) => text.split('='))
        .find(([key = '']) => key.toLowerCase() === wanted)?.[1]
    const path = attribute('path') ?? '/'
    const expires = attribute('expires')
    const isGone = attribute('max-age') === '0' || (expires && Date.parse(expires) < Date.now())
    const key = `${host} ${path} ${name}`
    if (isGone) this.#cookies.delete(key)
    else this.#cookies.set(key, { name, value: value.join('='), path, host })
  }
}

function isBelow(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`)
}

function formsOf(html: string) {
  return [...html.matchAll(/<form method="(\w+)" action="([^"]*)">([\s\S]*?)<\/form>/g)].map(
    ([, method = '', action = '', inner = '']) => ({
      method,
      action: unescapeHtml(action),
      fields: Object.fromEntries(
        [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
          ([, name = '', value = '']) => [name, unescapeHtml(value)],
        ),
      ),
    }),
  )
}

function unescapeHtml(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
