import type { Config } from '../config.ts'
import { lettersFolder, openFolder } from './openFolder.ts'
import { openSmtp } from './openSmtp.ts'
import type { Post } from './post.ts'

/** Opens the mail server of the settings; without one, the folder of letters. */
export function openPost({
  smtpUrl,
  dataFolder,
  publicUrl,
}: Pick<Config, 'smtpUrl' | 'dataFolder' | 'publicUrl'>): Post {
  if (smtpUrl === undefined) return openFolder(lettersFolder(dataFolder))
  return openSmtp(smtpUrl, new URL(publicUrl).hostname)
}
