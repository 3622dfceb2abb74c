import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Config } from '../config.ts'
import { OperatorError } from '../db/operatorError.ts'

/** Where a server is to listen. */
export type Address = Pick<Config, 'host' | 'port'>

/**
 * Finds out whether this address can be had: whoever mistyped it, or runs Tessera already, is told so
 * before a database is made or opened. It is let go again, so the one who listens later may still be refused.
 * @throws {OperatorError} when it is taken, not allowed, or no address of this machine.
 */
export async function checkAddress(address: Address): Promise<void> {
  const server = createServer().listen({ port: address.port, host: address.host })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw explainListen(error, address)
  }
  server.close()
  await once(server, 'close')
}

/** A port that was free a moment ago, for several processes that are to listen on the same one. */
export async function chooseFreePort(host: string): Promise<number> {
  const server = createServer().listen({ port: 0, host })
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('TCP has ports.')
  return address.port
}

/** What an operator can do about an address that could not be listened on. */
export function explainListen(error: unknown, { port, host }: Address): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new OperatorError(
      `Port ${port} of ${host} is taken: is Tessera running already? Stop what is there, or choose another: PORT=8001 npm start`,
    )
  if (code === 'EACCES')
    return new OperatorError(
      `Port ${port} may not be opened by this user: choose one above 1023 in PORT.`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new OperatorError(`HOST ${host} is no address of this machine.`)
  return error
}
