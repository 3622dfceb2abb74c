import type { Language } from '../text/languages.ts'
import { DANISH } from './letterWordsInDanish.ts'

/** Everything that letters say. What is given is text: it is escaped where a letter is HTML. */
export const ENGLISH = {
  hello: (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`),
  movedSubject: (title: string) => `Changed: ${title}`,
  moved: (title: string) =>
    `The time or the place of “${title}” has changed. This is how it is now:`,
  ticketStays: 'Your ticket stays valid, and shows the change.',
  when: 'When',
  where: 'Where',
  nowhere: 'not given',
  cancelledSubject: (title: string) => `Cancelled: ${title}`,
  cancelled: (title: string) => `“${title}” is cancelled. It does not take place:`,
  ticketEnds: 'Your ticket is no longer valid.',
  wasWhen: 'It was to be',
  wasWhere: 'Place',
  seeTickets: 'See your tickets',
  bookedSubject: (title: string, count: number) =>
    count === 1 ? `Your ticket: ${title}` : `Your ${count} tickets: ${title}`,
  booked: (title: string, count: number) =>
    count === 1 ? `You have a ticket for “${title}”:` : `You have ${count} tickets for “${title}”:`,
  openOnce:
    'At the door you show the code of your ticket. It changes all the time, so this letter has none. Open your ticket once before you leave home: then it works without network.',
  receiptAttached: 'Your receipt is attached.',
  tickets: 'Tickets',
  total: 'Total',
  withVat: (total: string, vat: string) => `${total}, of which VAT ${vat}`,
  orderNumber: 'Order number',
  questions: 'Questions',
  seeOrder: 'See your order and its tickets',
  why: (installation: string) =>
    `You get this letter because you have or had a ticket. ${installation} sends it automatically. Replies are not read.`,
}

export type LetterWords = typeof ENGLISH

export const WORDS: Readonly<Record<Language, LetterWords>> = { en: ENGLISH, da: DANISH }
