import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconBell, IconBellFilled } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Problem } from '@tessera/client/problem.ts'
import { useRef, useState } from 'react'
import { Redirect, useLocation, useSearchParams } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Avatar } from '../../app/Avatar.tsx'
import { ME } from '../../app/me.ts'
import { Shell } from '../../app/Shell.tsx'
import { Badge } from '../../parts/Banner.tsx'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { useProblemText } from '../../parts/problemText.ts'
import { playTone, wakeSound } from '../../parts/sound.ts'
import { Empty, Failed, Loading, NoNetwork } from '../../parts/states.tsx'
import { TilePicture } from '../../parts/tiles.tsx'
import { toast } from '../../parts/toasts.ts'
import { usePage } from '../../parts/usePage.ts'
import { InElsewhere, useInElsewhere } from './InElsewhere.tsx'
import { LicenceName } from './LicenceName.tsx'
import { useOwnLicences } from './OwnLicences.tsx'
import type { Full } from './readFull.ts'
import { useTurn } from './useTurn.ts'
import { waitPicture } from './waitPicture.ts'
import './licence.css'

const DAY_MS = 86_400_000

/** The place in line of somebody who is logged in and found every seat taken. */
export function WaitPage() {
  const { t } = useLingui()
  usePage(t`Waiting for a seat`)
  const [search] = useSearchParams()
  const licence = search.get('licence')
  if (!licence) return <Redirect to="/licence" replace />
  return (
    <Shell className="middle stack stack-6" dock={false}>
      <Waiting licence={licence} />
    </Shell>
  )
}

function Waiting({ licence }: { licence: string }) {
  const [, navigate] = useLocation()
  const isTold = useRef(false)
  const { full, failure, isOffline, ask, stop } = useTurn(licence, async () => {
    if (isTold.current) callWithSound()
    await queries.invalidateQueries({ queryKey: ME })
    toast(<Trans>You are in.</Trans>)
    navigate('/licence?all=1', { replace: true })
  })
  const own = useOwnLicences().items?.find(
    ({ uuid, serial }) => uuid === licence || serial === licence,
  )
  const elsewhere = useInElsewhere(own?.uuid)
  if (failure instanceof Problem && failure.status === 404) return <NotYourLicence />
  if (failure) return <Failed error={failure} onRetry={ask} />
  if (!full) return <Loading />
  return (
    <>
      {isOffline && <NoNetwork />}
      <section className="card pad-l stack center wait-card">
        <TilePicture rows={waitPicture(full)} className="wait-picture" />
        <div className="stack stack-2">
          {own && (
            <p className="muted">
              <LicenceName licence={own} />
            </p>
          )}
          <h1>
            <Plural value={full.limit} one="The only seat is taken" other="All # seats are taken" />
          </h1>
        </div>
        <PlaceInLine full={full} onAsk={ask} />
        {full.position === undefined ? (
          <LinkButton to="/licence?all=1" look="quiet">
            <Trans>Back</Trans>
          </LinkButton>
        ) : (
          <div className="row row-wrap middle-row">
            <TellWithSound onChange={(isWanted) => (isTold.current = isWanted)} />
            <LeaveLine licence={licence} stop={stop} onStay={ask} />
          </div>
        )}
      </section>
      {elsewhere.length > 0 && (
        <section className="card">
          <InElsewhere sessions={elsewhere} act="come-in" onOut={async () => ask()} />
        </section>
      )}
      {full.whoIsIn && <WhoIsInCard people={full.whoIsIn} limit={full.limit} />}
    </>
  )
}

/** What one hears when one is in. */
function callWithSound(): void {
  playTone({ hertz: 880, ms: 140 })
  playTone({ hertz: 1175, ms: 220 }, 180)
}

/** Sounds once when it is pressed, so that one knows what to listen for. */
function TellWithSound({ onChange }: { onChange: (isWanted: boolean) => void }) {
  const [isWanted, want] = useState(false)
  return (
    <Button
      aria-pressed={isWanted}
      icon={
        isWanted ? (
          <IconBellFilled className="i" aria-hidden="true" />
        ) : (
          <IconBell className="i" aria-hidden="true" />
        )
      }
      onClick={() => {
        want(!isWanted)
        onChange(!isWanted)
        wakeSound()
        if (!isWanted) callWithSound()
      }}
    >
      <Trans>Tell me with a sound</Trans>
    </Button>
  )
}

