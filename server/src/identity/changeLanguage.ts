import type { Sql } from '../db/sql.ts'
import type { Language } from '../text/languages.ts'

/** Changes the language of a person's letters. It is no security entry: it opens nothing. */
export async function changeLanguage(
  tx: Sql,
  { userId, language }: { readonly userId: string; readonly language: Language },
): Promise<void> {
  await tx`
    update users set language = ${language}
     where uuid = ${userId} and language is distinct from ${language}`
}
