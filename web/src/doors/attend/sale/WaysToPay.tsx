import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Event, Order } from '@tessera/client'
import { answer, api } from '../../../api/client.ts'
import { CopyButton } from '../../../parts/CopyButton.tsx'
import { spokenNumber } from '../../../parts/spokenNumber.ts'
import { useMoney } from '../../../parts/useMoney.ts'

/** How an open order is paid. There is one way: the organiser takes the money. */
export function WaysToPay({ order, event }: { order: Order; event: Event | undefined }) {
  return (
    <section className="stack stack-3">
      <h2>
        <Trans>How you pay</Trans>
      </h2>
      <PayTheOrganiser order={order} />
      {event && <Seller id={event.seller_id} />}
    </section>
  )
}

/** The number is read out to who takes the money, who marks the order as paid. */
function PayTheOrganiser({ order }: { order: Order }) {
  const { money } = useMoney()
  const number = spokenNumber(order.number)
  return (
    <div className="card pad stack">
      <p>
        <Trans>
          Pay <strong>{money(order.total)}</strong> to the organiser: at the box office, or by an
          invoice if they send you one. Say this order number:
        </Trans>
      </p>
      <p className="row row-wrap between">
        <strong className="code order-number">{number}</strong>
        <CopyButton text={number} />
      </p>
      <ul className="list-plain stack stack-2 small">
        <li>
          <Trans>
            As soon as they have noted your payment, this page goes on by itself, and your tickets
            and the receipt are here.
          </Trans>
        </li>
        <li>
          <Trans>
            Does it take longer? Ask the organiser to hold the places for you: they can.
          </Trans>
        </li>
      </ul>
    </div>
  )
}

function Seller({ id }: { id: string }) {
  const seller = useQuery({
    queryKey: ['seller', id],
    staleTime: 60_000,
    queryFn: () => answer(api.GET('/api/v1/seller/{id}', { params: { path: { id } } })),
  }).data
  if (!seller) return null
  const { name, company_number, email } = seller
  return (
    <p className="small muted wrap" dir="auto">
      {company_number ? (
        <Trans>
          You buy from {name}, company {company_number}.
        </Trans>
      ) : (
        <Trans>You buy from {name}.</Trans>
      )}
      {email && (
        <>
          <br />
          <Trans>
            Questions: <a href={`mailto:${email}`}>{email}</a>
          </Trans>
        </>
      )}
    </p>
  )
}
