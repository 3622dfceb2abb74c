import { Trans } from '@lingui/react/macro'
import type { MoneyOfSales } from '@tessera/client'
import { Digits } from '../../../parts/Digits.tsx'
import { useMoney } from '../../../parts/useMoney.ts'
import { useMethodName } from '../orders/useMethodName.ts'
import { useVat } from '../products/useVat.ts'

/** The money of the sales in one currency: taken, given back, by method and by VAT rate. */
export function MoneyCard({ money: sales }: { money: MoneyOfSales }) {
  const sum = useSum(sales)
  const { taken_minor, refunded_minor, vat_minor } = sales
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>Money</Trans>
        </h2>
        <span className="lead strong nowrap">{sum(taken_minor - refunded_minor)}</span>
      </div>
      <div className="pad">
        <dl className="kv">
          <dt>
            <Trans>Taken</Trans>
          </dt>
          <dd>{sum(taken_minor)}</dd>
          <dt>
            <Trans>Given back</Trans>
          </dt>
          <dd>{sum(refunded_minor)}</dd>
          <dt>
            <Trans>VAT in what is left</Trans>
          </dt>
          <dd>{sum(vat_minor)}</dd>
        </dl>
      </div>
      <TakenByMethod money={sales} />
      <TakenByRate money={sales} />
    </section>
  )
}

/** Writes sums in the currency of these sales. */
function useSum({ currency }: MoneyOfSales) {
  const { money } = useMoney()
  return (amount_minor: number) => <Digits>{money({ amount_minor, currency })}</Digits>
}

function TakenByMethod({ money: sales }: { money: MoneyOfSales }) {
  const sum = useSum(sales)
  const methodName = useMethodName()
  return (
    <table className="table">
      <thead>
        <tr>
          <th>
            <Trans>Paid by</Trans>
          </th>
          <th className="right">
            <Trans>Taken</Trans>
          </th>
          <th className="right">
            <Trans>Given back</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {sales.methods.map((one) => (
          <tr key={one.method}>
            <td>{methodName(one.method)}</td>
            <td className="right nowrap">{sum(one.taken_minor)}</td>
            <td className="right nowrap">{sum(one.refunded_minor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TakenByRate({ money: sales }: { money: MoneyOfSales }) {
  const sum = useSum(sales)
  const { rate } = useVat()
  return (
    <table className="table">
      <thead>
        <tr>
          <th>
            <Trans>VAT rate</Trans>
          </th>
          <th className="right">
            <Trans>With VAT</Trans>
          </th>
          <th className="right">
            <Trans>VAT</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {sales.vat_rates.map(({ rate_bp, exemption, amount_minor, ...one }) => (
          <tr key={`${rate_bp} ${exemption}`}>
            <td className="wrap" dir="auto">
              {exemption ?? rate(rate_bp)}
            </td>
            <td className="right nowrap">{sum(amount_minor)}</td>
            <td className="right nowrap">{sum(one.vat_minor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
