import type { LetterWords } from './letterWords.ts'

/** The same in Danish. */
export const DANISH: LetterWords = {
  hello: (name) => (name === '' ? 'Hej' : `Hej ${name}`),
  movedSubject: (title) => `Ændret: ${title}`,
  moved: (title) => `Tid eller sted for »${title}« er ændret. Sådan er det nu:`,
  ticketStays: 'Din billet gælder stadig, og den viser ændringen.',
  when: 'Hvornår',
  where: 'Hvor',
  nowhere: 'ikke oplyst',
  cancelledSubject: (title) => `Aflyst: ${title}`,
  cancelled: (title) => `»${title}« er aflyst. Det bliver ikke til noget:`,
  ticketEnds: 'Din billet gælder ikke længere.',
  wasWhen: 'Det skulle have været',
  wasWhere: 'Sted',
  seeTickets: 'Se dine billetter',
  bookedSubject: (title, count) =>
    count === 1 ? `Din billet: ${title}` : `Dine ${count} billetter: ${title}`,
  booked: (title, count) =>
    count === 1 ? `Du har en billet til »${title}«:` : `Du har ${count} billetter til »${title}«:`,
  openOnce:
    'Ved døren viser du koden på din billet. Den skifter hele tiden, så der er ingen i dette brev. Åbn din billet én gang, før du tager hjemmefra: så virker den uden net.',
  receiptAttached: 'Din kvittering er vedhæftet.',
  tickets: 'Billetter',
  total: 'I alt',
  withVat: (total, vat) => `${total}, heraf moms ${vat}`,
  orderNumber: 'Ordrenummer',
  questions: 'Spørgsmål',
  seeOrder: 'Se din ordre og dens billetter',
  why: (installation) =>
    `Du får dette brev, fordi du har eller har haft en billet. ${installation} sender det automatisk. Svar bliver ikke læst.`,
}
