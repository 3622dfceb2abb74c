import { writeFile } from 'node:fs/promises'
import { answer } from '@tessera/client'
import { command, Failure, required } from '../command.ts'
import { note, print } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const licenceFile = command({
  words: 'licence file',
  usage: 'LICENCE [--out FILE] [--server URL]',
  summary: 'Fetch the signed file of a licence, which works without network (licence admins)',
  help: [
    'Asks for your security code if you gave the last one more than ten minutes ago.',
    '--out FILE   writes to a file instead of printing; an existing file is not overwritten',
    'Applications verify the file with the keys at /.well-known/licence-keys.json: see',
    'docs/offline-licences.md.',
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
      note(`Wrote ${out}.`)
    }
    return undefined
  },
})

/** @throws {Failure} if the file already exists, or cannot be written. */
export async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST')
      throw new Failure(`${file} already exists. Name another file, or remove it.`)
    throw new Failure(`${file} cannot be written: ${error.message}.`)
  })
}
