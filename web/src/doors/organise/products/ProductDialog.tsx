import { Trans, useLingui } from '@lingui/react/macro'
import type { Event, Product } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { useDates } from '../../../parts/dates.ts'
import { Form } from '../../../parts/Form.tsx'
import { Loading } from '../../../parts/states.tsx'
import { toast } from '../../../parts/toasts.ts'
import { changedFields } from '../changedFields.ts'
import { useSeller } from '../sellers/useSellers.ts'
import { useRequestKey } from '../useRequestKey.ts'
import { ProductFields } from './ProductFields.tsx'
import { RemoveProduct } from './RemoveProduct.tsx'
import { readProductForm, type WrittenProduct } from './readProductForm.ts'
import { useProductFaults } from './useProductFaults.ts'
import { readSaleAgain, useProducts, useQuotas } from './useProducts.ts'

/** Adds or changes a product. It is left by its buttons alone, so that nothing typed is lost. */
export default function ProductDialog({
  event,
  before,
  onClose,
}: {
  event: Event
  before?: Product
  onClose: () => void
}) {
  const seller = useSeller(event.seller_id).data
  const quotas = useQuotas(event.uuid).data
  return (
    <Dialog title={before ? <Trans>Change the product</Trans> : <Trans>New product</Trans>}>
      {seller && quotas ? (
        <ProductForm
          event={event}
          before={before}
          currency={seller.currency}
          quotas={quotas.filter(({ is_capacity }) => !is_capacity)}
          onClose={onClose}
        />
      ) : (
        <>
          <Loading lines={6} />
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
        </>
      )}
    </Dialog>
  )
}

function ProductForm({
  event,
  before,
  currency,
  quotas,
  onClose,
}: {
  event: Event
  before: Product | undefined
  currency: string
  quotas: readonly { uuid: string; name: string }[]
  onClose: () => void
}) {
  const { locale } = useDates()
  const others = useProducts(event.uuid).data
  const faults = useProductFaults(currency)
  const save = useSave(event, before)
  const [isRemoving, setRemoving] = useState(false)
  if (before && isRemoving)
    return <RemoveProduct product={before} onKeep={() => setRemoving(false)} onRemoved={onClose} />
  return (
    <Form
      {...faults}
      onSend={async (values) => {
        await save(readProductForm(values, { event, locale, currency, before }))
        onClose()
      }}
    >
      {({ busy }) => (
        <>
          <ProductFields
            event={event}
            before={before}
            currency={currency}
            quotas={quotas}
            usualRate={others?.findLast(({ price }) => price.amount_minor > 0)?.vat_rate_bp}
          />
          <div className="row gap-2 row-wrap">
            <Button look="main" type="submit" busy={busy}>
              {before ? <Trans>Save</Trans> : <Trans>Add the product</Trans>}
            </Button>
            <Button onClick={onClose}>
              <Trans>Not now</Trans>
            </Button>
            {before?.taken === 0 && (
              <Button look="danger" onClick={() => setRemoving(true)}>
                <Trans>Remove</Trans>
              </Button>
            )}
          </div>
        </>
      )}
    </Form>
  )
}

function useSave(event: Event, before: Product | undefined) {
  const keyOf = useRequestKey()
  const { t } = useLingui()
  return async (written: WrittenProduct) => {
    const name = written.name
    if (before) {
      const known = { ...before, quota_ids: [...before.quota_ids].sort() }
      const body = { ...changedFields(known, written), if_updated_at: before.updated_at }
      const path = { id: event.uuid, product_id: before.uuid }
      await answer(api.PATCH('/api/v1/event/{id}/product/{product_id}', { params: { path }, body }))
      toast(t`“${name}” is changed.`)
    } else {
      const params = { path: { id: event.uuid }, header: keyOf(written) }
      await answer(api.POST('/api/v1/event/{id}/product', { params, body: written }))
      toast(t`“${name}” is added.`)
    }
    readSaleAgain(event.uuid)
  }
}
