import type { components } from '@tessera/client'

/** Whether a ticket has a code to show: it is paid or free, and valid. */
export function isIssued({ status }: Pick<components['schemas']['Ticket'], 'status'>): boolean {
  return status === 'BOOKED' || status === 'CONSUMED'
}
