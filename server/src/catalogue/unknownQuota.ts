import { Refusal } from '../refusal.ts'

export function unknownQuota(): Refusal {
  return new Refusal('not_found', 'This event has no quota with this id. Check the id.')
}
