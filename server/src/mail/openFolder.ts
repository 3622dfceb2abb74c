import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { mailOf } from './mailOf.ts'
import type { Post } from './post.ts'

/** The newest letters that are kept, and at most so many more until the folder is read again. */
const MOST_FILES = 1_000
const READ_EVERY = 100

/** The folder of letters in the data folder. */
export function lettersFolder(dataFolder: string): string {
  return join(dataFolder, 'letters')
}

/** The file of a letter in the folder. */
export function letterFile(folder: string, uuid: string): string {
  return join(folder, `${uuid}.eml`)
}

/**
 * Writes letters as files (.eml), where there is no mail server. A letter that is handed over twice
 * is one file. Ids begin with the time, so the first names are the oldest; they are deleted.
 */
export function openFolder(folder: string): Post {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  let sent = 0
  return {
    async send(message) {
      try {
        const { message: bytes } = await writer.sendMail(mailOf(message))
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const file = letterFile(folder, message.uuid)
        const partial = `${file}.partial`
        await writeFile(partial, bytes, { mode: 0o600, flush: true })
        await rename(partial, file)
        if (sent++ % READ_EVERY === 0) await deleteOldest(folder)
        return undefined
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'EFOLDER'
        return { what: 'post', reason: code }
      }
    },
    close: () => writer.close(),
  }
}

async function deleteOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.eml(\.partial)?$/.test(name)).sort()
  for (const name of names.slice(0, -MOST_FILES)) await rm(join(folder, name), { force: true })
}
