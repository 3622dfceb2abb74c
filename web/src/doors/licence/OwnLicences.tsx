import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { OwnLicence } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { usePages } from '../../api/usePages.ts'
import { ME, useMe } from '../../app/me.ts'
import { Badge, Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { ErrorBanner } from '../../parts/ErrorBanner.tsx'
import { Empty, ShowMore } from '../../parts/states.tsx'
import { toast } from '../../parts/toasts.ts'
import { SESSIONS } from '../me/ownQueries.ts'
import { InElsewhere, useInElsewhere } from './InElsewhere.tsx'
import { LicenceName } from './LicenceName.tsx'

/** The licences that one is a member of: take a seat, or leave it. */
export function OwnLicences({ isAlone }: { isAlone: boolean }) {
  const query = useOwnLicences()
  const items = query.items ?? []
  useFreshSeats()
  if (items.length === 0)
    return isAlone && query.items ? (
      <Empty picture="door" title={<Trans>You have no licence here</Trans>}>
        <Trans>Ask the licence admin of your institute to invite you by your user name.</Trans>
      </Empty>
    ) : null
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>Your seats</Trans>
        </h2>
      </div>
      <ul className="list">
        {items.map((licence) => (
          <Row key={licence.uuid} licence={licence} />
        ))}
      </ul>
      <ShowMore query={query} />
    </section>
  )
}

/** Reads again which seat this login has, and how the last one ended. */
async function readOwnSeats(): Promise<void> {
  await Promise.all(
    [ME, ['licences', 'mine'], SESSIONS].map((queryKey) => queries.invalidateQueries({ queryKey })),
  )
}

const EVERY_MS = 10_000

/** Somebody else can end the seat: while the page is shown, it looks every ten seconds. */
function useFreshSeats(): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) void readOwnSeats()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
}

/** The licences that one is a member of. */
export function useOwnLicences() {
  return usePages(['licences', 'mine'], readMine)
}

async function readMine(page: string | undefined) {
  const { items, next_page } = await answer(
    api.GET('/api/v1/licence', {
      params: { query: { mine: '1', ...(page && { page }), page_size: 50 } },
    }),
  )
  return { next_page, items: items.flatMap((item) => ('in_use' in item ? [] : [item])) }
}

function Row({ licence }: { licence: OwnLicence }) {
  const { day } = useDates()
  const mine = useMe().data?.licence
  const isIn = mine?.uuid === licence.uuid
  const { claim, leave } = useOwnSeat(licence)
  const elsewhere = useInElsewhere(licence.uuid)
  return (
    <li className="stack stack-0">
      <div className="item">
        <span className="grow stack stack-1">
          <span className="strong">
            <LicenceName licence={licence} />
          </span>
          <span className="small muted">
            {licence.valid ? (
              <Trans>until {day(licence.valid_to)}</Trans>
            ) : (
              <Trans>not valid now</Trans>
            )}
          </span>
        </span>
        {isIn && (
          <Badge kind="yes">
            <Trans>You are in</Trans>
          </Badge>
        )}
        {isIn && (
          <Button busy={leave.isPending} onClick={() => leave.mutate()}>
            <Trans>Leave the seat</Trans>
          </Button>
        )}
        {!isIn && !mine && licence.valid && (
          <Button busy={claim.isPending} onClick={() => claim.mutate()}>
            <Trans>Take a seat</Trans>
          </Button>
        )}
      </div>
      {!isIn && licence.last_end && isNews(licence.last_end) && <LastEnd end={licence.last_end} />}
      {elsewhere.length > 0 && (
        <InElsewhere sessions={elsewhere} act="log-out" onOut={readOwnSeats} />
      )}
      <Refused error={claim.error ?? leave.error} />
    </li>
  )
}

/** Ends that the person did not bring about, and may not have seen. */
const OTHERS_DID: ReadonlySet<string> = new Set(['put_out', 'evicted', 'idle', 'licence_over'])

const NEWS_FOR_MS = 7 * 86_400_000

function isNews({ reason, at }: NonNullable<OwnLicence['last_end']>): boolean {
  return OTHERS_DID.has(reason) && Date.now() - new Date(at).getTime() < NEWS_FOR_MS
}

/** Why the seat is gone, and what the licence admin wrote about it. */
function LastEnd({ end: { reason, note, at } }: { end: NonNullable<OwnLicence['last_end']> }) {
  const { moment } = useDates()
  const when = moment(at)
  return (
    <div className="pad">
      <Banner
        kind="wait"
        title={
          reason === 'put_out' ? (
            <Trans>A licence admin put you out</Trans>
          ) : (
            <Trans>Your seat is gone</Trans>
          )
        }
      >
        {note && reason === 'put_out' && (
          <p className="wrap">
            <q dir="auto">{note}</q>
          </p>
        )}
        <p>
          {reason === 'put_out' && <Trans>That was {when}. You are still logged in here.</Trans>}
          {reason === 'evicted' && (
            <Trans>It went to another member on {when}: you had not used it for long.</Trans>
          )}
          {reason === 'idle' && (
            <Trans>It was let go on {when}: you had not used it for long.</Trans>
          )}
          {reason === 'licence_over' && <Trans>The licence was not valid on {when}.</Trans>}
        </p>
      </Banner>
    </div>
  )
}

function useOwnSeat(licence: OwnLicence) {
  const [, navigate] = useLocation()
  const readMe = readOwnSeats
  const claim = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/session/current/licence-seat', { body: { licence: licence.uuid } })),
    onSuccess: readMe,
    onError: (error) => {
      if (error instanceof Problem && error.code === 'licence_full')
        navigate(`/licence/wait?licence=${encodeURIComponent(licence.uuid)}`)
    },
  })
  const leave = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/session/current/licence-seat')),
    onSuccess: async () => {
      await readMe()
      toast(<Trans>Your seat is free.</Trans>, () => claim.mutate())
    },
  })
  return { claim, leave }
}

function Refused({ error }: { error: unknown }) {
  if (!error || (error instanceof Problem && error.code === 'licence_full')) return null
  return (
    <div className="pad">
      <ErrorBanner error={error}>
        {error instanceof Problem && error.code === 'state_conflict' ? (
          <Trans>
            This login began under a licence, or is too old for this one. Log out and log in again
            to take a seat here.
          </Trans>
        ) : undefined}
      </ErrorBanner>
    </div>
  )
}
