import type { Sql, SqlTransaction } from '../db/sql.ts'

/** A restore whose rows are loaded, and which has not yet ended what came with them. */
export interface UnfinishedRestore {
  /** The moment that the rows are of. */
  readonly asOf: string
  /** A planned move: people stay logged in. */
  readonly keepsLogins: boolean
}

const MARK = 'restore_unfinished'
/** Read where an assertion is judged (`oidc/judgeAssertion.ts`). */
const RESTORED_AT = 'restored_at'

/**
 * Marks a database as restored, in the transaction that loads its rows: a restore that is killed
 * afterwards is finished by the next start, before anybody is answered.
 */
export async function markRestored(
  tx: Sql,
  { asOf, keepsLogins }: UnfinishedRestore,
): Promise<void> {
  await tx`delete from settings where name = ${RESTORED_AT}`
  await tx`
    insert into settings (name, value) values (${MARK}, ${`${keepsLogins ? 'keep' : 'end'} ${asOf}`})
    on conflict (name) do update set value = excluded.value`
}

/** Takes the mark off, under its lock: of two starts at once, one finishes the restore. */
export async function takeRestoreMark(tx: SqlTransaction): Promise<UnfinishedRestore | undefined> {
  const [mark] = await tx<{ value: string }[]>`
    delete from settings where name = ${MARK} returning value`
  if (!mark) return undefined
  const [how, asOf = ''] = mark.value.split(' ')
  return { asOf, keepsLogins: how === 'keep' }
}

/** Remembers when everything of before has ended. */
export async function noteRestored(tx: SqlTransaction): Promise<void> {
  await tx`
    insert into settings (name, value) values (${RESTORED_AT}, clock_timestamp()::text)
    on conflict (name) do update set value = excluded.value`
}
