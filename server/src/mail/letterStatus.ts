/** Where a letter is: in the outbox, handed over, or given up. */
export const LETTER_STATUSES = ['WAITING', 'SENT', 'GIVEN_UP'] as const
export type LetterStatus = (typeof LETTER_STATUSES)[number]
