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

export function filterIn(search: URLSearchParams): ScanFilter {
  const result = search.get('result')
  const reason = search.get('reason')
  const texts = TEXTS.map((name) => [name, search.get(name)?.trim()]).filter(([, text]) => text)
  return {
    ...((result === 'admitted' || result === 'refused') && { result }),
    ...(isReason(reason) && { reason }),
    ...Object.fromEntries(texts),
  }
}
