const BYTES = 16

/** An idempotency key. `crypto.randomUUID` is missing on a page that came over http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
