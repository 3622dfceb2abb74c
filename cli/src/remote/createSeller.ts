import { answer } from '@tessera/client'
import { command, required } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { addressInOneLine } from './addressInOneLine.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { readSeller, SELLER_HELP, SELLER_OPTIONS } from './sellerOptions.ts'

export const createSeller = command({
  words: 'seller create',
  usage: '--name N [--company-number N] [--vat-number N] [--address A] [options]',
  summary: 'Create a seller: a company that sells tickets (platform admins)',
  help: [...SELLER_HELP, ...REMOTE_HELP],
  options: { ...REMOTE_OPTIONS, ...SELLER_OPTIONS },
  async run(values) {
    const body = { ...readSeller(values), name: required(values.name, '--name') }
    const { client } = await connectAsUser(values.server)
    const made = await answer(client.api.POST('/api/v1/seller', { body }))
    if (values.json) printJson(made)
    else print(...pairs(addressInOneLine(made)))
    return undefined
  },
})
