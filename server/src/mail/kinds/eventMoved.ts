import { sayMoment } from '../../text/sayMoment.ts'
import { WORDS } from '../letterWords.ts'
import { calendarOf, type EventData } from './eventData.ts'
import type { LetterKind } from './letterKind.ts'

/** The time or the place of an event has changed: to those who have tickets. */
export const eventMoved: LetterKind<EventData> = {
  write(data, language) {
    const words = WORDS[language]
    const path = `/event/${data.event_id}`
    return {
      subject: words.movedSubject(data.title),
      paragraphs: [words.moved(data.title), words.ticketStays],
      facts: [
        [words.when, sayMoment(data.starts_at, data.timezone, language)],
        [words.where, data.venue ?? words.nowhere],
      ],
      link: { path: '/tickets', says: words.seeTickets },
      calendar: calendarOf(data, 'PUBLISHED', path),
    }
  },
}
