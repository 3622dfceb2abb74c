import { Plural, Trans } from '@lingui/react/macro'
import type { OrderHappening } from '@tessera/client'
import type { ReactNode } from 'react'
import { useDates } from '../../../parts/dates.ts'
import { useMoney } from '../../../parts/useMoney.ts'
import { useMethodName } from './useMethodName.ts'

/** What happened with an order, in a sentence. */
export function HappeningText({ one, zone }: { one: OrderHappening; zone: string }): ReactNode {
  const { kind, details } = one
  if (kind === 'paid' || kind === 'refunded') return <MoneyText one={one} />
  if (kind === 'created') return <Trans>Ordered</Trans>
  if (kind === 'kept') return <KeptText until={details.until} zone={zone} />
  if (kind === 'letter') return <LetterText status={details.letter_status} />
  if (kind === 'booked') return <Trans>Booked: the tickets are good</Trans>
  if (kind === 'changed') return <Trans>Other tickets were chosen</Trans>
  if (kind === 'extended') return <Trans>Asked for more time</Trans>
  if (kind === 'admitted') return <AdmittedText {...details} />
  if (kind === 'ticket_cancelled')
    return (
      <>
        <Plural
          value={details.tickets ?? 1}
          one="# ticket was cancelled"
          other="# tickets were cancelled"
        />
        {details.product_name && (
          <>
            : <bdi>{details.product_name}</bdi>
          </>
        )}
      </>
    )
  if (kind === 'cancelled') return <Trans>Cancelled: the places are free again</Trans>
  return <Trans>Time ran out: the places were let go</Trans>
}

function AdmittedText({ product_name, gate }: OrderHappening['details']) {
  return gate ? (
    <Trans>
      Let in at gate <bdi>{gate}</bdi>: <bdi>{product_name}</bdi>
    </Trans>
  ) : (
    <Trans>
      Let in: <bdi>{product_name}</bdi>
    </Trans>
  )
}

function MoneyText({ one: { kind, details } }: { one: OrderHappening }) {
  const { money } = useMoney()
  const methodName = useMethodName()
  const { amount_minor = 0, currency = '', method, reference, reason } = details
  const sum = money({ amount_minor, currency })
  if (kind === 'refunded')
    return (
      <Trans>
        {sum} given back: “<bdi>{reason}</bdi>”
      </Trans>
    )
  const how = [methodName(method ?? null), reference].filter(Boolean).join(', ')
  return (
    <Trans>
      {sum} paid: <bdi>{how}</bdi>
    </Trans>
  )
}

function KeptText({ until, zone }: { until: string | undefined; zone: string }) {
  const { moment } = useDates()
  return until === undefined ? (
    <Trans>The places are held longer</Trans>
  ) : (
    <Trans>The places are held until {moment(until, zone)}</Trans>
  )
}

function LetterText({ status }: { status: string | undefined }) {
  if (status === 'SENT') return <Trans>The letter was sent</Trans>
  if (status === 'GIVEN_UP') return <Trans>The letter could not be sent</Trans>
  return <Trans>The letter waits to be sent</Trans>
}
