import { Plural, Trans } from '@lingui/react/macro'
import type { Event, GateAnswer } from '@tessera/client'
import type { ReactNode } from 'react'
import { useEvent } from '../../api/useEvent.ts'
import { useDates } from '../../parts/dates.ts'
import { HolderName } from '../../parts/HolderName.tsx'
import type { Kind } from '../../parts/shapes.tsx'
import type { Answered } from './useScans.ts'

type Judged = Pick<GateAnswer, 'result' | 'reason'>

/** The colour and the shape of an answer. */
export function kindOf({ result, reason }: Judged, direction: 'in' | 'out'): Kind {
  if (result === 'admitted') return direction === 'in' ? 'yes' : 'out'
  return reason === 'already_consumed' ? 'wait' : 'no'
}

/** The word that fills the screen. */
export function AnswerWord({ answered }: { answered: Answered }) {
  switch (kindOf(answered.answer, answered.direction)) {
    case 'yes':
      return <Trans>Come in</Trans>
    case 'out':
      return <Trans>Out</Trans>
    case 'wait':
      return <Trans>Already in</Trans>
    case 'no':
      return <Trans>Stop</Trans>
  }
}

/** Whom it is about, or the reason when it is about the code. */
export function AnswerTitle({ answered }: { answered: Answered }) {
  const { ticket, reason } = answered.answer
  const isAboutPerson = reason === null || reason === 'already_consumed'
  if (ticket && isAboutPerson) return <HolderName holder={ticket} />
  return <ReasonWords reason={reason} offset={answered.answer.code_offset_seconds} />
}

/** What happened, for each reason. */
export function ReasonWords({
  reason,
  offset = null,
}: {
  reason: GateAnswer['reason']
  /** In seconds, where it is known. */
  offset?: number | null
}) {
  switch (reason) {
    case 'stale_code':
      return offset === null ? <Trans>The code was old</Trans> : <OldWords seconds={-offset} />
    case 'future_code':
      return offset === null ? <Trans>The code was ahead</Trans> : <AheadWords seconds={offset} />
    case 'replayed_code':
      return <Trans>This code has been used</Trans>
    case 'show_next_code':
      return <Trans>Somebody has been guessing</Trans>
    case 'bad_code':
      return <Trans>The code is wrong</Trans>
    case 'malformed':
      return <Trans>This is not a ticket code</Trans>
    case 'unknown_ticket':
      return <Trans>This ticket is not known here</Trans>
    case 'wrong_event':
      return <Trans>A ticket for another event</Trans>
    case 'revoked_credential':
      return <Trans>Shown on another phone since then</Trans>
    case 'own_ticket':
      return <Trans>Your own ticket</Trans>
    case 'cancelled':
      return <Trans>This ticket is cancelled</Trans>
    case 'expired':
      return <Trans>It ran out before it was paid</Trans>
    case 'not_paid':
      return <Trans>Not paid</Trans>
    case 'already_consumed':
      return <Trans>Already in</Trans>
    case 'not_inside':
      return <Trans>Not inside, so cannot go out</Trans>
    case 'too_early':
      return <Trans>The doors are not open yet</Trans>
    case 'too_late':
      return <Trans>The event is over</Trans>
    case null:
      return null
  }
}

function OldWords({ seconds }: { seconds: number }) {
  return seconds < 120 ? (
    <Plural value={seconds} one="The code is # second old" other="The code is # seconds old" />
  ) : (
    <Plural
      value={Math.round(seconds / 60)}
      one="The code is # minute old"
      other="The code is # minutes old"
    />
  )
}

function AheadWords({ seconds }: { seconds: number }) {
  return seconds < 120 ? (
    <Plural value={seconds} one="The code is # second ahead" other="The code is # seconds ahead" />
  ) : (
    <Plural
      value={Math.round(seconds / 60)}
      one="The code is # minute ahead"
      other="The code is # minutes ahead"
    />
  )
}

/** One more line: when and where, or until when. */
export function AnswerFacts({ answered, event }: { answered: Answered; event: Event }) {
  const { time, ago } = useDates()
  const { answer, direction } = answered
  const { ticket, reason, validation_datetime, gate } = answer
  const { timezone, doors_at, ends_at } = event
  if (reason === null && direction === 'out')
    return <Trans>May come in again until {time(ends_at, timezone)}</Trans>
  if (reason === null) return ticket?.name ? <bdi>{ticket.username}</bdi> : null
  if (reason === 'already_consumed' && validation_datetime) {
    const at = time(validation_datetime, timezone)
    return gate ? (
      <Trans>
        {at} at gate <bdi>{gate}</bdi>, {ago(validation_datetime)}
      </Trans>
    ) : (
      <Trans>
        {at}, {ago(validation_datetime)}
      </Trans>
    )
  }
  if (reason === 'too_early' && doors_at)
    return <Trans>Doors open at {time(doors_at, timezone)}.</Trans>
  if (reason === 'too_late') return <Trans>It ended at {time(ends_at, timezone)}.</Trans>
  if (reason === 'stale_code') return <Trans>It is a picture, or a page that was asleep.</Trans>
  if (reason === 'future_code') return <Trans>That phone’s clock is wrong.</Trans>
  if (reason === 'wrong_event' && ticket) return <OtherEvent id={ticket.event_id} />
  return ticket ? <HolderName holder={ticket} /> : null
}

function OtherEvent({ id }: { id: string }) {
  const { longDay } = useDates()
  const { data } = useEvent(id)
  if (!data) return null
  return (
    <>
      <bdi>{data.title}</bdi>, {longDay(data.starts_at, data.timezone)}
    </>
  )
}

/** What to do next; nothing after a yes. */
export function adviceFor({ answer }: Answered, event: Event): ReactNode {
  switch (answer.reason) {
    case null:
      return null
    case 'already_consumed':
      return event.reentry ? (
        <Trans>
          Ask who came in with it. Left and came back? Scan them out first. Otherwise send them to
          the box office.
        </Trans>
      ) : (
        <Trans>Ask who came in with it. Then send them to the box office.</Trans>
      )
    case 'stale_code':
      return (
        <Trans>
          “Open the ticket itself, with the moving ring.” Then scan again. No moving ring? Box
          office.
        </Trans>
      )
    case 'future_code':
      return <Trans>Ask them to open the ticket with network once. Then scan again.</Trans>
    case 'replayed_code':
      return <Trans>Wait for the next code, and scan again.</Trans>
    case 'show_next_code':
      return <Trans>Wait for the next code, and scan that as well.</Trans>
    case 'bad_code':
      return <Trans>Scan once more. Wrong again? Box office.</Trans>
    case 'malformed':
      return <Trans>Scan the code inside the moving ring of the ticket.</Trans>
    case 'unknown_ticket':
      return <Trans>Look at the event on their ticket. Is it this one? Box office.</Trans>
    case 'wrong_event':
      return (
        <Trans>
          “Do you have a ticket for this event as well?” Let them look in My tickets, and scan that
          one.
        </Trans>
      )
    case 'revoked_credential':
      return <Trans>Ask for the phone that shows it now.</Trans>
    case 'own_ticket':
      return <Trans>Another agent scans it.</Trans>
    case 'not_inside':
      return <Trans>Do they want to come in? Switch to In, and scan again.</Trans>
    case 'too_early':
      return <Trans>The ticket is good. Ask them to wait, and scan again.</Trans>
    case 'too_late':
      return <Trans>Nobody is let in any more. Box office.</Trans>
    case 'cancelled':
    case 'expired':
    case 'not_paid':
      return <Trans>Send them to the box office.</Trans>
  }
}
