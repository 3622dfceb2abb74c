import { newId } from '../db/ids.ts'
import type { Sql } from '../db/sql.ts'
import type { Statement } from '../db/statement.ts'
import { json } from '../db/wireValue.ts'
import { LANGUAGES } from '../text/languages.ts'
import { causeOf } from './causeOf.ts'
import type { LetterName, StoredData } from './kinds/kinds.ts'

export interface NewLetter<Name extends LetterName> {
  readonly userId: string
  /**
   * What it is about, without the person: `event_moved/<event>/<moment>`. Nobody gets two letters
   * for the same cause.
   */
  readonly cause: string
  readonly data: StoredData[Name]
}

/**
 * The one statement that writes letters. For a batch, which sends all its writes together; the
 * caller also asks for the job `deliver_letters`. Others call `writeLetters`.
 */
export function insertLetters<Name extends LetterName>(
  sql: Sql,
  kind: Name,
  letters: readonly NewLetter<Name>[],
): Statement<unknown> {
  const rows = letters.map(({ userId, cause, data }) => ({
    uuid: newId(),
    user_id: userId,
    cause: causeOf(userId, cause),
    data,
  }))
  // Behind the fence each person is found by their key. The planner expects a hundred letters, and
  // would rather read all people than look for a hundred of them.
  return sql`
    insert into letters (uuid, cause, kind, user_id, language, data)
    select r.uuid, r.cause, ${kind}, r.user_id, coalesce(u.language, ${LANGUAGES[0]}), r.data
      from jsonb_to_recordset(${json(rows)}::jsonb)
           as r(uuid uuid, cause text, user_id uuid, data jsonb)
     cross join lateral (select language from users where uuid = r.user_id offset 0) u
     order by r.cause
    on conflict (cause) do nothing`
}
