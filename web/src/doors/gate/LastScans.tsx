import { Trans } from '@lingui/react/macro'
import type { Event, RecordedScan } from '@tessera/client'
import { useEffect } from 'react'
import { usePages } from '../../api/usePages.ts'
import { useEventLive } from '../../live/useEventLive.ts'
import { Badge } from '../../parts/Banner.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { HolderName } from '../../parts/HolderName.tsx'
import { Shape } from '../../parts/shapes.tsx'
import { ShowPages } from '../../parts/states.tsx'
import { kindOf, ReasonWords } from './AnswerWords.tsx'
import { readScans, readScansAgain, scansKey } from './readScans.ts'
import { UndoEntry } from './UndoEntry.tsx'
import { useIsEventAdmin } from './useDuties.ts'

/** The scans of the event, newest first. An agent sees their own; an admin can undo an entry. */
export function LastScans({
  event,
  gate,
  after,
}: {
  event: Event
  gate: string
  /** When the last scan was answered here: the list is read again then. */
  after: number | undefined
}) {
  const id = event.uuid
  const isAdmin = useIsEventAdmin(id)
  const query = usePages<RecordedScan>(scansKey(id), (page) => readScans(id, page))
  useEffect(() => {
    if (after !== undefined) readScansAgain(id)
  }, [after, id])
  return (
    <>
      {query.items && <InHere eventId={id} gate={gate} />}
      <ShowPages
        query={query}
        empty={
          <p className="muted pad">
            {isAdmin ? (
              <Trans>Nobody has been scanned yet.</Trans>
            ) : (
              <Trans>You have scanned nobody yet.</Trans>
            )}
          </p>
        }
      >
        {(scans) => (
          <ul className="list" aria-busy={query.isFetching || undefined}>
            {scans.map((scan) => (
              <ScanLine key={scan.scan_id} scan={scan} event={event} isAdmin={isAdmin} />
            ))}
          </ul>
        )}
      </ShowPages>
    </>
  )
}

function InHere({ eventId, gate }: { eventId: string; gate: string }) {
  const { number } = useDates()
  const { data } = useEventLive(eventId)
  const here = data?.per_gate.find((each) => each.gate === gate)
  const count = <Digits>{number(here?.admitted ?? 0)}</Digits>
  return (
    <div className="pad">
      <p className="muted small wrap" dir="auto">
        {gate}
      </p>
      <p>
        <Trans>
          <span className="big-n">{count}</span> in
        </Trans>
      </p>
    </div>
  )
}

function ScanLine({
  scan,
  event,
  isAdmin,
}: {
  scan: RecordedScan
  event: Event
  isAdmin: boolean
}) {
  const { clock } = useDates()
  const kind = kindOf(scan, scan.direction)
  const canBeUndone = isAdmin && kind === 'yes' && scan.undone_at === null
  return (
    <li className="gate-scan">
      <div className="item">
        <span className={`gate-${kind}`}>
          <Shape kind={kind} />
        </span>
        <span className="grow">
          <span className="strong wrap">
            {scan.ticket ? (
              <HolderName holder={scan.ticket} />
            ) : (
              <ReasonWords reason={scan.reason} />
            )}
          </span>
          <br />
          <span className="small muted wrap">
            <Happened scan={scan} />
            {scan.gate !== null && (
              <>
                {' · '}
                <bdi>{scan.gate}</bdi>
              </>
            )}
            {isAdmin && (
              <>
                {' · '}
                <bdi>{scan.actor.username}</bdi>
              </>
            )}
          </span>
          {scan.undone_at !== null && (
            <span className="small gate-undone">
              <Badge kind="wait">
                <Trans>Undone</Trans>
              </Badge>{' '}
              <span className="wrap" dir="auto">
                {scan.undone_by}: {scan.undo_reason}
              </span>
            </span>
          )}
        </span>
        <span className="small muted nowrap">
          <Digits>{clock(new Date(scan.happened_at), event.timezone)}</Digits>
        </span>
      </div>
      {canBeUndone && <UndoEntry scan={scan} eventId={event.uuid} />}
    </li>
  )
}

function Happened({ scan }: { scan: RecordedScan }) {
  if (scan.result === 'refused') return <ReasonWords reason={scan.reason} />
  if (scan.direction === 'out') return <Trans>Out</Trans>
  if (scan.method === 'sale') return <Trans>Sold at the door</Trans>
  return scan.method === 'name' ? <Trans>Let in by name</Trans> : <Trans>Came in</Trans>
}
