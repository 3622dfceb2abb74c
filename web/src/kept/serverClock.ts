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
