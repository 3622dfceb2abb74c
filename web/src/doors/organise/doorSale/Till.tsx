import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Event, Money, Order, Product } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '../../../parts/Button.tsx'
import { Chips } from '../../../parts/Chips.tsx'
import { ErrorBanner } from '../../../parts/ErrorBanner.tsx'
import { Empty } from '../../../parts/states.tsx'
import { useMoney } from '../../../parts/useMoney.ts'
import { gateOf } from '../../gate/gateNames.ts'
import { ProductTile } from './ProductTile.tsx'
import { type Chosen, countOf, type DoorMethod, sumOf, useSale } from './useSale.ts'

const NOTHING: Chosen = { counts: {}, method: 'cash', buyer: '', admit: true }

/** What is sold, how it is paid, and the one button that does it. */
export function Till({
  event,
  products,
  isCovered,
  onSold,
  onChanged,
}: {
  event: Event
  products: readonly Product[]
  /** An answer lies over it. */
  isCovered: boolean
  onSold: (order: Order) => void
  /** The places or prices may be others now. */
  onChanged: () => void
}) {
  const [chosen, setChosen] = useState(NOTHING)
  const change = (part: Partial<Chosen>) => {
    forget()
    setChosen({ ...chosen, ...part })
  }
  const { sell, busy, failure, forget } = useSale(event.uuid, {
    onChanged,
    onSold: (order) => {
      setChosen({ ...chosen, counts: {}, buyer: '' })
      onSold(order)
    },
  })
  const { tickets, total } = sumOf(chosen, products)
  if (products.length === 0) return <NothingToSell />
  const short = products.some((product) => countOf(chosen, product) > product.free)
  return (
    <form
      className="stack stack-4"
      inert={isCovered}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault()
        void sell(chosen, products, gateOf(event.uuid))
      }}
    >
      <div className="till-tiles">
        {products.map((product) => (
          <ProductTile
            key={product.uuid}
            product={product}
            count={countOf(chosen, product)}
            onChange={(count) => change({ counts: { ...chosen.counts, [product.uuid]: count } })}
          />
        ))}
      </div>
      {total.amount_minor > 0 && (
        <Methods method={chosen.method} onChoose={(method) => change({ method })} />
      )}
      <BuyerField buyer={chosen.buyer} onType={(buyer) => change({ buyer })} />
      <AdmitSwitch isOn={chosen.admit} onTurn={(admit) => change({ admit })} />
      <TakeBar
        failure={failure}
        tickets={tickets}
        total={total}
        admit={chosen.admit}
        busy={busy}
        notYet={whyNotYet({ tickets, short, chosen })}
      />
    </form>
  )
}

function NothingToSell() {
  return (
    <Empty picture="ticket" title={<Trans>Nothing can be sold yet</Trans>}>
      <Trans>Add a product to the event first.</Trans>
    </Empty>
  )
}

function Methods({
  method,
  onChoose,
}: {
  method: DoorMethod
  onChoose: (method: DoorMethod) => void
}) {
  const { t } = useLingui()
  return (
    <Chips
      label={t`How they pay`}
      names={[
        ['cash', t`Cash`],
        ['card', t`Card`],
        ['other', t`Other`],
      ]}
      chosen={method}
      onChoose={onChoose}
    />
  )
}

function BuyerField({ buyer, onType }: { buyer: string; onType: (buyer: string) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        <Trans>User name of the buyer (may stay empty)</Trans>
      </label>
      <input
        id={id}
        className="input"
        value={buyer}
        maxLength={32}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => onType(target.value)}
      />
    </div>
  )
}

function AdmitSwitch({ isOn, onTurn }: { isOn: boolean; onTurn: (isOn: boolean) => void }) {
  return (
    <label className="row between till-switch">
      <span className="grow strong">
        <Trans>Let in at once</Trans>
      </span>
      <input
        type="checkbox"
        className="switch"
        checked={isOn}
        onChange={({ target }) => onTurn(target.checked)}
      />
    </label>
  )
}

/** Why the sale cannot be made as it is; undefined: it can. */
function whyNotYet({
  tickets,
  short,
  chosen,
}: {
  tickets: number
  short: boolean
  chosen: Chosen
}): ReactNode {
  if (tickets === 0) return <Trans>Choose tickets first.</Trans>
  if (short) return <Trans>There are not so many left. Choose fewer.</Trans>
  if (!chosen.admit && chosen.buyer.trim() === '')
    return (
      <Trans>A ticket without a name is only good for going in now. Write the user name.</Trans>
    )
  return undefined
}

function WhyNot({ failure }: { failure: unknown }) {
  const code = failure instanceof Problem ? failure.code : undefined
  return (
    <div aria-live="assertive">
      <ErrorBanner error={failure} title={<Trans>Nothing was sold</Trans>}>
        {code === 'not_found' && <Trans>Nobody has this user name. Check the spelling.</Trans>}
        {code === 'state_conflict' && (
          <Trans>
            Nobody lets themselves in. Sell yourself the ticket, and show it at the gate.
          </Trans>
        )}
      </ErrorBanner>
    </div>
  )
}

/**
 * The total, and the button, always in reach of the thumb. Why nothing was sold stands there, too:
 * it would be hidden behind them.
 */
function TakeBar({
  failure,
  tickets,
  total,
  admit,
  busy,
  notYet,
}: {
  failure: unknown
  tickets: number
  total: Money
  admit: boolean
  busy: boolean
  notYet: ReactNode
}) {
  const { money } = useMoney()
  const sum = money(total)
  const isFree = total.amount_minor === 0
  return (
    <div className="till-take">
      <WhyNot failure={failure} />
      <div className="row row-wrap between" aria-live="polite">
        <Plural value={tickets} one="# ticket" other="# tickets" />
        <span className="big-n">{sum}</span>
      </div>
      <Button look="main" big wide type="submit" busy={busy} notYet={notYet}>
        {tickets === 0 && <Trans>Sell</Trans>}
        {tickets > 0 && isFree && admit && <Trans>Let {tickets} in</Trans>}
        {tickets > 0 && isFree && !admit && (
          <Plural value={tickets} one="Give # ticket" other="Give # tickets" />
        )}
        {!isFree && admit && (
          <Trans>
            Take {sum} and let {tickets} in
          </Trans>
        )}
        {!isFree && !admit && <Trans>Take {sum}</Trans>}
      </Button>
    </div>
  )
}
