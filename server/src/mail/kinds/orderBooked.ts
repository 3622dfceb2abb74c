import { sayMoment } from '../../text/sayMoment.ts'
import { sayMoney } from '../../text/sayMoney.ts'
import { sayOrderNumber } from '../../text/sayOrderNumber.ts'
import { WORDS } from '../letterWords.ts'
import { calendarOf, type EventData } from './eventData.ts'
import type { AttachedFile, LetterKind } from './letterKind.ts'

/** The order that a letter is about. */
export interface OrderRef {
  readonly event_id: string
  readonly order_id: string
}

/** An order as it stands when the letter is sent. */
export interface OrderData extends OrderRef {
  readonly number: string
  readonly event: EventData
  /** Its tickets: how many of each product. */
  readonly lines: readonly { readonly name: string; readonly count: number }[]
  readonly currency: string
  readonly total_minor: number
  readonly vat_minor: number
  readonly receipt: AttachedFile | null
  /** The address of the seller for questions. */
  readonly email: string | null
}

/** An order is booked: to its buyer. */
export const orderBooked: LetterKind<OrderData> = {
  write(data, language) {
    const words = WORDS[language]
    const { event, lines, number, receipt } = data
    const count = lines.reduce((all, line) => all + line.count, 0)
    const money = (minor: number) => sayMoney(minor, data.currency, language)
    return {
      subject: words.bookedSubject(event.title, count),
      paragraphs: [
        words.booked(event.title, count),
        words.openOnce,
        ...(receipt ? [words.receiptAttached] : []),
      ],
      facts: [
        [words.when, sayMoment(event.starts_at, event.timezone, language)],
        [words.where, event.venue ?? words.nowhere],
        [words.tickets, lines.map((line) => `${line.count} × ${line.name}`).join(', ')],
        ...(data.total_minor > 0
          ? ([
              [words.total, words.withVat(money(data.total_minor), money(data.vat_minor))],
            ] as const)
          : []),
        [words.orderNumber, sayOrderNumber(number)],
        ...(data.email === null ? [] : [[words.questions, data.email] as const]),
      ],
      link: { path: `/order/${data.order_id}`, says: words.seeOrder },
      calendar: calendarOf(event, 'PUBLISHED', `/event/${data.event_id}`),
      ...(receipt && { receipt }),
    }
  },
}
