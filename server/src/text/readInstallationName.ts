import { isSeen, readLine } from './readText.ts'

/**
 * Returns the name of an installation, if it can be one. An app would take what stands before a
 * colon for the whole name (Key URI Format, Label).
 */
export function readInstallationName(text: string): string | undefined {
  const read = readLine(text)
  if (!('text' in read) || !isSeen(read.text) || read.text.includes(':')) return undefined
  return [...read.text].length <= 64 ? read.text : undefined
}
