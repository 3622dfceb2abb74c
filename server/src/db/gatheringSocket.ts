import { Socket } from 'node:net'

/**
 * A socket that sends what is written in one turn of the event loop by one system call.
 *
 * The driver corks and uncorks the socket for each statement. Statements that are sent together
 * therefore cost one call each, and the server starts on the first before it has the next. Here the
 * first cork of a turn lasts until its end. On an encrypted connection nothing is gathered: the
 * encryption writes past this class.
 */
export class GatheringSocket extends Socket {
  #isGathering = false

  override cork(): void {
    if (!this.#isGathering) {
      this.#isGathering = true
      super.cork()
      process.nextTick(() => {
        this.#isGathering = false
        this.uncork()
      })
    }
    super.cork()
  }
}
