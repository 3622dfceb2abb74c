import { Trans, useLingui } from '@lingui/react/macro'
import type { OrderOfEvent, OrderPosition } from '@tessera/client'
import { Digits } from '../../../parts/Digits.tsx'
import { useDates } from '../../../parts/dates.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { useVat } from '../products/useVat.ts'

/** The tickets of an order, what each costs, and what became of it. */
export function OrderPositions({ order, zone }: { order: OrderOfEvent; zone: string }) {
  const { price, money } = useMoney()
  const sayVat = useVat().vat
  const vatOf = ({ vat: { exemption, rate_bp } }: Pick<OrderPosition, 'vat'>) =>
    exemption ?? (rate_bp > 0 ? sayVat({ vat_rate_bp: rate_bp, vat_exemption: null }) : '')
  const { currency } = order.total
  const vat = money({ amount_minor: order.vat_minor, currency })
  return (
    <div className="stack stack-3">
      <ul className="positions">
        {order.positions.map(({ ticket_id, product_name, refunded_minor, ...of }) => (
          <li key={ticket_id} className="row between row-top">
            <span className="grow">
              <span className="strong wrap" dir="auto">
                {product_name}
              </span>
              <br />
              <span className="small muted">
                <TicketState {...of} zone={zone} />
                {vatOf(of) && <> · {vatOf(of)}</>}
              </span>
              {refunded_minor > 0 && (
                <>
                  <br />
                  <span className="small muted">
                    <Trans>{money({ amount_minor: refunded_minor, currency })} given back</Trans>
                  </span>
                </>
              )}
            </span>
            <span className="nowrap">
              <Digits>{price(of.price)}</Digits>
            </span>
          </li>
        ))}
      </ul>
      <p className="row between">
        <span>
          <span className="strong">
            <Trans>Sum</Trans>
          </span>
          {order.vat_minor > 0 && (
            <span className="small muted">
              {' '}
              <Trans>with {vat} VAT</Trans>
            </span>
          )}
        </span>
        <span className="strong nowrap">
          <Digits>{price(order.total)}</Digits>
        </span>
      </p>
    </div>
  )
}

/** What became of a ticket, in a few words. */
function TicketState({
  status,
  validation_datetime,
  validated_gate: gate,
  zone,
}: Pick<OrderPosition, 'status' | 'validation_datetime' | 'validated_gate'> & { zone: string }) {
  const { t } = useLingui()
  const { time } = useDates()
  const states: Readonly<Record<string, string>> = {
    PENDING: t({ message: 'Not paid yet', context: 'ticket' }),
    BOOKED: t({ message: 'Good', context: 'of a ticket' }),
    CONSUMED: t`Was let in`,
    EXPIRED: t`Time ran out`,
    CANCELLED: t`Cancelled`,
  }
  if (validation_datetime === null) return states[status] ?? status
  const at = time(validation_datetime, zone)
  return gate === null ? (
    <Trans>In {at}</Trans>
  ) : (
    <Trans>
      In {at}, gate <bdi>{gate}</bdi>
    </Trans>
  )
}
