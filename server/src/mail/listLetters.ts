import type { Sql } from '../db/sql.ts'
import type { LetterStatus } from './letterStatus.ts'

/** A letter as its operator sees it. */
export interface LetterRow {
  readonly uuid: string
  readonly created_at: Date
  readonly status: LetterStatus
  readonly kind: string
  readonly username: string
  /** Where it was sent to, or where it would be sent to now. */
  readonly address: string
  readonly language: string
  readonly attempts: number
  readonly due_at: Date
  readonly ended_at: Date | null
  readonly reason: string | null
}

/** The newest letters, at most `limit`. */
export async function listLetters(sql: Sql, limit: number): Promise<LetterRow[]> {
  return await sql<LetterRow[]>`
    select l.uuid, l.created_at, l.status, l.kind, u.username, coalesce(l.address, u.email) as address,
           l.language, l.attempts, l.due_at, l.ended_at, l.reason
      from letters l join users u on u.uuid = l.user_id
     order by l.uuid desc limit ${limit}`
}
