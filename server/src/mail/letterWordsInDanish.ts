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
  why: (installation) =>
    `Du får dette brev, fordi du har en billet. ${installation} sender det af sig selv: ingen læser et svar.`,
}
