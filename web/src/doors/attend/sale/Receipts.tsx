import { Trans } from '@lingui/react/macro'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Order, ReceiptOfOrder } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { useLanguage } from '../../../i18n/languages.ts'
import { Button } from '../../../parts/Button.tsx'
import { ErrorLine } from '../../../parts/ErrorLine.tsx'
import { saveFile } from '../../../parts/saveFile.ts'
import { awaitsReceipt } from './useOrder.ts'

/** The receipt and the credit notes of an order, as files. */
export function Receipts({ order }: { order: Order }) {
  return (
    <>
      {awaitsReceipt(order) && (
        <p className="small muted" role="status">
          <Trans>The receipt gets its number now. It is here in a moment.</Trans>
        </p>
      )}
      {order.receipts.map((receipt) => (
        <Receipt key={receipt.number} orderId={order.uuid} receipt={receipt} />
      ))}
    </>
  )
}

/** It is read like all data, so that a login that has to be renewed is no failed download. */
function Receipt({
  orderId,
  receipt: { kind, number },
}: {
  orderId: string
  receipt: ReceiptOfOrder
}) {
  const language = useLanguage()
  const save = useMutation({
    async mutationFn() {
      const file: unknown = await answer(
        api.GET('/api/v1/order/{id}/receipt', {
          params: { path: { id: orderId }, query: { number, language } },
          parseAs: 'blob',
        }),
      )
      if (file instanceof Blob) saveFile(`${number}.pdf`, file)
    },
  })
  return (
    <>
      <Button
        wide
        busy={save.isPending}
        icon={<IconFileTypePdf className="i" aria-hidden="true" />}
        onClick={() => save.mutate()}
      >
        {kind === 'RECEIPT' ? (
          <Trans>Receipt {number} (PDF)</Trans>
        ) : (
          <Trans>Credit note {number} (PDF)</Trans>
        )}
      </Button>
      <ErrorLine error={save.error} />
    </>
  )
}
