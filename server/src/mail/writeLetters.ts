import { newId } from '../db/ids.ts'
import type { SqlTransaction } from '../db/sql.ts'
import { json } from '../db/wireValue.ts'
import { enqueue } from '../queue/enqueue.ts'
import { LANGUAGES } from '../text/languages.ts'
import type { LetterData, LetterName } from './kinds/kinds.ts'

export interface NewLetter<Name extends LetterName> {
  readonly userId: string
  /**
   * What it is about, without the person: `event_moved/<event>/<moment>`. Nobody gets two letters
   * for the same cause.
   */
  readonly cause: string
  readonly data: LetterData[Name]
}

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
  const rows = letters.map(({ userId, cause, data }) => ({
    uuid: newId(),
    user_id: userId,
    cause: `${cause}/${userId}`,
    data,
  }))
  const { count } = await tx`
    insert into letters (uuid, cause, kind, user_id, language, data)
    select r.uuid, r.cause, ${kind}, r.user_id, coalesce(u.language, ${LANGUAGES[0]}), r.data
      from jsonb_to_recordset(${json(rows)}::jsonb)
           as r(uuid uuid, cause text, user_id uuid, data jsonb)
      join users u on u.uuid = r.user_id
     order by r.cause
    on conflict (cause) do nothing`
  if (count > 0) await enqueue(tx, 'deliver_letters', {})
  return count
}
