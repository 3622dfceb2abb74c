import { Trans, useLingui } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { useId, useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { ImportList } from '../../../parts/ImportList.tsx'
import { useProducts } from '../products/useProducts.ts'
import { readOrdersAgain } from './orderQueries.ts'

const COUNTS = Array.from({ length: 20 }, (_, n) => n + 1)

/** Gives people tickets that cost nothing, of a product or of none, by their user names. */
export default function CompPanel({ event, onClose }: { event: Event; onClose: () => void }) {
  const { t } = useLingui()
  const id = useId()
  const products = useProducts(event.uuid).data ?? []
  const [productId, setProductId] = useState('')
  const [count, setCount] = useState(1)
  async function give(username: string) {
    const body = { username, count, ...(productId && { product_id: productId }) }
    const params = { path: { id: event.uuid } }
    const { items } = await answer(api.POST('/api/v1/event/{id}/gift', { params, body }))
    return () => takeBack(items.map(({ uuid }) => uuid))
  }
  return (
    <div className="stack stack-3">
      <div className="card pad stack">
        <div className="field">
          <label className="label" htmlFor={id}>
            <Trans>Comp tickets of</Trans>
          </label>
          <p className="hint" id={`${id}-hint`}>
            <Trans>They cost nothing, take places, and count against no limit per person.</Trans>
          </p>
          <select
            id={id}
            className="select"
            aria-describedby={`${id}-hint`}
            value={productId}
            onChange={({ target }) => setProductId(target.value)}
          >
            <option value="">{t`No product: a place of the event`}</option>
            {products.map(({ uuid, name }) => (
              <option key={uuid} value={uuid} dir="auto">
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label className="label" htmlFor={`${id}-count`}>
            <Trans>Tickets for each person</Trans>
          </label>
          <select
            id={`${id}-count`}
            className="select"
            value={count}
            onChange={({ target }) => setCount(Number(target.value))}
          >
            {COUNTS.map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </div>
      </div>
      <ImportList
        title={<Trans>Who gets them</Trans>}
        add={give}
        onEnd={() => readOrdersAgain(event.uuid)}
        onClose={onClose}
      />
    </div>
  )
}

async function takeBack(ticketIds: readonly string[]): Promise<void> {
  for (const id of ticketIds)
    await answer(api.DELETE('/api/v1/ticket/{id}', { params: { path: { id } } }))
}
