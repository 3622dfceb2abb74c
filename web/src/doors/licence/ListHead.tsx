import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMe } from '../../app/me.ts'
import { LinkButton } from '../../parts/Button.tsx'

/** What a list of a platform admin holds, and the way to a new one. */
export function ListHead({
  title,
  add,
  addTo,
}: {
  title: ReactNode
  add: ReactNode
  addTo: string
}) {
  const isAdmin = useMe().data?.role === 'admin'
  return (
    <div className="row between row-wrap">
      <h1>{title}</h1>
      {isAdmin && (
        <LinkButton to={addTo} look="main" icon={<IconPlus className="i" aria-hidden="true" />}>
          {add}
        </LinkButton>
      )}
    </div>
  )
}
