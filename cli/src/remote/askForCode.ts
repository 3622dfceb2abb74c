import { openAsker } from '../ask.ts'
import { Failure } from '../command.ts'
import { note } from '../print.ts'

/**
 * Reads the security code that a server asks for again: from TESSERA_SECURITY_CODE, or from the
 * person at the terminal.
 *
 * @throws {Failure} if there is no terminal; the message says what to do.
 */
export async function askForCode(): Promise<string> {
  const given = process.env['TESSERA_SECURITY_CODE']
  if (given) return given
  if (!process.stdin.isTTY)
    throw new Failure(
      'This needs a security code from the last ten minutes. Run npx tessera factor first, or set TESSERA_SECURITY_CODE.',
    )
  const asker = openAsker()
  try {
    note('This needs your security code again.')
    return await asker.secret('Security code')
  } finally {
    asker.close()
  }
}
