import { eventCancelled } from './eventCancelled.ts'
import type { EventData } from './eventData.ts'
import { eventMoved } from './eventMoved.ts'
import type { LetterKind } from './letterKind.ts'

/** What each kind of letter is filled with. A new kind is a line here and a file of its own. */
export interface LetterData {
  readonly event_moved: EventData
  readonly event_cancelled: EventData
}

export type LetterName = keyof LetterData

export const LETTER_KINDS: { readonly [Name in LetterName]: LetterKind<LetterData[Name]> } = {
  event_moved: eventMoved,
  event_cancelled: eventCancelled,
}
