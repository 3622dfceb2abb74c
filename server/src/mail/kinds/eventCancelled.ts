import { sayMoment } from '../../text/sayMoment.ts'
import { WORDS } from '../letterWords.ts'
import { calendarOf, type EventData } from './eventData.ts'
import type { LetterKind } from './letterKind.ts'

/** An event does not take place: to those whose tickets were cancelled with it. */
export const eventCancelled: LetterKind<EventData> = {
  write(data, language) {
    const words = WORDS[language]
    return {
      subject: words.cancelledSubject(data.title),
      paragraphs: [words.cancelled(data.title), words.ticketEnds],
      facts: [
        [words.wasWhen, sayMoment(data.starts_at, data.timezone, language)],
        [words.wasWhere, data.venue ?? words.nowhere],
      ],
      link: { path: '/tickets?past=1', says: words.seeTickets },
      calendar: calendarOf(data, 'CANCELLED', `/event/${data.event_id}`),
    }
  },
}
