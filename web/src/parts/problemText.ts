import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Problem, Unreachable } from '@tessera/client/problem.ts'

/** What a person reads for each problem of the server, by its code. */
const SENTENCES: Readonly<Record<string, MessageDescriptor>> = {
  malformed_input: msg`Something that was sent is not valid. Correct it and send it again.`,
  malformed_json: msg`The request could not be read. Reload the page and try again.`,
  malformed_request: msg`The request could not be read. Reload the page and try again.`,
  unauthenticated: msg`You are logged out. Log in and try again.`,
  login_failed: msg`User name, password or code is wrong, or the code has been used. Wait for the next code and try again. What you wrote is kept.`,
  too_many_attempts: msg`Too many attempts. Wait a little, and try again.`,
  rate_limited: msg`That was too fast. Wait a little, and try again.`,
  busy: msg`The server is busy. Try again in a moment.`,
  unavailable: msg`The server cannot answer now. Nothing is lost. Try again in a moment.`,
  forbidden: msg`You may see this, but not change it. Ask one of its admins.`,
  scope_missing: msg`You may see this, but not change it. Ask one of its admins.`,
  cross_site: msg`This page was opened under another address than the server knows. Open it by its own address.`,
  not_found: msg`It is not here, or it is not yours to see.`,
  username_taken: msg`This user name is taken. Choose another one.`,
  password_refused: msg`This password is easy to guess. Choose a longer one, such as four words of your own.`,
  new_password_required: msg`Choose a new password to go on.`,
  temporary_password_over: msg`This temporary password has run out. Ask an admin for a new one.`,
  event_not_open: msg`This event takes no registrations now.`,
  sold_out: msg`All places are taken.`,
  not_on_sale: msg`This is not sold now. Look again when its sale is open, or choose another ticket.`,
  limit_reached: msg`One person may not have that many of these. Choose fewer.`,
  price_changed: msg`The price has changed since you saw it. Nothing is ordered. Look at the new price.`,
  open_order: msg`You have an open order for this event. Pay it, change it or let it go first.`,
  hold_limit: msg`You have held places of this event for a long time without paying. Others may take them now. Try again later.`,
  hold_over: msg`Time ran out and the places were let go. Nothing was paid.`,
  extension_used: msg`This order had more time once already.`,
  totp_setting_frozen: msg`How codes change is fixed once there are tickets.`,
  ticket_ambiguous: msg`You have several tickets for this event. Choose one of them.`,
  credential_elsewhere: msg`This ticket is shown on another phone.`,
  fresh_factor_required: msg`This needs a fresh security code. Type the code of your authenticator app and try again.`,
  credential_limit: msg`This ticket was moved too often today. Try again tomorrow, or ask the organiser.`,
  stream_limit: msg`Tessera is open in too many tabs. Close some of them.`,
  too_many_reads: msg`Too many searches at once. Wait a little, and try again.`,
  last_admin: msg`This is the last one who can manage it. Add another one first.`,
  state_conflict: msg`It has changed in the meantime. Load it again and look.`,
  storage_limit: msg`There are as many of these as this server keeps. Remove some, or ask the operator.`,
  licence_full: msg`All seats of this licence are taken.`,
  licence_not_valid: msg`This licence is not valid now. Ask its admin.`,
  already_member: msg`They are a member already.`,
  precondition_failed: msg`Somebody else has changed it in the meantime. Load it again and look.`,
  idempotency_mismatch: msg`This was sent before with other content. Reload the page and try again.`,
  idempotency_running: msg`This is being done already. Wait a moment.`,
  body_too_large: msg`This is too large. Send less at once, or a smaller file.`,
  unsupported_media_type: msg`This kind of file cannot be used here.`,
}

const UNKNOWN = msg`The server could not do it. Nothing is lost. Try again.`
const OFFLINE = msg`There is no network. What you wrote is kept; try again when you are online.`

