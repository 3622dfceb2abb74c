import { openAsker } from '../ask.ts'
import { Failure } from '../command.ts'
import { note } from '../print.ts'

/**
 * The code that a server wants to see again before it goes on: from TESSERA_SECURITY_CODE, or of the person at the terminal.
 * @throws {Failure} where nobody can be asked, with what to do.
 */
export async function askForCode(): Promise<string> {
  const given = process.env['TESSERA_SECURITY_CODE']
  if (given) return given
  if (!process.stdin.isTTY)
    throw new Failure(
      'This asks for a code not older than ten minutes: run npx tessera factor first, or set TESSERA_SECURITY_CODE.',
    )
  const asker = openAsker()
  try {
    note('This asks for your code again.')
    return await asker.secret('Security code')
  } finally {
    asker.close()
  }
}
