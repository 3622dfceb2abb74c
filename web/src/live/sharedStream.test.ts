import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Heard } from './sharedStream.ts'

/** An event stream of a browser, which the test plays the server of. */
class PlayedStream extends EventTarget {
  static readonly CLOSED = 2
  static opened: PlayedStream[] = []
  readyState = 0
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    PlayedStream.opened.push(this)
  }
  close(): void {
    this.readyState = PlayedStream.CLOSED
  }
  accept(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  /** As a browser does for an answer that is no stream (HTML Living Standard §9.2.3). */
  refuse(): void {
    this.readyState = PlayedStream.CLOSED
    this.dispatchEvent(new Event('error'))
  }
  say(event: string, data: object): void {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }))
  }
}

const PATH = '/api/v1/session/current/stream'
const newest = (): PlayedStream => PlayedStream.opened.at(-1) ?? expect.unreachable('no stream')

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  PlayedStream.opened = []
  vi.stubGlobal('EventSource', PlayedStream)
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('BroadcastChannel', undefined)
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The pages wait a moment before they open a stream. */
const settle = () => vi.advanceTimersByTime(500)

async function load() {
  const { queries } = await import('../api/queries.ts')
  const { ME } = await import('../app/me.ts')
  queries.setQueryDefaults(ME, { queryFn: () => ({ uuid: 'a person' }) })
  return import('./sharedStream.ts')
}

/** The stream of a person who is logged in. */
async function start() {
  const stream = await load()
  stream.startStream()
  settle()
  newest().accept()
  return stream
}

test('a page that says at once what it follows opens one stream', async () => {
  const { startStream, followTopics } = await load()
  startStream()
  followTopics({ licence_id: 'spectra' })
  settle()
  expect(PlayedStream.opened.map(({ url }) => url)).toEqual([`${PATH}?licence_id=spectra`])
})

test('a right that is taken is not asked for again, so the login is still followed', async () => {
  const { followTopics } = await start()
  followTopics({ event_id: 'party' })
  settle()
  expect(newest().url).toBe(`${PATH}?event_id=party`)
  newest().accept()
  newest().say('no_longer', { event_id: 'party' })
  newest().say('token_over', {})
  await vi.runAllTimersAsync()
  expect(newest().url).toBe(PATH)
})

test('the loss of another right leaves what the page follows', async () => {
  const { followTopics } = await start()
  followTopics({ event_id: 'party', licence_id: 'spectra' })
  settle()
  newest().accept()
  newest().say('no_longer', { event_id: 'of before' })
  newest().say('no_longer', { licence_id: 'spectra' })
  newest().say('token_over', {})
  await vi.runAllTimersAsync()
  expect(newest().url).toBe(`${PATH}?event_id=party`)
})

test('a right that was taken while nothing was heard ends no stream for good', async () => {
  const { followTopics } = await start()
  followTopics({ event_id: 'party' })
  settle()
  newest().accept()
  for (const url of [`${PATH}?event_id=party`, PATH]) {
    newest().refuse()
    await vi.runAllTimersAsync()
    expect(newest().url).toBe(url)
  }
  newest().accept()
  expect(PlayedStream.opened).toHaveLength(4)
})

test('one refusal, of a token that has run out, keeps what the page follows', async () => {
  const { followTopics } = await start()
  followTopics({ event_id: 'party' })
  settle()
  for (let night = 0; night < 3; night++) {
    newest().accept()
    newest().refuse()
    await vi.runAllTimersAsync()
    expect(newest().url).toBe(`${PATH}?event_id=party`)
  }
})

test('what is heard says which event it is of', async () => {
  const { followTopics, listen } = await start()
  const heard: Heard[] = []
  listen((one) => heard.push(one))
  followTopics({ event_id: 'party' })
  settle()
  newest().accept()
  newest().say('live', { inside: 3 })
  expect(heard).toEqual([{ event: 'live', data: { inside: 3 }, of: { event_id: 'party' } }])
})
