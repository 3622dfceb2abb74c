import { IconInfoSquareRounded } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Kind, Shape } from './shapes.tsx'

/** What happened and what to do next, with at most three buttons. */
export function Banner({
  kind,
  title,
  children,
  acts,
  role = kind === 'no' ? 'alert' : 'status',
}: {
  kind?: Exclude<Kind, 'out'>
  title: ReactNode
  children?: ReactNode
  acts?: ReactNode
  role?: 'alert' | 'status' | 'note'
}) {
  return (
    <section className={`banner ${kind ? `banner-${kind}` : ''}`} role={role}>
      {kind ? <Shape kind={kind} /> : <IconInfoSquareRounded className="i" aria-hidden="true" />}
      <h2>{title}</h2>
      {children && <div className="small">{children}</div>}
      {acts && <div className="acts">{acts}</div>}
    </section>
  )
}

export function Badge({
  kind,
  children,
}: {
  kind?: Exclude<Kind, 'out'> | 'lapis' | 'gold'
  children: ReactNode
}) {
  const hasShape = kind === 'yes' || kind === 'wait' || kind === 'no'
  return (
    <span className={`badge ${kind ? `badge-${kind}` : 'badge-plain'}`}>
      {hasShape && <Shape kind={kind} />}
      <span>{children}</span>
    </span>
  )
}
