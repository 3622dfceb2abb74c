import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Problem } from '@tessera/client/problem.ts'
import { useEffect, useRef, useState } from 'react'
import { Redirect, useLocation, useSearchParams } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { ME } from '../../app/me.ts'
import { Avatar, Shell } from '../../app/Shell.tsx'
import { Badge } from '../../parts/Banner.tsx'
import { Button, LinkButton } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { useProblemText } from '../../parts/problemText.ts'
import { Empty, Failed, Loading, NoNetwork } from '../../parts/states.tsx'
import { PICTURES, TilePicture } from '../../parts/tiles.tsx'
import { toast } from '../../parts/toasts.ts'
import { usePage } from '../../parts/usePage.ts'
import { type Full, readFull } from './readFull.ts'
import './licence.css'

const ASK_AGAIN_MS = 5_000

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
  const { full, failure, isOffline, ask, stop } = useTurn(licence, async () => {
    await queries.invalidateQueries({ queryKey: ME })
    toast(<Trans>You are in.</Trans>)
    navigate('/licence?all=1', { replace: true })
  })
  if (failure instanceof Problem && failure.status === 404) return <NoPart />
  if (failure) return <Failed error={failure} onRetry={ask} />
  if (!full) return <Loading />
  return (
    <>
      {isOffline && <NoNetwork />}
      <section className="card pad-l stack center wait-card">
        <TilePicture rows={PICTURES.line} className="wait-picture" />
        <h1>
          <Trans>All {full.limit} seats are taken</Trans>
        </h1>
        <Place full={full} onAsk={ask} />
        {full.position === undefined ? (
          <LinkButton to="/licence?all=1" look="quiet">
            <Trans>Back</Trans>
          </LinkButton>
        ) : (
          <LeaveLine licence={licence} stop={stop} onStay={ask} />
        )}
      </section>
      {full.whoIsIn && <In people={full.whoIsIn} />}
    </>
  )
}

function NoPart() {
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

function Place({ full: { position, nextReleaseAt }, onAsk }: { full: Full; onAsk: () => void }) {
  const { moment } = useDates()
  return (
    <>
      {position === undefined ? (
        <p className="lead">
          <Trans>This licence has no line. Try again when somebody has left.</Trans>
        </p>
      ) : (
        <>
          <p className="lead" role="status">
            {position === 1 ? (
              <Trans>You are first in line</Trans>
            ) : (
              <Trans>You are number {position} in line</Trans>
            )}
          </p>
          <p className="muted">
            <Trans>
              Keep this page open: you go in by yourself as soon as it is your turn. If you close
              it, your place is kept for ten minutes, and a free seat for two.
            </Trans>
          </p>
        </>
      )}
      {nextReleaseAt && (
        <p className="muted">
          <Trans>A seat is free on {moment(nextReleaseAt)} at the latest.</Trans>
        </p>
      )}
      {position === undefined && (
        <Button look="main" onClick={onAsk}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </>
  )
}

function In({ people }: { people: NonNullable<Full['whoIsIn']> }) {
  const { ago } = useDates()
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>Who is in</Trans>
        </h2>
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
    </section>
  )
}

/** Claims a seat, and while there is a line asks again every five seconds. */
function useTurn(licence: string, onIn: () => Promise<void>) {
  const [full, setFull] = useState<Full>()
  const [failure, setFailure] = useState<unknown>()
  const [isOffline, setOffline] = useState(false)
  const [round, setRound] = useState(0)
  const isStopped = useRef(false)
  const asking = useRef<Promise<void>>(undefined)
  const isIn = useRef(false)
  useEffect(() => {
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () => {
      if (!isStopped.current) timer = setTimeout(() => setRound(round + 1), ASK_AGAIN_MS)
    }
    const ask = async () => {
      try {
        await answer(api.POST('/api/v1/session/current/licence-seat', { body: { licence } }))
        isIn.current = true
        if (!isGone) await onIn()
      } catch (error) {
        if (isGone) return
        const now = readFull(error)
        setOffline(now === undefined && full !== undefined && !(error instanceof Problem))
        if (now) {
          setFull(now)
          setFailure(undefined)
          if (now.position !== undefined) again()
        } else if (full?.position !== undefined && isPassing(error)) again()
        else setFailure(error)
      }
    }
    asking.current = ask()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [licence, round])
  /** Asks no more, and says whether one still waits: a question on its way would join again. */
  const stop = async () => {
    isStopped.current = true
    await asking.current
    return !isIn.current
  }
  const ask = () => {
    isStopped.current = false
    setRound((before) => before + 1)
  }
  return { full, failure, isOffline, ask, stop }
}

/** Whether the next try may fare better: no network, or a busy server. */
function isPassing(error: unknown): boolean {
  return !(error instanceof Problem) || error.status === 429 || error.status === 503
}
