import { Trans, useLingui } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { Redirect } from 'wouter'
import { Shell } from '../../app/Shell.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { useWakeLock } from '../../parts/useWakeLock.ts'
import { AtTheGate } from './AtTheGate.tsx'
import { TicketActs } from './TicketActs.tsx'
import { TicketBanner } from './TicketBanner.tsx'
import { TicketCard } from './TicketCard.tsx'
import { TicketTurner } from './TicketTurner.tsx'
import { type ShownTicket, useTicket } from './useTicket.ts'
import './attend.css'

/** The ticket: what is shown at the gate. It works without network after its first opening. */
export function TicketPage({ id }: { id: string }) {
  const { t } = useLingui()
  const { query, me, refusal, showHere } = useTicket(id)
  const { data, error } = query
  usePage(data?.event.title ?? t`Ticket`)
  useWakeLock(data !== undefined)
  const isNobody =
    me.data === null || (error instanceof Problem && error.code === 'unauthenticated' && !data)
  if (isNobody)
    return <Redirect to={`/log-in?back=${encodeURIComponent(`/ticket/${id}`)}`} replace />
  return (
    <Shell
      back="/tickets"
      title={data ? <bdi>{data.event.title}</bdi> : <Trans>Ticket</Trans>}
      className="ticket-main"
    >
      {data ? (
        <TicketDetails ticket={data} refusal={refusal} showHere={showHere} />
      ) : error ? (
        <Failed error={error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading lines={9} />
      )}
    </Shell>
  )
}

function TicketDetails({
  ticket,
  refusal,
  showHere,
}: {
  ticket: ShownTicket
  refusal: { readonly reason: string; readonly at: number } | undefined
  showHere: () => Promise<void>
}) {
  return (
    <div className="split">
      <div className="ticket-page">
        <TicketBanner ticket={ticket} refusal={refusal} />
        <TicketCard key={ticket.ticket_id} ticket={ticket} showHere={showHere} />
        <TicketTurner ticket={ticket} />
        <TicketActs ticket={ticket} />
      </div>
      <AtTheGate ticket={ticket} />
    </div>
  )
}
