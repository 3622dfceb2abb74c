import type { ReactNode } from 'react'
import { CopyButton } from './CopyButton.tsx'

interface CopyRow {
  readonly name: ReactNode
  readonly value: string
}

/** Values to put into another program, each with its own button. */
export function CopyRows({ rows }: { rows: readonly CopyRow[] }) {
  return (
    <dl className="copy-rows">
      {rows.map(({ name, value }) => (
        <div key={value}>
          <dt className="small muted">{name}</dt>
          <dd className="code wrap">{value}</dd>
          <dd>
            <CopyButton text={value} what={name} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
