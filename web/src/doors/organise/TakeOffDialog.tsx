import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import { useLocation } from 'wouter'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { ErrorLine } from '../../parts/ErrorLine.tsx'
import { toast } from '../../parts/toasts.ts'
import { dropLine, type Person, removePerson, type Who } from './rosterList.ts'

/** Asks before what cannot be undone: a ticket is cancelled, or one takes oneself off. */
export default function TakeOffDialog({
  event,
  who,
  person,
  onClose,
}: {
  event: Event
  who: Who
  person: Person
  onClose: () => void
}) {
  const [, navigate] = useLocation()
  const { username, ticket_id: ticketId } = person
  const isTicket = who === 'users'
  const takeOff = useMutation({
    mutationFn: () => removePerson(event.uuid, { who, username, ticketId }),
    onSuccess() {
      dropLine(event.uuid, who, person)
      toast(
        isTicket ? (
          <Trans>The ticket of {username} is cancelled.</Trans>
        ) : (
          <Trans>You are off the roster.</Trans>
        ),
      )
      onClose()
      if (who === 'admins') navigate('/organise')
    },
  })
  return (
    <Dialog
      title={
        isTicket ? (
          <Trans>Cancel the ticket of {username}?</Trans>
        ) : (
          <Trans>Take yourself off the roster?</Trans>
        )
      }
      onClose={onClose}
    >
      <p>
        {isTicket ? (
          <Trans>
            It stops working at once, and {username} sees that on it. The place is free again. You
            can give a new ticket, but not this one.
          </Trans>
        ) : who === 'admins' ? (
          <Trans>
            You will no longer see or run this event. Another event admin can add you again.
          </Trans>
        ) : (
          <Trans>You will no longer scan at this event. An event admin can add you again.</Trans>
        )}
      </p>
      <ErrorLine error={takeOff.error} />
      <div className="row gap-2 row-wrap">
        <Button look="danger-main" busy={takeOff.isPending} onClick={() => takeOff.mutate()}>
          {isTicket ? <Trans>Cancel the ticket</Trans> : <Trans>Take me off</Trans>}
        </Button>
        <Button onClick={onClose}>
          {isTicket ? <Trans>Keep the ticket</Trans> : <Trans>Stay</Trans>}
        </Button>
      </div>
    </Dialog>
  )
}
