import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below the range of ports that the system gives to connections (from 32768 on Linux). */
const LOWEST = 12_000
const HIGHEST = 32_000

/** A port of this machine on which nothing listens now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await isFree(port)) return port
  }
}

export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
