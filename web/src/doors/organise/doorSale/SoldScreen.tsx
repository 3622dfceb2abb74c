import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconFileText } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Order } from '@tessera/client'
import { useEffect, useRef } from 'react'
import { answer, api } from '../../../api/client.ts'
import { Button } from '../../../parts/Button.tsx'
import { spokenNumber } from '../../../parts/spokenNumber.ts'
import { useMoney } from '../../../parts/useMoney.ts'

/** A receipt gets its number within seconds. */
const ASK_MS = 1_500

/** What was sold, so large that the next in line can see that it is done. */
export function SoldScreen({ order, onNext }: { order: Order; onNext: () => void }) {
  const { money } = useMoney()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { total, positions } = order
  const number = spokenNumber(order.number)
  const inside = positions.filter(({ status }) => status === 'CONSUMED').length
  return (
    <section className="till-sold" aria-labelledby="till-sold">
      <IconCheck className="till-tick" aria-hidden="true" />
      <h2 id="till-sold" className="word" ref={heading} tabIndex={-1}>
        {inside > 0 ? (
          <Plural value={inside} one="# is in" other="# are in" />
        ) : (
          <Plural value={positions.length} one="# ticket is sold" other="# tickets are sold" />
        )}
      </h2>
      {total.amount_minor > 0 && <p className="big-n">{money(total)}</p>}
      <p>
        <Trans>
          Order <strong className="till-number">{number}</strong>
        </Trans>
      </p>
      {total.amount_minor > 0 && <ReceiptLink order={order} />}
      <Button look="main" big wide onClick={onNext}>
        <Trans>Next</Trans>
      </Button>
    </section>
  )
}

function ReceiptLink({ order }: { order: Order }) {
  const { t } = useLingui()
  const { uuid: id } = order
  const read = useQuery({
    queryKey: ['order', id, 'receipts'],
    queryFn: () => answer(api.GET('/api/v1/order/{id}', { params: { path: { id } } })),
    initialData: order,
    initialDataUpdatedAt: 0,
    refetchInterval: ({ state }) => (state.data?.receipts.length ? false : ASK_MS),
  })
  const [receipt] = read.data.receipts
  if (!receipt)
    return (
      <p className="muted" role="status">
        <Trans>The receipt gets its number …</Trans>
      </p>
    )
  return (
    <a
      className="btn btn-big btn-wide"
      href={`/api/v1/order/${id}/receipt`}
      download={`${receipt.number}.pdf`}
      aria-label={t`Receipt ${receipt.number} as PDF`}
    >
      <IconFileText className="i" aria-hidden="true" />
      <span>
        <Trans>Receipt {receipt.number}</Trans>
      </span>
    </a>
  )
}
