import { isReason, type Reason } from './ReasonText.tsx'

/** What a list of scans is limited to, as it stands in the address. */
export interface ScanFilter {
  readonly result?: 'admitted' | 'refused'
  readonly reason?: Reason
  readonly gate?: string
  readonly actor?: string
  readonly query?: string
  /** As `datetime-local` writes them, by the clocks of the venue. */
  readonly from?: string
  readonly to?: string
}

const TEXTS = ['gate', 'actor', 'query', 'from', 'to'] as const

export function filterIn(read: (name: string) => string): ScanFilter {
  const result = read('result')
  const reason = read('reason')
  const texts = TEXTS.map((name) => [name, read(name).trim()]).filter(([, text]) => text)
  return {
    ...((result === 'admitted' || result === 'refused') && { result }),
    ...(isReason(reason) && { reason }),
    ...Object.fromEntries(texts),
  }
}
