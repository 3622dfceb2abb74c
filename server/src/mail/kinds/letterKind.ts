import type { Language } from '../../text/languages.ts'
import type { CalendarEvent } from '../writeCalendar.ts'

/** What a letter says, before it is laid out as text and as HTML. */
export interface LetterText {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** What is listed: what each thing is, and its value. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** A path of this server. It shows nothing of the person without a login. */
  readonly link: { readonly path: string; readonly says: string }
  readonly calendar?: CalendarEvent
  readonly receipt?: AttachedFile
}

/** A PDF that goes with a letter. */
export interface AttachedFile {
  readonly filename: string
  readonly content: Buffer
}

/** A kind of letter: what it is filled with, and what it says in each language. */
export interface LetterKind<Data> {
  write(data: Data, language: Language): LetterText
}
