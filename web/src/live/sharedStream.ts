import { Problem } from '@tessera/client/problem.ts'
import { queries } from '../api/queries.ts'
import { ME } from '../app/me.ts'
import { sessionIsOver } from '../app/session.ts'

/**
 * One event stream for all tabs of this browser: a browser opens six connections per host, and a
 * stream holds one. The tab that holds the lock opens the stream, and tells the others what it
 * hears. Where there are no locks (http on another machine), each tab has a stream of its own.
 */
export interface Heard {
  readonly event: string
  readonly data: unknown
  /** What the stream followed: perhaps the event of another tab. */
  readonly of: Topics
}

/** What the stream also follows, as long as a page shows it. */
export interface Topics {
  readonly event_id?: string | undefined
  readonly licence_id?: string | undefined
}

const LOCK = 'tessera.stream'
const EVENTS = ['hello', 'ended', 'tickets', 'live', 'licence_seats', 'no_longer', 'token_over']
const PATH = '/api/v1/session/current/stream'
/** A page says what it follows when it has its data. Waiting opens one stream instead of two. */
const SETTLE_MS = 400
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

const listeners = new Set<(heard: Heard) => void>()
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(LOCK) : undefined
let topics: Topics = {}
/** How often in a row the server has refused the stream. */
let refusals = 0
let isLeader = false
let settling: ReturnType<typeof setTimeout> | undefined
let source: EventSource | undefined
let pauseMs = FIRST_PAUSE_MS
let lastHeardAt = 0
let isRunning = false
let isOver = false

interface Told {
  readonly kind: 'heard' | 'topics' | 'over' | 'again'
  readonly heard?: Heard
  readonly topics?: Topics
}

channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.kind === 'heard' && data.heard) spread(data.heard)
  if (data.kind === 'topics' && data.topics && isLeader) follow(data.topics)
  if (data.kind === 'over') isOver = true
  if (data.kind === 'again' && isLeader) connect()
})

function spread(heard: Heard): void {
  lastHeardAt = Date.now()
  isOver = heard.event === 'ended'
  if (heard.event === 'no_longer') drop(Object(heard.data))
  if (isOver) sessionIsOver(Object(heard.data))
  for (const listener of listeners) listener(heard)
}

function tell(heard: Heard): void {
  spread(heard)
  channel?.postMessage({ kind: 'heard', heard } satisfies Told)
}

/**
 * Follows the login of this browser until the tab is closed. Does nothing the second time, except
 * after a login that has ended: then it follows the new one.
 */
export function startStream(): void {
  if (isRunning) {
    if (isOver) followAgain()
    return
  }
  isRunning = true
  const lead = () => {
    isLeader = true
    connectSoon()
    return new Promise<void>(() => {})
  }
  if ('locks' in navigator) void navigator.locks.request(LOCK, lead)
  else void lead()
}

function followAgain(): void {
  isOver = false
  if (isLeader) connect()
  else channel?.postMessage({ kind: 'again' } satisfies Told)
}

/** Adds what this tab shows now to the stream. The page that asked last is followed. */
export function followTopics(next: Topics): void {
  if (isLeader || !('locks' in navigator)) follow(next)
  else {
    // A tab that is about to lead does not hear its own message.
    topics = { ...topics, ...next }
    channel?.postMessage({ kind: 'topics', topics: next } satisfies Told)
  }
}

function follow(next: Topics): void {
  const merged = { ...topics, ...next }
  if (merged.event_id === topics.event_id && merged.licence_id === topics.licence_id) return
  topics = merged
  connectSoon()
}

function connectSoon(): void {
  clearTimeout(settling)
  settling = setTimeout(connect, SETTLE_MS)
}

/** What this person may no longer follow is not asked for again: it would be refused with all. */
function drop({ event_id, licence_id }: Topics): void {
  if (event_id !== undefined && event_id === topics.event_id)
    topics = { ...topics, event_id: undefined }
  if (licence_id !== undefined && licence_id === topics.licence_id)
    topics = { ...topics, licence_id: undefined }
}

/**
 * A refusal may be of the token, which is refreshed then, or of a topic whose right was taken while
 * nothing was heard. So after two of them the login is followed alone.
 */
function connect(): void {
  clearTimeout(settling)
  if (refusals > 1) topics = {}
  source?.close()
  const query = new URLSearchParams()
  if (topics.event_id) query.set('event_id', topics.event_id)
  if (topics.licence_id) query.set('licence_id', topics.licence_id)
  const stream = new EventSource(query.size > 0 ? `${PATH}?${query}` : PATH)
  const of = topics
  source = stream
  for (const event of EVENTS)
    stream.addEventListener(event, ({ data }: MessageEvent<string>) => {
      pauseMs = FIRST_PAUSE_MS
      tell({ event, data: JSON.parse(data), of })
      if (event === 'ended') stream.close()
      if (event === 'token_over') void refreshAndConnect()
    })
  stream.addEventListener('open', () => {
    refusals = 0
  })
  stream.addEventListener('error', () => {
    if (stream.readyState !== EventSource.CLOSED || stream !== source) return
    refusals++
    connectLater()
  })
}

function connectLater(): void {
  setTimeout(() => void refreshAndConnect(), pauseMs)
  pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
}

/** Asking who one is refreshes a token that has run out. Stops when the login is over. */
async function refreshAndConnect(): Promise<void> {
  try {
    if (await queries.fetchQuery({ queryKey: ME, staleTime: 0 })) connect()
  } catch (error) {
    if (!(error instanceof Problem && error.status === 401)) return connectLater()
    isOver = true
    channel?.postMessage({ kind: 'over' } satisfies Told)
  }
}

export function listen(listener: (heard: Heard) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** When the stream last said anything, in milliseconds of this browser's clock; 0 if never. */
export function heardAt(): number {
  return lastHeardAt
}
