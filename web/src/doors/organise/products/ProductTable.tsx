import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import type { Event, Product } from '@tessera/client'
import { Badge } from '../../../parts/Banner.tsx'
import { IconButton } from '../../../parts/Button.tsx'
import { Digits } from '../../../parts/Digits.tsx'
import { useDates } from '../../../parts/dates.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { useVat } from './useVat.ts'

interface Rows {
  readonly event: Event
  readonly products: readonly Product[]
  /** Absent: nothing can be changed any more. */
  readonly onEdit?: (product: Product) => void
}

/** What is sold of an event: a table at a desk, a list on a phone. */
export function ProductTable({ event, products, onEdit }: Rows) {
  return (
    <>
      <table className="table desk">
        <thead>
          <tr>
            <th>
              <Trans context="of a product">Name</Trans>
            </th>
            <th>
              <Trans>State</Trans>
            </th>
            <th className="right">
              <Trans>Price</Trans>
            </th>
            <th className="right">
              <Trans>VAT</Trans>
            </th>
            <th className="right">
              <Trans>Taken</Trans>
            </th>
            <th className="right">
              <Trans>Left</Trans>
            </th>
            <th>
              <span className="vh">
                <Trans>Change</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <Row key={product.uuid} {...{ event, product, onEdit }} />
          ))}
        </tbody>
      </table>
      <ul className="list phone">
        {products.map((product) => (
          <Item key={product.uuid} {...{ event, product, onEdit }} />
        ))}
      </ul>
    </>
  )
}

interface Shown {
  readonly event: Event
  readonly product: Product
  readonly onEdit: Rows['onEdit']
}

function Row({ event, product, onEdit }: Shown) {
  const { price } = useMoney()
  const { number } = useDates()
  const { vat } = useVat()
  return (
    <tr>
      <td className="wrap">
        <span className="strong" dir="auto">
          {product.name}
        </span>
        <Rules event={event} product={product} />
      </td>
      <td>
        <SaleBadge product={product} isDraft={event.status === 'DRAFT'} />
      </td>
      <td className="right nowrap">
        <Digits>{price(product.price)}</Digits>
      </td>
      <td className="right nowrap">{product.price.amount_minor > 0 && vat(product)}</td>
      <td className="right">
        <Digits>{number(product.taken)}</Digits>
      </td>
      <td className="right">
        <Digits>{number(product.free)}</Digits>
      </td>
      <td className="right">
        <Pencil product={product} onEdit={onEdit} />
      </td>
    </tr>
  )
}

function Item({ event, product, onEdit }: Shown) {
  const { price } = useMoney()
  const { number } = useDates()
  const { vat } = useVat()
  return (
    <li className="item">
      <div className="grow stack stack-1">
        <div className="row between row-wrap gap-1">
          <span className="strong wrap" dir="auto">
            {product.name}
          </span>
          <SaleBadge product={product} isDraft={event.status === 'DRAFT'} />
        </div>
        <span className="small">
          <Digits>{price(product.price)}</Digits>
          {product.price.amount_minor > 0 && <> · {vat(product)}</>}
        </span>
        <span className="small muted">
          <Trans>
            {number(product.taken)} taken, {number(product.free)} left
          </Trans>
        </span>
        <Rules event={event} product={product} />
      </div>
      <Pencil product={product} onEdit={onEdit} />
    </li>
  )
}

function Pencil({ product, onEdit }: Pick<Shown, 'product' | 'onEdit'>) {
  const { t } = useLingui()
  if (!onEdit) return null
  return (
    <IconButton label={t`Change ${product.name}`} onClick={() => onEdit(product)}>
      <IconPencil className="i" aria-hidden="true" />
    </IconButton>
  )
}

/** When it is sold, and how many one person may have. */
function Rules({ event, product }: { event: Event; product: Product }) {
  const { moment, number } = useDates()
  const { sale_starts_at: from, sale_ends_at: to, limit_per_person: most } = product
  const at = (instant: string) => moment(instant, event.timezone)
  return (
    <>
      {from && to && (
        <div className="small muted">
          <Trans>
            Sold from {at(from)} to {at(to)}
          </Trans>
        </div>
      )}
      {from && !to && (
        <div className="small muted">
          <Trans>Sold from {at(from)}</Trans>
        </div>
      )}
      {!from && to && (
        <div className="small muted">
          <Trans>Sold until {at(to)}</Trans>
        </div>
      )}
      {most !== null && (
        <div className="small muted">
          <Trans>At most {number(most)} per person</Trans>
        </div>
      )}
    </>
  )
}

function SaleBadge({ product: { state }, isDraft }: { product: Product; isDraft: boolean }) {
  if (state === 'on_sale' && isDraft)
    return (
      <Badge kind="lapis">
        <Trans>When published</Trans>
      </Badge>
    )
  if (state === 'on_sale')
    return (
      <Badge kind="yes">
        <Trans>On sale</Trans>
      </Badge>
    )
  if (state === 'sold_out')
    return (
      <Badge kind="no">
        <Trans>Sold out</Trans>
      </Badge>
    )
  if (state === 'not_begun')
    return (
      <Badge kind="wait">
        <Trans>Not on sale yet</Trans>
      </Badge>
    )
  return <Badge>{state === 'ended' ? <Trans>Sale over</Trans> : <Trans>Not offered</Trans>}</Badge>
}
