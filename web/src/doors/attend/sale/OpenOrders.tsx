import { Plural, Trans } from '@lingui/react/macro'
import { LinkButton } from '../../../parts/Button.tsx'
import { HoldStrip } from './HoldStrip.tsx'
import { useOrdersOf } from './useOrdersOf.ts'
import './sale.css'

/** Orders that are not paid yet, each with its clock and the way to it. */
export function OpenOrders() {
  const open = (useOrdersOf().data ?? []).filter(({ status }) => status === 'PENDING')
  return open.map((order) => (
    <section className="card" key={order.uuid}>
      <HoldStrip order={order}>{null}</HoldStrip>
      <div className="pad row row-wrap between">
        <p>
          <span className="strong wrap" dir="auto">
            {order.event.title}
          </span>
          <br />
          <span className="small muted">
            <Plural value={order.positions.length} one="# ticket" other="# tickets" />
          </span>
        </p>
        <LinkButton look="main" to={`/order/${order.uuid}`}>
          <Trans>Go to your order</Trans>
        </LinkButton>
      </div>
    </section>
  ))
}
