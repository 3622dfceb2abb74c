import type { SqlTransaction } from '../db/sql.ts'
import { enqueue } from '../queue/enqueue.ts'
import { insertLetters, type NewLetter } from './insertLetters.ts'
import type { LetterName } from './kinds/kinds.ts'

/**
 * Writes letters in the transaction of what they tell: they are sent if it is committed, and never
 * otherwise. A person who has a letter of that cause gets no second one, so the transaction may be
 * done again. Letters are in the language of the person.
 *
 * @returns How many were written.
 */
export async function writeLetters<Name extends LetterName>(
  tx: SqlTransaction,
  kind: Name,
  letters: readonly NewLetter<Name>[],
): Promise<number> {
  if (letters.length === 0) return 0
  const { count } = await insertLetters(tx, kind, letters)
  if (count > 0) await enqueue(tx, 'deliver_letters', {})
  return count
}
