import type { Sql } from '../db/sql.ts'
import { causeOf } from './causeOf.ts'
import type { LetterStatus } from './letterStatus.ts'

/** What became of a letter, as the person it is for sees it. */
export interface LetterSent {
  readonly uuid: string
  readonly created_at: Date
  readonly status: LetterStatus
  /** Of a letter that waits: when it is tried next. */
  readonly due_at: Date | null
  /** When it was sent or given up. */
  readonly ended_at: Date | null
  /** Why it waits or was given up, as a code. */
  readonly reason: string | null
}

/** A person's letters of these causes, the newest first. Those that ended 30 days ago are gone. */
export async function lettersOf(
  sql: Sql,
  { userId, causes }: { readonly userId: string; readonly causes: readonly string[] },
): Promise<LetterSent[]> {
  const ofPerson = causes.map((cause) => causeOf(userId, cause))
  return await sql<LetterSent[]>`
    select uuid, created_at, status, case when status = 'WAITING' then due_at end as due_at,
           ended_at, reason
      from letters where cause = any(${ofPerson}) order by uuid desc`
}
