import { Trans, useLingui } from '@lingui/react/macro'
import { useMe } from '../../app/me.ts'
import { Chips } from '../../parts/Chips.tsx'
import type { Filters } from '../../parts/useFilters.ts'

/** Whether a platform admin looks at the events of everybody. */
export function useLooksAtAll({ read }: Pick<Filters, 'read'>): boolean {
  const isAdmin = useMe({ asks: true }).data?.role === 'admin'
  return isAdmin && read('whose') === 'all'
}

/** Platform admins choose between their own events and those of everybody. */
export function WhoseEvents({ read, change }: Pick<Filters, 'read' | 'change'>) {
  const { t } = useLingui()
  const looksAtAll = useLooksAtAll({ read })
  if (useMe({ asks: true }).data?.role !== 'admin') return null
  return (
    <Chips
      label={t`Whose events`}
      names={[
        ['', <Trans key="mine">My events</Trans>],
        ['all', <Trans key="all">All events</Trans>],
      ]}
      chosen={looksAtAll ? 'all' : ''}
      onChoose={(whose) => change({ whose })}
    />
  )
}
