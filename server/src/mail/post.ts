import type { Message } from './composeLetter.ts'

/** Why a letter was not taken. */
export interface Refused {
  /** `letter`: this one never will be. `later`: try again. `post`: nothing can be sent now. */
  readonly what: 'letter' | 'later' | 'post'
  /** A code, without anything that names a person or a secret: `EAUTH 535`. */
  readonly reason: string
  /** When to try again. Nothing: in a minute, and then later and later. */
  readonly waitSeconds?: number
}

/** Where letters are handed over: a mail server, or a folder. */
export interface Post {
  /** @returns Nothing when it was taken. */
  send(message: Message): Promise<Refused | undefined>
  close(): void
}
