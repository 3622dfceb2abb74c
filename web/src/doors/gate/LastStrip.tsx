import { Trans, useLingui } from '@lingui/react/macro'
import { useEventLive } from '../../live/useEventLive.ts'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { HolderName } from '../../parts/HolderName.tsx'
import { Shape } from '../../parts/shapes.tsx'
import { AnswerWord, kindOf, ReasonWords } from './AnswerWords.tsx'
import type { Answered } from './useScans.ts'

/** Numbers that are older than this say so. */
const OLD_MS = 30_000

/** The last answer, and who is inside. It opens the list of the last scans. */
export function LastStrip({
  last,
  eventId,
  onOpen,
}: {
  last: Answered | undefined
  eventId: string
  onOpen: () => void
}) {
  const { t } = useLingui()
  return (
    <button type="button" className="last" title={t`Last scans`} onClick={onOpen}>
      <span className="grow wrap">
        {last ? <LastWords last={last} /> : <Trans>No scan yet</Trans>}
      </span>
      <LiveWords eventId={eventId} />
    </button>
  )
}

function LastWords({ last }: { last: Answered }) {
  const kind = kindOf(last.answer, last.direction)
  const { ticket } = last.answer
  return (
    <>
      <span className={`gate-${kind} gate-mark`}>
        <Shape kind={kind} />
      </span>
      {ticket ? (
        <b>
          <HolderName holder={ticket} />
        </b>
      ) : (
        <ReasonWords reason={last.answer.reason} />
      )}
      {ticket && (
        <>
          {': '}
          {kind === 'no' ? (
            <ReasonWords reason={last.answer.reason} />
          ) : (
            <AnswerWord answered={last} />
          )}
        </>
      )}
    </>
  )
}

function LiveWords({ eventId }: { eventId: string }) {
  const { number, time } = useDates()
  const { data, dataUpdatedAt, isError } = useEventLive(eventId)
  if (!data) return null
  const inside = <Digits>{number(data.inside)}</Digits>
  const toCome = <Digits>{number(data.to_come)}</Digits>
  const isOld = isError && Date.now() - dataUpdatedAt > OLD_MS
  return (
    <span className="gate-live">
      <Trans>
        {inside} in · {toCome} to come
      </Trans>
      {isOld && (
        <>
          {' '}
          <Trans>(as at {time(dataUpdatedAt)})</Trans>
        </>
      )}
    </span>
  )
}
