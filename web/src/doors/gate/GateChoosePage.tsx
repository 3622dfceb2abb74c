import { Trans, useLingui } from '@lingui/react/macro'
import { IconScan } from '@tabler/icons-react'
import type { Duty } from '@tessera/client'
import { useEffect, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useVenue } from '../../api/useVenue.ts'
import { useMe } from '../../app/me.ts'
import { Badge } from '../../parts/Banner.tsx'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { wakeSound } from '../../parts/sound.ts'
import { Empty, Show } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import { GateChecks } from './GateChecks.tsx'
import { GateHead } from './GateHead.tsx'
import { gateOf, recentGates, rememberGate } from './gateNames.ts'
import { useDuties } from './useDuties.ts'
import './gate.css'

/** Where one scans: the event, and the gate as this device is to be called. */
export function GateChoosePage() {
  const { t } = useLingui()
  usePage(t`Where are you scanning?`)
  const me = useMe().data
  const duties = useDuties()
  return (
    <div className="fill gate-choose">
      <GateHead back="/doors" backTo={t`All doors`}>
        <span className="strong grow">
          <Trans>Gate</Trans>
        </span>
        <span className="small muted wrap">{me?.username}</span>
      </GateHead>
      <main id="content" className="main narrow stack stack-6">
        <h1>
          <Trans>Where are you scanning?</Trans>
        </h1>
        <Show query={duties} lines={6}>
          {(items) => (items.length === 0 ? <NoEvents /> : <Choose duties={items} />)}
        </Show>
      </main>
    </div>
  )
}

function NoEvents() {
  return (
    <Empty
      picture="door"
      title={<Trans>You are at no gate yet</Trans>}
      acts={
        <LinkButton to="/doors" look="main">
          <Trans>All doors</Trans>
        </LinkButton>
      }
    >
      <Trans>
        An organiser puts you on the list of agents of an event. Tell them your user name, and load
        this page again.
      </Trans>
    </Empty>
  )
}

function Choose({ duties }: { duties: readonly Duty[] }) {
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const wanted = search.get('event')
  const first = duties.find(({ event }) => event.uuid === wanted) ?? duties[0]
  const [eventId, setEventId] = useState(first?.event.uuid ?? '')
  const [gate, setGate] = useState(() => gateOf(eventId) ?? recentGates()[0] ?? '')
  const [isMissing, setMissing] = useState(false)
  const chosen = duties.find(({ event }) => event.uuid === eventId)
  const venueId = chosen?.event.venue_id ?? null
  const gates = useVenue(venueId).data?.gates
  useEffect(() => {
    const kept = gateOf(eventId)
    if (kept !== undefined) setGate(kept)
  }, [eventId])

  const start = () => {
    const name = gate.trim()
    if (name === '') {
      setMissing(true)
      document.getElementById('gate-name')?.focus()
      return
    }
    rememberGate(eventId, name)
    wakeSound()
    navigate(`/gate/${eventId}`)
  }
  return (
    <form
      className="stack stack-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <fieldset className="stack stack-2">
        <legend className="label">
          <Trans>Event</Trans>
        </legend>
        {duties.map(({ event }) => (
          <EventChoice
            key={event.uuid}
            event={event}
            isChosen={event.uuid === eventId}
            onChoose={() => setEventId(event.uuid)}
          />
        ))}
      </fieldset>
      <GateNameField
        gates={gates ?? []}
        gate={gate}
        isMissing={isMissing}
        onType={(name) => {
          setGate(name)
          setMissing(false)
        }}
        onChoose={setGate}
      />
      <GateChecks />
      <Button look="main" big wide type="submit" icon={<IconScan className="i i-l" />}>
        <Trans>Start scanning</Trans>
      </Button>
      {chosen?.role === 'event_admin' && (
        <LinkButton big wide to={`/organise/event/${eventId}/door-sale`}>
          <Trans>Sell at the door</Trans>
        </LinkButton>
      )}
    </form>
  )
}

function GateNameField({
  gates,
  gate,
  isMissing,
  onType,
  onChoose,
}: {
  /** The gates of the venue. */
  gates: readonly string[]
  gate: string
  /** It was empty when the person wanted to start. */
  isMissing: boolean
  onType: (name: string) => void
  onChoose: (name: string) => void
}) {
  const { t } = useLingui()
  return (
    <div className="field">
      <label className="label" htmlFor="gate-name">
        <Trans>Gate</Trans>
      </label>
      <span className="hint" id="gate-name-hint">
        <Trans>Where you stand, such as North. It is shown with each scan.</Trans>
      </span>
      <input
        id="gate-name"
        className="input gate-input"
        value={gate}
        maxLength={64}
        autoComplete="off"
        enterKeyHint="go"
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'gate-name-error' : 'gate-name-hint'}
        onChange={({ target }) => onType(target.value)}
      />
      {isMissing && (
        <span className="error" id="gate-name-error" role="alert">
          <Trans>Write where you stand, such as North.</Trans>
        </span>
      )}
      <GateNames
        names={gates}
        chosen={gate.trim()}
        onChoose={onChoose}
        label={t`Gates of the venue`}
      />
      <RecentNames
        gates={gates}
        chosen={gate.trim()}
        onChoose={onChoose}
        label={t`Names used before`}
      />
    </div>
  )
}

function EventChoice({
  event,
  isChosen,
  onChoose,
}: {
  event: Duty['event']
  isChosen: boolean
  onChoose: () => void
}) {
  const { day, time } = useDates()
  const { timezone, starts_at, ends_at, doors_at } = event
  const begins = time(starts_at, timezone)
  const isToday = day(starts_at, timezone) === day(new Date(), timezone)
  const opensAt = Date.parse(doors_at ?? starts_at)
  const isOpen = opensAt <= Date.now() && Date.now() <= Date.parse(ends_at)
  return (
    <label className="choice">
      <input type="radio" name="event" checked={isChosen} onChange={onChoose} />
      <span className="grow">
        <span className="strong wrap" dir="auto">
          {event.title}
        </span>
        <br />
        <span className="small muted">
          {isToday ? <Trans>Today {begins}</Trans> : `${day(starts_at, timezone)} · ${begins}`}
          {isOpen && (
            <>
              {' · '}
              <Trans>doors are open</Trans>
            </>
          )}
        </span>
      </span>
      {isOpen && (
        <Badge kind="lapis">
          <Trans>Now</Trans>
        </Badge>
      )}
    </label>
  )
}

/** The names that were typed here before, and are no gates of the venue. */
function RecentNames({ gates, ...more }: { gates: readonly string[] } & Omit<NamesProps, 'names'>) {
  const [recent] = useState(recentGates)
  return <GateNames {...more} names={recent.filter((name) => !gates.includes(name))} />
}

interface NamesProps {
  readonly names: readonly string[]
  readonly chosen: string
  readonly onChoose: (name: string) => void
  readonly label: string
}

function GateNames({ names, chosen, onChoose, label }: NamesProps) {
  if (names.length === 0) return null
  return (
    <fieldset className="chips" aria-label={label}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="chip gate-chip"
          aria-pressed={name === chosen}
          onClick={() => onChoose(name)}
        >
          <bdi className="wrap">{name}</bdi>
        </button>
      ))}
    </fieldset>
  )
}
