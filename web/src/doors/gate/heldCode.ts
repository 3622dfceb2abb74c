/** How long nothing is seen until the code that was held before the camera counts as taken away. */
const GONE_AFTER_MS = 1_500

/**
 * Knows which code has been scanned and is still before the camera: it is not scanned again. After
 * an entry all codes of that ticket are held, because the code of a ticket changes meanwhile.
 */
export class HeldCode {
  #held: string | undefined
  #seenAt = 0

  /** The first code of a picture that has not been scanned. */
  firstNew(codes: readonly string[], now: number): string | undefined {
    if (codes.some((code) => this.#isHeld(code))) this.#seenAt = now
    else if (now - this.#seenAt > GONE_AFTER_MS) this.#held = undefined
    return codes.find((code) => !this.#isHeld(code))
  }

  /** Whether a picture shows only the code that was scanned. */
  isOnly(codes: readonly string[]): boolean {
    return codes.length > 0 && codes.every((code) => this.#isHeld(code))
  }

  hold(code: string, now: number): void {
    this.#held = code
    this.#seenAt = now
  }

  /** From now on all codes of the ticket are held. */
  holdTicket(): void {
    this.#held = this.#held?.replace(/[^.]*$/, '')
  }

  #isHeld(code: string): boolean {
    if (this.#held === undefined) return false
    return this.#held.endsWith('.') ? code.startsWith(this.#held) : code === this.#held
  }
}
