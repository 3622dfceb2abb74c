import { Trans } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { useMe } from '../../../app/me.ts'
import { Entry } from '../Entry.tsx'
import type { Saving } from '../useSaving.ts'
import { useOwnSellers } from './useSellers.ts'

/** Who sells the tickets, where there is more than one seller. A draft chooses. */
export function SellerEntry({ event, saving }: { event: Event; saving: Saving }) {
  const isAdmin = useMe().data?.role === 'admin'
  const sellers = useOwnSellers(isAdmin).data ?? []
  const { seller_id } = saving.fields
  if (sellers.length < 2) return null
  if (event.status !== 'DRAFT')
    return <SoldBy name={sellers.find(({ uuid }) => uuid === seller_id)?.name} />
  const isOther = !sellers.some(({ uuid }) => uuid === seller_id)
  return (
    <Entry
      label={<Trans>Seller</Trans>}
      hint={<Trans>Receipts name this company. It stays once the event is published.</Trans>}
    >
      {(control) => (
        <select
          {...control}
          className="select"
          value={seller_id}
          onChange={({ target }) => saving.edit({ seller_id: target.value })}
        >
          {isOther && (
            <option value={seller_id}>
              <Trans>Another seller</Trans>
            </option>
          )}
          {sellers.map(({ uuid, name }) => (
            <option key={uuid} value={uuid} dir="auto">
              {name || <Trans>No name yet</Trans>}
            </option>
          ))}
        </select>
      )}
    </Entry>
  )
}

function SoldBy({ name }: { name: string | undefined }) {
  if (!name) return null
  return (
    <p className="small muted wrap">
      <Trans>
        Sold by <bdi>{name}</bdi>. Receipts name this company.
      </Trans>
    </p>
  )
}
