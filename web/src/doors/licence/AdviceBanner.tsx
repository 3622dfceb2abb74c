import { Plural, Trans } from '@lingui/react/macro'
import type { Licence, LicenceSeat } from '@tessera/client'
import { useMe } from '../../app/me.ts'
import { Banner } from '../../parts/Banner.tsx'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { Advice } from './Advice.tsx'
import { isIdle, unseenFor } from './idle.ts'
import type { useLine } from './Line.tsx'
import { useAdvice } from './useUse.ts'

/** A full licence, who could make room, and whether more seats are needed. */
export function AdviceBanner({
  licence,
  inUse,
  line,
  seats,
  onPutOut,
}: {
  licence: Licence
  inUse: number
  line: ReturnType<typeof useLine>
  seats: readonly LicenceSeat[]
  onPutOut: (seat: LicenceSeat) => void
}) {
  const advice = useAdvice(licence.uuid).data
  const isAdmin = useMe().data?.role === 'admin'
  // Those whose turn has come wait no longer: their seats count as taken.
  const waiting = line.items?.filter(({ position }) => position !== null).length ?? 0
  const isFull = inUse >= licence.number_of_users
  if (!isFull && waiting === 0 && advice?.answer !== 'yes') return null
  const idle = longestIdle(seats)
  const who = idle && (idle.name || idle.username)
  return (
    <Banner
      kind="wait"
      role="note"
      title={<Title isFull={isFull} waiting={waiting} />}
      acts={
        <>
          {idle && who && (
            <Button look="main" onClick={() => onPutOut(idle)}>
              <Trans>
                Put <bdi>{who}</bdi> out
              </Trans>
            </Button>
          )}
          {isAdmin && (
            <LinkButton to={`/licence/${licence.uuid}/change`}>
              <Trans>Change the rule</Trans>
            </LinkButton>
          )}
        </>
      }
    >
      {idle && who && (
        <p>
          <Trans>
            <bdi>{who}</bdi> has been idle for longest. Put one person out, and the next one comes
            in at once.
          </Trans>
        </p>
      )}
      {advice && (
        <p>
          <Advice advice={advice} />
        </p>
      )}
    </Banner>
  )
}

function Title({ isFull, waiting }: { isFull: boolean; waiting: number }) {
  if (!isFull && waiting === 0) return <Trans>More seats are needed</Trans>
  if (waiting === 0) return <Trans>Every seat is taken</Trans>
  if (!isFull) return <Plural value={waiting} one="# person waits" other="# people wait" />
  return (
    <Plural
      value={waiting}
      one="Every seat is taken and # person waits"
      other="Every seat is taken and # people wait"
    />
  )
}

function longestIdle(seats: readonly LicenceSeat[]): LicenceSeat | undefined {
  return seats
    .filter((seat) => isIdle(seat) && !seat.free_at)
    .toSorted((a, b) => unseenFor(b) - unseenFor(a))[0]
}
