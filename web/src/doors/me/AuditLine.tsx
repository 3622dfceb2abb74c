import type { AuditEntry } from '@tessera/client'
import type { ReactNode } from 'react'
import { useDates } from '../../parts/dates.ts'
import { useAuditText } from './auditText.ts'

/** An entry of an audit log: what happened, when, and what `children` add to the time. */
export function AuditLine({
  entry: { at, kind, details },
  children,
}: {
  entry: Pick<AuditEntry, 'at' | 'kind' | 'details'>
  children: ReactNode
}) {
  const { moment } = useDates()
  const auditText = useAuditText()
  return (
    <li className="item">
      <span className="grow">
        <span className="strong wrap">{auditText(kind, details)}</span>
        <br />
        <span className="small muted wrap">
          <time dateTime={at}>{moment(at)}</time>
          {children}
        </span>
      </span>
    </li>
  )
}
