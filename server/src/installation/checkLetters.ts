import type { Sql } from '../db/sql.ts'
import { lettersFolder } from '../mail/openFolder.ts'
import { readOutbox } from '../mail/readOutbox.ts'
import type { Finding } from './finding.ts'
import { finding } from './findings.ts'

/** Checks whether letters are sent, and whether they arrived at the mail server. */
export async function checkLetters(
  sql: Sql,
  { hasSmtp, dataFolder }: { readonly hasSmtp: boolean; readonly dataFolder: string },
): Promise<Finding[]> {
  const { late, late_reason, given_up, given_up_reason } = await readOutbox(sql)
  const findings: Finding[] = []
  if (!hasSmtp) findings.push(finding('letters_are_files', { folder: lettersFolder(dataFolder) }))
  if (late > 0)
    findings.push(finding('letters_wait', { letters: late, reason: late_reason ?? 'none yet' }))
  if (given_up > 0)
    findings.push(
      finding('letters_given_up', { letters: given_up, reason: given_up_reason ?? 'none' }),
    )
  if (findings.length === 0) findings.push(finding('letters_are_sent', {}))
  return findings
}
