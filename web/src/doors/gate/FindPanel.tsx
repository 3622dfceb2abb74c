import { Trans, useLingui } from '@lingui/react/macro'
import { IconSearch } from '@tabler/icons-react'
import type { Event, TicketHolder } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { Avatar } from '../../app/Avatar.tsx'
import { Badge, Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { HolderName } from '../../parts/HolderName.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { useTyped } from '../../parts/useFilters.ts'
import type { Question } from './askGate.ts'
import { CheckFirst } from './CheckFirst.tsx'
import { Panel } from './Panel.tsx'

/** Finds a person by name, and lets them in by it where the event allows it. */
export function FindPanel({
  event,
  gate,
  direction,
  after,
  isCovered,
  ask,
  onClose,
}: {
  event: Event
  gate: string
  direction: 'in' | 'out'
  /** When the last scan was answered here: the list is read again then. */
  after: number | undefined
  /** An answer lies over it. */
  isCovered: boolean
  ask: (question: Question) => boolean
  onClose: () => void
}) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const [typed, setTyped] = useTyped(words, setWords)
  const [chosen, setChosen] = useState<TicketHolder>()
  return (
    <>
      <Panel title={t`Find a name`} onClose={onClose} isCovered={isCovered || chosen !== undefined}>
        <div className="input-icon">
          <IconSearch className="i" aria-hidden="true" />
          <label className="vh" htmlFor="gate-find">
            <Trans>Name</Trans>
          </label>
          <input
            id="gate-find"
            className="input gate-input"
            type="search"
            value={typed}
            maxLength={100}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the page is opened to type a name.
            autoFocus
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        {!event.admission_by_name && (
          <Banner kind="wait" title={<Trans>Nobody is let in by name here</Trans>} role="note">
            <Trans>
              This event does not allow it. An admin of the event can change that. Here you see who
              has a ticket.
            </Trans>
          </Banner>
        )}
        {words === '' ? (
          <p className="muted">
            <Trans>Write any part of a name or a user name.</Trans>
          </p>
        ) : (
          <Found
            event={event}
            words={words}
            direction={direction}
            after={after}
            onChoose={setChosen}
          />
        )}
      </Panel>
      {chosen && (
        <CheckFirst
          gate={gate}
          event={event}
          holder={chosen}
          direction={direction}
          onNo={() => setChosen(undefined)}
          onYes={() => {
            setChosen(undefined)
            if (chosen.ticket_id) ask({ kind: 'name', ticketId: chosen.ticket_id })
          }}
        />
      )}
    </>
  )
}

function Found({
  event,
  words,
  direction,
  after,
  onChoose,
}: {
  event: Event
  words: string
  direction: 'in' | 'out'
  after: number | undefined
  onChoose: (holder: TicketHolder) => void
}) {
  const id = event.uuid
  const query = usePages<TicketHolder>(['event', id, 'users', words, after], (page) =>
    answer(
      api.GET('/api/v1/event/{id}/users', {
        params: {
          path: { id },
          query: { query: words, ...(page && { page }), page_size: 50 },
        },
      }),
    ),
  )
  return (
    <>
      <ShowPages query={query} empty={<NobodyFound />}>
        {(holders) => (
          <Holders event={event} holders={holders} direction={direction} onChoose={onChoose} />
        )}
      </ShowPages>
      {event.admission_by_name && query.items && query.items.length > 0 && (
        <p className="small muted">
          <Trans>
            Each one you let in here is noted with your name, and seen by the admins of the event.
          </Trans>
        </p>
      )}
    </>
  )
}

function NobodyFound() {
  return (
    <Empty picture="search" title={<Trans>Nobody with this name has a ticket</Trans>}>
      <Trans>Write less of the name, or ask for the user name.</Trans>
    </Empty>
  )
}

function Holders({
  event,
  holders,
  direction,
  onChoose,
}: {
  event: Event
  holders: readonly TicketHolder[]
  direction: 'in' | 'out'
  onChoose: (holder: TicketHolder) => void
}) {
  return (
    <>
      {event.admission_by_name && (
        <p className="small muted">
          <Trans>Ask for something with a name on it before you let anyone in here.</Trans>
        </p>
      )}
      <ul className="card list">
        {holders.map((holder, index) => (
          <li key={holder.ticket_id ?? `${holder.user_id} ${index}`} className="item">
            <Avatar name={holder.name || holder.username} />
            <span className="grow">
              <span className="strong wrap">
                <HolderName holder={holder} />
              </span>
              <br />
              <span className="small muted wrap">{holder.username}</span>
            </span>
            <HolderState
              event={event}
              holder={holder}
              direction={direction}
              onChoose={() => onChoose(holder)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function HolderState({
  event,
  holder,
  direction,
  onChoose,
}: {
  event: Event
  holder: TicketHolder
  direction: 'in' | 'out'
  onChoose: () => void
}) {
  const { time } = useDates()
  const { inside, status, validation_datetime } = holder
  const canAct = event.admission_by_name && holder.ticket_id !== undefined
  if (canAct && direction === 'out' && inside)
    return (
      <Button look="main" className="gate-act" onClick={onChoose}>
        <Trans>Let out</Trans>
      </Button>
    )
  if (inside)
    return (
      <Badge kind="yes">
        {validation_datetime ? (
          <Trans>In {time(validation_datetime, event.timezone)}</Trans>
        ) : (
          <Trans>Inside</Trans>
        )}
      </Badge>
    )
  if (status === 'CONSUMED' && !event.reentry)
    return (
      <Badge kind="wait">
        <Trans>Was in</Trans>
      </Badge>
    )
  if (canAct && direction === 'in')
    return (
      <Button look="main" className="gate-act" onClick={onChoose}>
        <Trans>Let in</Trans>
      </Button>
    )
  return (
    <Badge>
      <Trans>Has a ticket</Trans>
    </Badge>
  )
}
