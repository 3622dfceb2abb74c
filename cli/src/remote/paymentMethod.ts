import { UsageError } from '../command.ts'

/** How somebody at the box office is paid. */
export const METHODS = ['cash', 'card', 'transfer', 'other'] as const

/** Reads `--method`. */
export function paymentMethod(given: string | undefined): (typeof METHODS)[number] {
  const method = METHODS.find((one) => one === given)
  if (!method) throw new UsageError(`--method must be one of ${METHODS.join(', ')}.`)
  return method
}
