import { Trans } from '@lingui/react/macro'
import type { Event, TicketHolder } from '@tessera/client'
import { useEffect, useRef } from 'react'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { HolderName } from '../../parts/HolderName.tsx'
import { GateShape } from './GateShape.tsx'
import { giveSignal } from './signals.ts'

/** Asks the agent to look at an identity, once, before somebody is let in by name. */
export function CheckFirst({
  gate,
  event,
  holder,
  direction,
  onNo,
  onYes,
}: {
  gate: string
  event: Event
  holder: TicketHolder
  direction: 'in' | 'out'
  onNo: () => void
  onYes: () => void
}) {
  const { clock } = useDates()
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    no.current?.focus({ preventScroll: true })
    giveSignal('check')
  }, [])
  return (
    <main className="answer yes">
      <div className="gate-bar">
        <span className="grow strong wrap" dir="auto">
          {gate}
        </span>
        <span className="small strong">
          <Digits>{clock(Date.now(), event.timezone)}</Digits>
        </span>
      </div>
      <div className="body" role="alert">
        <GateShape kind="check" />
        <h1 className="word">
          <Trans>Check first</Trans>
        </h1>
        <p className="who wrap">
          <HolderName holder={holder} />
        </p>
        <p className="what wrap">{holder.username}</p>
        <div className="do check-first">
          <b>
            <Trans>Seen an identity?</Trans>
          </b>
          <p>
            <Trans>Ask for something with this name and a picture on it.</Trans>
          </p>
        </div>
      </div>
      <div className="keys">
        <button ref={no} type="button" className="btn" onClick={onNo}>
          <Trans>No: stop</Trans>
        </button>
        <button type="button" className="btn btn-main" onClick={onYes}>
          {direction === 'in' ? <Trans>Yes: let in</Trans> : <Trans>Yes: let out</Trans>}
        </button>
      </div>
    </main>
  )
}
