import type { Counting } from '../limits/commonCounter.ts'

/** What a server process says to the one that started it. */
export type Said =
  | { readonly say: 'listening'; readonly address: string }
  /** It cannot start, with a sentence for the operator. */
  | { readonly say: 'failed'; readonly reason: string }
  /** It has stopped, and so many requests were cut off. */
  | { readonly say: 'stopped'; readonly cut: number }
  | { readonly say: 'count'; readonly question: number; readonly counting: Counting }
  | { readonly say: 'sum'; readonly question: number }
  | { readonly say: 'answer'; readonly question: number; readonly answer: unknown }

/** What a server process is told by the one that started it. */
export type Told =
  | { readonly tell: 'stop' }
  /** The recurring jobs are this process's from now on. */
  | { readonly tell: 'do jobs' }
  | { readonly tell: 'give metrics'; readonly question: number }
  | { readonly tell: 'answer'; readonly question: number; readonly answer: unknown }

/** Both ends are one program of one version, started by one of them: the kind is all to look at. */
export function isSaid(message: unknown): message is Said {
  return typeof Object(message).say === 'string'
}

export function isTold(message: unknown): message is Told {
  return typeof Object(message).tell === 'string'
}
