import { Refusal } from '../refusal.ts'

/** The refusal of an input that names a product of another event, or none. */
export function noSuchProduct(path: string): Refusal {
  return new Refusal(
    'malformed_input',
    'This event has no such product. Read its products again.',
    { errors: [{ path, code: 'unknown', reason: 'must be a product of this event' }] },
  )
}
