import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconReload } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Problem, Unreachable } from '@tessera/client/problem.ts'
import { type ReactNode, useDeferredValue, useEffect, useLayoutEffect, useState } from 'react'
import type { Pages } from '../api/usePages.ts'
import { Banner } from './Banner.tsx'
import { Button, LinkButton } from './Button.tsx'
import { copy } from './copy.ts'
import { ErrorLine } from './ErrorLine.tsx'
import { useProblemText } from './problemText.ts'
import { RequestId, requestIdOf } from './RequestId.tsx'
import { PICTURES, TilePicture } from './tiles.tsx'
import { useClock } from './useClock.ts'

const SKELETON_AFTER_MS = 300

/** What belongs here, and the one next step. */
export function Empty({
  picture = 'ticket',
  title,
  children,
  acts,
}: {
  picture?: keyof typeof PICTURES
  title: ReactNode
  children?: ReactNode
  acts?: ReactNode
}) {
  return (
    <div className="card">
      <div className="empty">
        <TilePicture rows={PICTURES[picture]} />
        <Heading>{title}</Heading>
        {children && <p>{children}</p>}
        {acts && <div className="acts">{acts}</div>}
      </div>
    </div>
  )
}

/** The heading of the page, where the page has no other. */
function Heading({ children }: { children: ReactNode }) {
  const [isFirst, setFirst] = useState(false)
  useLayoutEffect(() => setFirst(document.querySelector('h1') === null), [])
  return isFirst ? <h1>{children}</h1> : <h2>{children}</h2>
}

/** Nothing for 300 ms, then the outline of what comes. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const [isShown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), SKELETON_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return <div aria-busy="true" />
  return (
    <div aria-busy="true" role="status" className="stack">
      <span className="vh">
        <Trans>Loading</Trans>
      </span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={`skel skel-line ${line % 3 === 2 ? 'skel-short' : ''}`} />
      ))}
    </div>
  )
}

/** The same words for what does not exist and for what one may not see. */
export function NotHere() {
  return (
    <Empty
      picture="door"
      title={<Trans>There is nothing here for you</Trans>}
      acts={
        <LinkButton to="/" look="main">
          <Trans>Find events</Trans>
        </LinkButton>
      }
    >
      <Trans>
        The address is wrong, or this is not yours to see. Log in as a user who may see it.
      </Trans>
    </Empty>
  )
}

/** What could not be done, that nothing is lost, and the number for the operator. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { sentence } = useProblemText()
  // What is read has an address alone. A 400 says that this was never the address of something.
  if (error instanceof Problem && [400, 404].includes(error.status)) return <NotHere />
  const id = error instanceof Problem ? requestIdOf(error) : undefined
  return (
    <>
      <Empty
        picture="broken"
        title={<Trans>We could not fetch this</Trans>}
        acts={
          <>
            <Retry error={error} onRetry={onRetry} />
            {id && (
              <Button icon={<IconCopy className="i" />} onClick={() => void copy(id)}>
                <Trans>Copy the number</Trans>
              </Button>
            )}
          </>
        }
      >
        {sentence(error)}
      </Empty>
      <RequestId id={id} className="center" />
    </>
  )
}

/** After a 429 or 503 it counts down, and tries by itself once. */
function Retry({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const wait = error instanceof Problem ? error.retryAfterSeconds : undefined
  const [until] = useState(() => (wait === undefined ? 0 : Date.now() + wait * 1000))
  const now = useClock(until > 0)
  const left = Math.ceil((until - now) / 1000)
  const [hasTried, setTried] = useState(false)
  useEffect(() => {
    if (until === 0 || left > 0 || hasTried) return
    setTried(true)
    onRetry()
  }, [until, left, hasTried, onRetry])
  return (
    <Button look="main" icon={<IconReload className="i" />} onClick={onRetry}>
      {left > 0 ? <Trans>Try again ({left} s)</Trans> : <Trans>Try again</Trans>}
    </Button>
  )
}

/**
 * Shows what a query has: the outline of it, the thing itself, or why it is not there. What was
 * seen before stays while it is refreshed, also when the refresh fails.
 */
export function Show<T>({
  query,
  lines,
  children,
}: {
  query: UseQueryResult<T>
  lines?: number
  children: (data: T) => ReactNode
}) {
  const { data, error, refetch, dataUpdatedAt } = query
  const isReady = useReady(data !== undefined)
  if (data !== undefined && isReady)
    return (
      <>
        {error instanceof Unreachable && <NoNetwork since={dataUpdatedAt} />}
        {children(data)}
      </>
    )
  if (error && data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
  return <Loading {...(lines !== undefined && { lines })} />
}

/**
 * Whether what was loaded is shown. It is first drawn in slices, so that a long page holds up no
 * tap; what changes later is drawn at once.
 */
function useReady(isLoaded: boolean): boolean {
  return useDeferredValue(isLoaded) && isLoaded
}

export function NoNetwork({ since }: { since?: number }) {
  const { i18n } = useLingui()
  const at = since ? i18n.date(new Date(since), { timeStyle: 'short' }) : undefined
  return (
    <Banner kind="wait" title={<Trans>No network</Trans>}>
      {at ? (
        <Trans>This is as it was at {at}. It goes on by itself when the network is back.</Trans>
      ) : (
        <Trans>It goes on by itself when the network is back.</Trans>
      )}
    </Banner>
  )
}

/** Shows a list that is read in pages: its outline, its items, `empty`, or why it failed. */
export function ShowPages<Item>({
  query,
  lines,
  empty,
  children,
}: {
  query: Pages<Item>
  lines?: number
  /** Shown when there is nothing on any page. */
  empty: ReactNode
  children: (items: readonly Item[]) => ReactNode
}) {
  const { items, error, refetch, hasNextPage } = query
  const isReady = useReady(items !== undefined)
  if (!items || !isReady) {
    if (error && !items) return <Failed error={error} onRetry={() => void refetch()} />
    return <Loading {...(lines !== undefined && { lines })} />
  }
  if (items.length === 0 && !hasNextPage) return empty
  return (
    <>
      {items.length > 0 && children(items)}
      <ShowMore query={query} />
    </>
  )
}

/** The next 50 of a list. */
export function ShowMore({ query }: { query: Pages<unknown> }) {
  if (!query.hasNextPage) return null
  return (
    <div className="center show-more">
      {query.isFetchNextPageError && <ErrorLine error={query.error} />}
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        <Trans>Show more</Trans>
      </Button>
    </div>
  )
}
