const KEPT = 'tessera.clock-offset-ms'

let offsetMs = readKept()

function readKept(): number {
  const kept = Number(localStorage.getItem(KEPT) ?? 0)
  return Number.isFinite(kept) ? kept : 0
}

/** How far the server's clock is ahead of this browser's, in milliseconds. */
export function clockOffsetMs(): number {
  return offsetMs
}

/** The server's time, as well as this browser knows it, in milliseconds. */
export function serverNow(): number {
  return Date.now() + offsetMs
}

/**
 * Learns the server's clock from an answer that carries its time.
 *
 * @param serverTime The time in the answer, in milliseconds.
 * @param sentAt When the request was sent, by this browser's clock. The answer is taken to have
 * been made half way (RFC 5905 §8).
 */
export function learnServerTime(serverTime: number, sentAt: number): void {
  const receivedAt = Date.now()
  offsetMs = Math.round(serverTime - (sentAt + receivedAt) / 2)
  localStorage.setItem(KEPT, String(offsetMs))
}

/**
 * Learns the server's clock from the `Date` of an answer (RFC 9110 §6.6.1), which names only the
 * second. What is known already stays as it is when it agrees, because it may be finer.
 *
 * @param date The header; null: the answer had none.
 * @param sentAt When the request was sent, by this browser's clock.
 */
export function learnServerSecond(date: string | null, sentAt: number): void {
  const second = Date.parse(date ?? '')
  if (Number.isNaN(second)) return
  const least = second - Date.now()
  const most = second + 1000 - sentAt
  if (offsetMs >= least && offsetMs <= most) return
  offsetMs = Math.round((least + most) / 2)
  localStorage.setItem(KEPT, String(offsetMs))
}
