import { eventCancelled } from './eventCancelled.ts'
import type { EventData } from './eventData.ts'
import { eventMoved } from './eventMoved.ts'
import type { LetterKind } from './letterKind.ts'
import { type OrderData, type OrderRef, orderBooked } from './orderBooked.ts'

/** What each kind of letter says. A new kind is a line here and a file of its own. */
export interface LetterData {
  readonly event_moved: EventData
  readonly event_cancelled: EventData
  readonly order_booked: OrderData
}

/** What is stored of each: all that it says, or where to look when it is sent. */
export interface StoredData extends Omit<LetterData, 'order_booked'> {
  readonly order_booked: OrderRef
}

export type LetterName = keyof LetterData

export const LETTER_KINDS: { readonly [Name in LetterName]: LetterKind<LetterData[Name]> } = {
  event_moved: eventMoved,
  event_cancelled: eventCancelled,
  order_booked: orderBooked,
}
