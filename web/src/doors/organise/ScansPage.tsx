import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { Event, RecordedScan, RecordedScanPage } from '@tessera/client'
import { lazy, Suspense, useCallback, useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { Badge } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { HolderName } from '../../parts/HolderName.tsx'
import { LongTable, useStable } from '../../parts/LongTable.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { usePage } from '../../parts/usePage.ts'
import { EventFrame } from './EventFrame.tsx'
import { isReason, ReasonText } from './ReasonText.tsx'
import { ScanFilters } from './ScanFilters.tsx'
import { filterIn, type ScanFilter } from './scanFilter.ts'
import { toInstant } from './zonedTime.ts'

const UndoDialog = lazy(() => import('./UndoDialog.tsx'))
const PAGE_SIZE = 100

/** Every scan of an event that is in the record, newest first. */
export function ScansPage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`Scans`)
  return <EventFrame id={id}>{(event) => <Scans event={event} />}</EventFrame>
}

function Scans({ event }: { event: Event }) {
  const { read, change, clear } = useFilters()
  const filter = filterIn(read)
  const wanted = wantedOf(filter, event.timezone)
  const isFiltered = Object.keys(filter).length > 0
  const query = usePages(['event', event.uuid, 'scans', wanted], (page) =>
    readScans(event, wanted, page),
  )
  const csv = `/api/v1/event/${event.uuid}/scan?${new URLSearchParams({ ...wanted, format: 'csv' })}`
  return (
    <>
      <ScanFilters filter={filter} onChange={change} onClear={clear} />
      <div className="row between row-wrap">
        <p className="small muted">
          <Trans>Newest first. What was scanned and is no ticket is not kept.</Trans>
        </p>
        <a className="btn" href={csv} download>
          <IconFileSpreadsheet className="i" aria-hidden="true" />
          <span>
            <Trans>Save as CSV</Trans>
          </span>
        </a>
      </div>
      <FoundScans event={event} query={query} isFiltered={isFiltered} />
    </>
  )
}

function FoundScans({
  event,
  query,
  isFiltered,
}: {
  event: Event
  query: ReturnType<typeof usePages<RecordedScan>>
  isFiltered: boolean
}) {
  const { t } = useLingui()
  const [undoing, setUndoing] = useState<RecordedScan>()
  const onUndo = useStable((scan: RecordedScan) => setUndoing(scan))
  const zone = event.timezone
  const canUndo = event.status !== 'CANCELLED'
  const row = useCallback(
    (scan: RecordedScan) => (
      <ScanRow key={scan.scan_id} scan={scan} zone={zone} canUndo={canUndo} onUndo={onUndo} />
    ),
    [zone, canUndo, onUndo],
  )
  const loadAgain = () => void query.refetch()
  return (
    <>
      <ShowPages
        query={query}
        lines={9}
        empty={isFiltered ? <NothingFound /> : <NobodyScanned onLoadAgain={loadAgain} />}
      >
        {(scans) => (
          <div className="card">
            <LongTable
              name={t`Scans`}
              className="scans"
              head={[t`When`, t`Answer`, t`Holder`, t`Gate`, t`Agent`, t`Undo`]}
              items={scans}
              row={row}
            />
          </div>
        )}
      </ShowPages>
      {undoing && (
        <Suspense fallback={null}>
          <UndoDialog
            eventId={event.uuid}
            scan={undoing}
            onClose={() => setUndoing(undefined)}
            onLoadAgain={loadAgain}
          />
        </Suspense>
      )}
    </>
  )
}

function NothingFound() {
  return (
    <Empty picture="search" title={<Trans>Nothing found</Trans>}>
      <Trans>Remove a filter, or choose another time.</Trans>
    </Empty>
  )
}

function NobodyScanned({ onLoadAgain }: { onLoadAgain: () => void }) {
  return (
    <Empty
      picture="search"
      title={<Trans>Nobody has been scanned yet</Trans>}
      acts={
        <Button onClick={onLoadAgain}>
          <Trans>Look again</Trans>
        </Button>
      }
    >
      <Trans>Each scan comes here: who was let in, who was refused and why.</Trans>
    </Empty>
  )
}

function ScanRow({
  scan,
  zone,
  canUndo,
  onUndo,
}: {
  scan: RecordedScan
  zone: string
  canUndo: boolean
  onUndo: (scan: RecordedScan) => void
}) {
  const { moment } = useDates()
  const { ticket, actor, undone_at, result, direction } = scan
  const isEntry = result === 'admitted' && direction === 'in' && undone_at === null
  return (
    <tr>
      <td>{moment(scan.happened_at, zone)}</td>
      <td>
        <AnswerBadge scan={scan} />
      </td>
      <td className="wrap" dir="auto">
        {ticket ? (
          <>
            <span className="strong">
              <HolderName holder={ticket} />
            </span>
            {ticket.name && <span className="muted"> {ticket.username}</span>}
          </>
        ) : (
          <span className="muted">–</span>
        )}
      </td>
      <td className="wrap" dir="auto">
        {scan.gate ?? <span className="muted">–</span>}
      </td>
      <td className="wrap muted">{actor.username}</td>
      <td className="right">
        {isEntry && canUndo && (
          <button type="button" className="btn btn-quiet" onClick={() => onUndo(scan)}>
            <Trans>Undo</Trans>
            <span className="vh"> {ticket?.username}</span>
          </button>
        )}
      </td>
    </tr>
  )
}

/** What the gate answered, and what became of it. */
function AnswerBadge({ scan }: { scan: RecordedScan }) {
  const { result, direction, method, reason, undone_at, undone_by, undo_reason } = scan
  if (result === 'refused')
    return (
      <Badge kind="no">
        {isReason(reason) ? <ReasonText reason={reason} /> : <Trans>Refused</Trans>}
      </Badge>
    )
  if (undone_at !== null)
    return (
      <span className="stack stack-1">
        <span>
          <Badge kind="wait">
            <Trans>
              Undone by <bdi>{undone_by}</bdi>
            </Trans>
          </Badge>
        </span>
        <span className="small muted wrap" dir="auto">
          {undo_reason}
        </span>
      </span>
    )
  if (direction === 'out')
    return (
      <Badge kind="lapis">
        <Trans>Out</Trans>
      </Badge>
    )
  return (
    <Badge kind="yes">
      {method === 'code' ? (
        <Trans context="of a scan">Let in</Trans>
      ) : method === 'name' ? (
        <Trans>Let in by name</Trans>
      ) : (
        <Trans>Sold at the door</Trans>
      )}
    </Badge>
  )
}

type Wanted = Readonly<Omit<ScanFilter, 'from' | 'to'> & { from?: string; to?: string }>

/** The filter as the API takes it: times as instants. */
function wantedOf({ from, to, ...filter }: ScanFilter, zone: string): Wanted {
  const start = from && toInstant(from, zone)
  const end = to && toInstant(to, zone)
  return { ...filter, ...(start && { from: start }), ...(end && { to: end }) }
}

async function readScans(
  event: Event,
  wanted: Wanted,
  page: string | undefined,
): Promise<RecordedScanPage> {
  const query = { ...wanted, page_size: PAGE_SIZE, ...(page && { page }) }
  const params = { path: { id: event.uuid }, query }
  const read = await answer(api.GET('/api/v1/event/{id}/scan', { params }))
  if (typeof read === 'string') throw new Error('The list came as a file.')
  return read
}
