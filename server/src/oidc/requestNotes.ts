import type { IncomingMessage } from 'node:http'
import type { Entry } from './entry.ts'

/** How a request without a page (`prompt=none`) can be answered. */
export type SilentEntry =
  | { readonly kind: 'enter'; readonly entry: Entry; readonly authEpoch: number }
  | { readonly kind: 'login_required' }
  | { readonly kind: 'interaction_required' }

/** What the routes know about a request that the library answers. */
export interface RequestNote {
  /** When the request arrived, by `performance.now()`. */
  readonly arrivedMs: number
  /** The address of the client. */
  readonly address: string
  readonly silent?: SilentEntry | undefined
}

/** Passes what is known about a request past the library, which hands on only the request. */
export interface RequestNotes {
  write(request: IncomingMessage, note: RequestNote): void
  read(request: IncomingMessage | undefined): RequestNote | undefined
}

export function openRequestNotes(): RequestNotes {
  const notes = new WeakMap<IncomingMessage, RequestNote>()
  return {
    write: (request, note) => {
      notes.set(request, note)
    },
    read: (request) => request && notes.get(request),
  }
}
