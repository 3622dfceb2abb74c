import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Config } from '../config.ts'
import { OperatorError } from '../db/operatorError.ts'

/** The address that a server listens on. */
export type Address = Pick<Config, 'host' | 'port'>

/**
 * Checks that this address can be listened on. An operator who mistyped it, or already runs
 * Tessera, is told before a database is created or opened. The port is closed again, so the later
 * listen may still fail.
 * @throws {OperatorError} when it is in use, not allowed, or not an address of this machine.
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

/**
 * Returns a port that was free a moment ago, for several processes that will listen on the same
 * one.
 */
export async function chooseFreePort(host: string): Promise<number> {
  const server = createServer().listen({ port: 0, host })
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port.')
  return address.port
}

/** Explains what an operator can do about an address that could not be listened on. */
export function explainListen(error: unknown, { port }: Address): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new OperatorError(
      `Port ${port} is in use. Is Tessera already running? Stop the program that uses it, or choose another port: PORT=8001 npm start`,
    )
  if (code === 'EACCES')
    return new OperatorError(
      `This user may not open port ${port}. Set PORT to a number above 1023.`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new OperatorError('HOST is not an address of this machine. Set HOST to one that is.')
  return error
}
