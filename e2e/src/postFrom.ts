import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { json } from 'node:stream/consumers'

/** Posts JSON from another address of this machine, such as 127.0.0.9: to the server, elsewhere. */
export async function postFrom(
  localAddress: string,
  url: string,
  { body, userAgent }: { readonly body: object; readonly userAgent: string },
): Promise<{ status: number | undefined; body: unknown }> {
  const { port, pathname } = new URL(url)
  const sent = request({
    method: 'POST',
    host: '127.0.0.1',
    port,
    path: pathname,
    localAddress,
    headers: { 'content-type': 'application/json', 'user-agent': userAgent },
  })
  sent.end(JSON.stringify(body))
  const [response]: IncomingMessage[] = await once(sent, 'response')
  return { status: response?.statusCode, body: response && (await json(response)) }
}
