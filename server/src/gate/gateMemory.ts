import type { TotpSetting } from '../vault/totp.ts'

/** What the credentials of an event are made with. */
export interface EventCodes {
  readonly setting: TotpSetting
  readonly generation: number
}

/** The most events and callers that are remembered. A forgotten one is only read again. */
const MAX_REMEMBERED = 10_000

/**
 * What a process remembers about its gates, so that most scans are one statement. None of it
 * decides anything. The setting of an event is frozen once one of its tickets was shown. The
 * generation and the event are compared with the ticket's row in the statement that judges. The
 * clock only says where to look for a code first.
 */
export class GateMemory {
  readonly #codes = new Map<string, EventCodes>()
  readonly #events = new Map<string, string>()
  #epochAtStart: number | undefined

  /** How the codes of an event are made, once one of its tickets was found. */
  codesOf(eventId: string): EventCodes | undefined {
    return this.#codes.get(eventId)
  }

  /**
   * The event whose tickets a caller scanned last. The next ticket is most likely for the same
   * event.
   */
  lastEventOf(actorId: string): string | undefined {
    return this.#events.get(actorId)
  }

  /**
   * Seconds since 1970 by the database's clock, as this process estimates it. Its own clock may be
   * wrong.
   */
  epoch(): number | undefined {
    return this.#epochAtStart === undefined
      ? undefined
      : this.#epochAtStart + performance.now() / 1000
  }

  learn(found: { eventId: string; actorId: string; codes: EventCodes; epoch: number }): void {
    remember(this.#codes, found.eventId, found.codes)
    remember(this.#events, found.actorId, found.eventId)
    this.#epochAtStart = found.epoch - performance.now() / 1000
  }

  /** A caller scans at another event now. */
  learnEvent(actorId: string, eventId: string): void {
    if (this.#events.get(actorId) !== eventId) remember(this.#events, actorId, eventId)
  }
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.size >= MAX_REMEMBERED && !map.has(key)) {
    const [oldest] = map.keys()
    if (oldest !== undefined) map.delete(oldest)
  }
  map.set(key, value)
}