/** What a person reads beside a wrong field, by the code of its error. */
const FIELD_SENTENCES: Readonly<Record<string, MessageDescriptor>> = {
  required: msg`Write something here.`,
  empty: msg`Write something here.`,
  too_short: msg`This is too short.`,
  too_long: msg`This is too long.`,
  too_small: msg`This is too small.`,
  too_large: msg`This is too large.`,
  not_text: msg`It has characters that cannot be stored. Write it again by hand.`,
  control_characters: msg`It has characters that cannot be stored. Write it again by hand.`,
  not_one_line: msg`Write it in one line.`,
  not_visible: msg`Write something that can be seen.`,
  not_a_date: msg`This is not a date and a time.`,
  not_a_timezone: msg`This is not a time zone, such as Europe/Copenhagen.`,
  not_a_username: msg`Use 3 to 32 letters, digits, dots, dashes or underscores.`,
  not_an_email: msg`This is not an e-mail address, such as jane@example.org.`,
  not_an_address: msg`This is not a web address.`,
  wrong_scheme: msg`The address must begin with https://`,
  not_after: msg`This must be later.`,
  not_before: msg`This must be earlier.`,
  mismatch: msg`The two are not the same.`,
  same_as_before: msg`This is what it was before. Choose another one.`,
  fixed: msg`This can no longer change.`,
  too_common: msg`This is one of the passwords that are tried first. Choose another one.`,
  too_easy: msg`This is easy to guess. Take four words that do not belong together.`,
  contains_name: msg`This is your name or your e-mail address. Choose another one.`,
  taken: msg`This is taken. Choose another one.`,
  unknown: msg`This is not known here. Check the spelling.`,
}
/** The same with the number that the server tells. */
const FIELD_SENTENCES_WITH_LIMIT: Readonly<Record<string, MessageDescriptor>> = {
  too_short: msg({
    message: 'Write at least {limit, plural, one {# character} other {# characters}}.',
  }),
  too_long: msg({
    message: 'Write at most {limit, plural, one {# character} other {# characters}}.',
  }),
  too_small: msg({ message: 'It must be at least {limit, number}.' }),
  too_large: msg({ message: 'It must be at most {limit, number}.' }),
}
const FIELD_UNKNOWN = msg`This is not valid. Correct it.`

export type BrowserFinds = Readonly<Omit<ValidityState, 'valid'>>

/** What the browser finds before anything is sent; its own words are not those of the pages. */
export function browserFault(validity: BrowserFinds): MessageDescriptor | undefined {
  if (validity.valueMissing) return FIELD_SENTENCES['required']
  if (validity.rangeUnderflow) return FIELD_SENTENCES['too_small']
  if (validity.rangeOverflow) return FIELD_SENTENCES['too_large']
  if (validity.tooShort) return FIELD_SENTENCES['too_short']
  if (validity.tooLong) return FIELD_SENTENCES['too_long']
  // E-mail addresses are the only texts whose form the browser judges.
  if (validity.typeMismatch) return FIELD_SENTENCES['not_an_email']
  const isOdd = validity.patternMismatch || validity.stepMismatch
  return isOdd || validity.badInput ? FIELD_UNKNOWN : undefined
}

export type FieldErrors = Readonly<Record<string, string | string[]>>

/** Says what is wrong with a field better than its usual sentence, or returns that. */
export type Refine = (fault: Problem['errors'][number], sentence: string) => string

/** Puts problems into the words of the reader's language. */
export function useProblemText() {
  const { i18n } = useLingui()
  return {
    sentence(error: unknown): string {
      if (error instanceof Unreachable) return i18n._(OFFLINE)
      if (!(error instanceof Problem)) return i18n._(UNKNOWN)
      return i18n._(SENTENCES[error.code] ?? UNKNOWN)
    },
    fieldErrors(error: unknown, fieldOf: (path: string) => string, refine?: Refine): FieldErrors {
      if (!(error instanceof Problem)) return {}
      const found: Record<string, string[]> = {}
      for (const fault of error.errors) {
        const { path, code, limit } = fault
        const numbered = limit === undefined ? undefined : FIELD_SENTENCES_WITH_LIMIT[code]
        const message = numbered ?? FIELD_SENTENCES[code] ?? FIELD_UNKNOWN
        const usual = i18n._({ ...message, values: { limit } })
        const sentence = refine?.(fault, usual) ?? usual
        const field = fieldOf(path)
        const said = found[field] ?? []
        found[field] = said
        // A page that refines says which part of the field is wrong. Otherwise one fault will do.
        // What is empty is also too short, and that says nothing more.
        const isMore = refine && code !== 'too_short' && !said.includes(sentence)
        if (said.length === 0 || isMore) said.push(sentence)
      }
      return found
    },
  }
}
