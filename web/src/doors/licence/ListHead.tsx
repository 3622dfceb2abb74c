import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { LinkButton } from '../../parts/Button.tsx'

/** What a list holds, and the way to a new one. */
export function ListHead({
  title,
  add,
  addTo,
}: {
  title: ReactNode
  add: ReactNode
  addTo: string
}) {
  return (
    <div className="row between row-wrap">
      <h1>{title}</h1>
      <LinkButton to={addTo} look="main" icon={<IconPlus className="i" aria-hidden="true" />}>
        {add}
      </LinkButton>
    </div>
  )
}