function NotYourLicence() {
  return (
    <Empty
      picture="door"
      title={<Trans>You have no part in this licence</Trans>}
      acts={
        <LinkButton to="/licence?all=1" look="main">
          <Trans>Your licences</Trans>
        </LinkButton>
      }
    >
      <Trans>Ask the licence admin of your institute to invite you by your user name.</Trans>
    </Empty>
  )
}

/** Gives the place up, so that the next one moves on at once. */
function LeaveLine({
  licence,
  stop,
  onStay,
}: {
  licence: string
  stop: () => Promise<boolean>
  onStay: () => void
}) {
  const [, navigate] = useLocation()
  const { sentence } = useProblemText()
  const leave = useMutation({
    mutationFn: async () => {
      if (!(await stop())) return false
      await answer(
        api.DELETE('/api/v1/session/current/licence-seat/place', {
          params: { query: { licence } },
        }),
      )
      return true
    },
    onError: (failure) => {
      toast(sentence(failure))
      onStay()
    },
    onSuccess: (hasLeft) => {
      if (!hasLeft) return
      toast(<Trans>You have left the line.</Trans>)
      navigate('/licence?all=1', { replace: true })
    },
  })
  return (
    <Button look="quiet" busy={leave.isPending} onClick={() => leave.mutate()}>
      <Trans>Leave the line</Trans>
    </Button>
  )
}

function PlaceInLine({
  full: { position, nextReleaseAt },
  onAsk,
}: {
  full: Full
  onAsk: () => void
}) {
  const { number } = useDates()
  if (position === undefined)
    return (
      <>
        <p className="lead">
          <Trans>This licence has no line. Try again when somebody has left.</Trans>
        </p>
        <NextRelease at={nextReleaseAt} />
        <Button look="main" onClick={onAsk}>
          <Trans>Try again</Trans>
        </Button>
      </>
    )
  return (
    <>
      <p className="lead" role="status">
        {position === 1 ? (
          <Trans>You are first in line</Trans>
        ) : (
          <Trans>You are number {number(position)} in line</Trans>
        )}
      </p>
      <p className="muted">
        <Trans>
          Keep this page open: you go in by yourself as soon as it is your turn. If you close it,
          your place is kept for ten minutes, and a free seat for two. After that you begin at the
          end.
        </Trans>
      </p>
      <NextRelease at={nextReleaseAt} />
    </>
  )
}

/** Nobody waits for what is more than a day away. */
function NextRelease({ at }: { at: string | undefined }) {
  const { time } = useDates()
  if (at === undefined || new Date(at).getTime() - Date.now() > DAY_MS) return null
  return (
    <p className="muted">
      <Trans>A seat is free at {time(at)} at the latest.</Trans>
    </p>
  )
}

function WhoIsInCard({ people, limit }: { people: NonNullable<Full['whoIsIn']>; limit: number }) {
  const { ago, number } = useDates()
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>Who is in</Trans>
        </h2>
        <span className="small muted">
          <Trans>
            {number(people.length)} of {number(limit)}
          </Trans>
        </span>
      </div>
      <ul className="list">
        {people.map(({ username, lastSeenAt, isIdle }) => (
          <li key={username} className="item">
            <Avatar name={username} />
            <span className="grow stack stack-1">
              <span className="strong wrap">{username}</span>
              {lastSeenAt && (
                <span className="small muted">
                  <Trans>last seen {ago(lastSeenAt)}</Trans>
                </span>
              )}
            </span>
            {isIdle && (
              <Badge kind="wait">
                <Trans>Idle</Trans>
              </Badge>
            )}
          </li>
        ))}
      </ul>
      <p className="small muted pad-note">
        <Trans>In a hurry? Ask one of them to log out, or ask the licence admin.</Trans>
      </p>
    </section>
  )
}
