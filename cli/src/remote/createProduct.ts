import { answer } from '@tessera/client'
import { command, required, UsageError } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'
import { sayMoney } from './orderText.ts'

export const createProduct = command({
  words: 'product create',
  usage: 'EVENT --name N --price-minor P [options]',
  summary: 'Add a product to an event that you run',
  help: [
    '--price-minor P  what one costs, with VAT, in øre or cents',
    '--currency C     DKK by default',
    '--vat-rate-bp V  the VAT in the price, in hundredths of a percent, such as 2500',
    '--limit L        how many one person may have',
    ...REMOTE_HELP,
  ],
  fields: {
    price: 'price-minor',
    'price/amount_minor': 'price-minor',
    'price/currency': 'currency',
    vat_rate_bp: 'vat-rate-bp',
    limit_per_person: 'limit',
  },
  options: {
    ...REMOTE_OPTIONS,
    name: { type: 'string' },
    'price-minor': { type: 'string' },
    currency: { type: 'string' },
    'vat-rate-bp': { type: 'string' },
    limit: { type: 'string' },
  },
  positionals: ['EVENT'],
  async run({ server, json, name, currency = 'DKK', ...numbers }, [event]) {
    if (name === undefined) throw new UsageError('--name is required.')
    const amount_minor = numberOf('price-minor', numbers['price-minor'])
    if (amount_minor === undefined) throw new UsageError('--price-minor is required.')
    const vat_rate_bp = numberOf('vat-rate-bp', numbers['vat-rate-bp'])
    const limit_per_person = numberOf('limit', numbers.limit)
    const { client } = await connectAsUser(server)
    const params = { path: { id: required(event, 'EVENT') } }
    const body = {
      name,
      price: { amount_minor, currency },
      ...(vat_rate_bp !== undefined && { vat_rate_bp }),
      ...(limit_per_person !== undefined && { limit_per_person }),
    }
    const product = await answer(client.api.POST('/api/v1/event/{id}/product', { params, body }))
    if (json) printJson(product)
    else print(...pairs({ ...product, price: sayMoney(product.price) }))
    return undefined
  },
})

function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,12}$/.test(text)) return Number(text)
  throw new UsageError(`--${option} must be a whole number.`)
}
