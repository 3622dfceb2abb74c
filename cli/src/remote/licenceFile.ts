import { writeFile } from 'node:fs/promises'
import { answer } from '@tessera/client'
import { command, Failure, required } from '../command.ts'
import { note, print } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const licenceFile = command({
  words: 'licence file',
  usage: 'LICENCE [--out FILE] [--server URL]',
  summary: 'Fetch the signed file of a licence, which is good without network (its admins)',
  help: [
    'Asks for your code, if you have not shown it within ten minutes.',
    '--out FILE   writes it there; else it is printed. A file that is there already stays.',
    'Applications verify it with the keys at /.well-known/licence-keys.json: docs/offline-licences.md.',
    ...REMOTE_HELP,
  ],
  options: { server: REMOTE_OPTIONS.server, out: { type: 'string' } },
  positionals: ['LICENCE'],
  async run({ server, out }, [licence]) {
    const { client } = await connectAsUser(server)
    const path = { id: required(licence, 'LICENCE') }
    const jws = await answer(
      client.api.GET('/api/v1/licence/{id}/file', { params: { path }, parseAs: 'text' }),
    )
    if (out === undefined) print(jws.trim())
    else {
      await writeNew(out, jws)
      note(`Written: ${out}`)
    }
    return undefined
  },
})

/** @throws {Failure} when the file is there already, or cannot be written. */
export async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new Failure(`${file} is there already.`)
    throw new Failure(`${file} cannot be written: ${error.message}.`)
  })
}
