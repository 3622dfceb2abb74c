import { answer } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { addressInOneLine } from './addressInOneLine.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { readSeller, SELLER_HELP, SELLER_OPTIONS } from './sellerOptions.ts'

export const changeSeller = command({
  words: 'seller change',
  usage: 'SELLER [--name N] [--company-number N] [--address A] [options]',
  summary: 'Change a seller (its admins)',
  help: ['What you do not give stays as it is.', ...SELLER_HELP, ...REMOTE_HELP],
  options: { ...REMOTE_OPTIONS, ...SELLER_OPTIONS },
  positionals: ['SELLER'],
  async run(values, [seller]) {
    const path = { id: required(seller, 'SELLER') }
    const body = readSeller(values)
    if (Object.keys(body).length === 0)
      throw new UsageError('Nothing to change: give at least one option.')
    const { client } = await connectAsUser(values.server)
    const changed = await answer(
      client.api.PATCH('/api/v1/seller/{id}', { params: { path }, body }),
    )
    if (values.json) printJson(changed)
    else print(...pairs(addressInOneLine(changed)))
    return undefined
  },
})
