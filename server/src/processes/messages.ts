import type { Counting } from '../limits/commonCounter.ts'

/** What a server process says to its parent. */
export type Said =
  | { readonly say: 'listening'; readonly address: string }
  /** It cannot start; `reason` is a sentence for the operator. */
  | { readonly say: 'failed'; readonly reason: string }
  /** It has stopped; `cut` requests were cut off. */
  | { readonly say: 'stopped'; readonly cut: number }
  | { readonly say: 'count'; readonly question: number; readonly counting: Counting }
  | { readonly say: 'sum'; readonly question: number }
  | { readonly say: 'answer'; readonly question: number; readonly answer: unknown }

/** What the parent tells a server process. */
export type Told =
  | { readonly tell: 'stop' }
  /** This process runs the recurring jobs from now on. */
  | { readonly tell: 'do jobs' }
  | { readonly tell: 'give metrics'; readonly question: number }
  | { readonly tell: 'answer'; readonly question: number; readonly answer: unknown }

/**
 * Both ends are one version of one program, and one of them started the other. The kind is
 * therefore the only field to check.
 */
export function isSaid(message: unknown): message is Said {
  return typeof Object(message).say === 'string'
}

export function isTold(message: unknown): message is Told {
  return typeof Object(message).tell === 'string'
}
