import { UsageError } from '../command.ts'

/** The most positions of an order. */
const MOST = 100

/** Reads what `--product PRODUCT[:COUNT]` orders: one position for each ticket. */
export function productPositions(products: readonly string[]): { product_id: string }[] {
  if (products.length === 0) throw new UsageError('--product is required.')
  return products.flatMap((text) => {
    const [product_id = '', count = '1'] = text.split(':')
    const wanted = Number(count)
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST)
      throw new UsageError(`--product ${text} must end in a count from 1 to ${MOST}.`)
    return Array.from({ length: wanted }, () => ({ product_id }))
  })
}
