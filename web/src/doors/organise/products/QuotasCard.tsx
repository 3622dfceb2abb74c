import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import type { Event, Quota } from '@tessera/client'
import { lazy, Suspense, useState } from 'react'
import { Bar } from '../../../parts/Bar.tsx'
import { Button, IconButton } from '../../../parts/Button.tsx'
import { useDates } from '../../../parts/dates.ts'
import { Show } from '../../../parts/states.tsx'
import { useProducts, useQuotas } from './useProducts.ts'

const QuotaDialog = lazy(() => import('./QuotaDialog.tsx'))

/** How many places there are of the event, and of parts of it. */
export function QuotasCard({ event }: { event: Event }) {
  const query = useQuotas(event.uuid)
  const products = useProducts(event.uuid).data ?? []
  const [edited, edit] = useState<Quota | 'new'>()
  const isFixed = event.status === 'CANCELLED'
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>How many there are</Trans>
        </h2>
        {!isFixed && (
          <Button icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => edit('new')}>
            <Trans>Add a quota</Trans>
          </Button>
        )}
      </div>
      <p className="pad small muted">
        <Trans>
          Each ticket takes a place of the event. A quota limits a part of it, such as the places of
          a balcony or the tickets for students.
        </Trans>
      </p>
      <Show query={query}>
        {(quotas) => (
          <ul className="list quotas">
            {quotas.map((quota) => (
              <QuotaRow
                key={quota.uuid}
                quota={quota}
                counted={products.filter(({ quota_ids }) => quota_ids.includes(quota.uuid))}
                {...(!isFixed && { onEdit: edit })}
              />
            ))}
          </ul>
        )}
      </Show>
      {edited && (
        <Suspense fallback={null}>
          <QuotaDialog
            event={event}
            {...(edited !== 'new' && { before: edited })}
            isUsed={
              edited !== 'new' && products.some(({ quota_ids }) => quota_ids.includes(edited.uuid))
            }
            onClose={() => edit(undefined)}
          />
        </Suspense>
      )}
    </section>
  )
}

function QuotaRow({
  quota,
  counted,
  onEdit,
}: {
  quota: Quota
  counted: readonly { readonly name: string }[]
  onEdit?: (quota: Quota) => void
}) {
  const { t } = useLingui()
  const { number } = useDates()
  const { name, is_capacity, size, taken } = quota
  const shown = is_capacity ? t`The whole event` : name
  const share = size === 0 ? 1 : Math.min(1, taken / size)
  const percent = Math.round(share * 100)
  return (
    <li className="item">
      <div className="grow stack stack-1">
        <div className="row between row-wrap gap-1">
          <span className="strong wrap" dir="auto">
            {shown}
          </span>
          <span className="small nowrap">
            <Trans>
              {number(taken)} of {number(size)} taken
            </Trans>
          </span>
        </div>
        <Bar share={share} label={t`${percent} % taken`} />
        <span className="small muted wrap" dir="auto">
          {is_capacity ? (
            <Trans>Every product counts in it.</Trans>
          ) : counted.length === 0 ? (
            <Trans>No product counts in it yet. Choose it at the product.</Trans>
          ) : (
            counted.map((product) => product.name).join(', ')
          )}
        </span>
        {taken > size && (
          <span className="small">
            <Plural
              value={taken - size}
              one="# more is taken than there are. Nobody loses a place."
              other="# more are taken than there are. Nobody loses a place."
            />
          </span>
        )}
      </div>
      {onEdit && (
        <IconButton label={t`Change ${shown}`} onClick={() => onEdit(quota)}>
          <IconPencil className="i" aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}
