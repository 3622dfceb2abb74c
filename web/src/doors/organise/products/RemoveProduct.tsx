import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Product } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { ErrorLine } from '../../../parts/ErrorLine.tsx'
import { toast } from '../../../parts/toasts.ts'
import { readSaleAgain } from './useProducts.ts'

/** Asks before a product is removed of which nobody has a ticket. */
export function RemoveProduct({
  product,
  onKeep,
  onRemoved,
}: {
  product: Product
  onKeep: () => void
  onRemoved: () => void
}) {
  const { event_id: id, uuid: product_id, name } = product
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/event/{id}/product/{product_id}', {
          params: { path: { id, product_id } },
        }),
      ),
    onSuccess() {
      readSaleAgain(id)
      toast(
        <Trans>
          “<bdi>{name}</bdi>” is removed.
        </Trans>,
      )
      onRemoved()
    },
  })
  return (
    <>
      <p>
        <Trans>
          Nobody has a ticket of “<bdi>{name}</bdi>”. It goes for good; you can add it again by
          hand.
        </Trans>
      </p>
      <ErrorLine error={remove.error} />
      <div className="row gap-2 row-wrap">
        <Button look="danger-main" busy={remove.isPending} onClick={() => remove.mutate()}>
          <Trans>Remove the product</Trans>
        </Button>
        <Button onClick={onKeep}>
          <Trans>Keep the product</Trans>
        </Button>
      </div>
    </>
  )
}
