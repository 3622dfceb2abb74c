import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'

/** Why gates refuse, in two or three words, in the order in which the server judges. */
export const REASONS = {
  malformed: msg`Not a ticket code`,
  unknown_ticket: msg`Unknown ticket`,
  wrong_event: msg`Another event`,
  revoked_credential: msg`Shown on another phone`,
  own_ticket: msg`Agent’s own ticket`,
  bad_code: msg`Wrong code`,
  stale_code: msg`Old code`,
  future_code: msg`Phone’s clock is ahead`,
  cancelled: msg`Cancelled`,
  expired: msg`Ran out unpaid`,
  not_paid: msg`Not paid`,
  already_consumed: msg`Already in, shown again`,
  not_inside: msg`Not inside`,
  replayed_code: msg`Code used before`,
  too_early: msg`Too early`,
  too_late: msg`Too late`,
  show_next_code: msg`Next code needed`,
} as const

export type Reason = keyof typeof REASONS

export function isReason(value: string | null): value is Reason {
  return value !== null && Object.hasOwn(REASONS, value)
}

export function ReasonText({ reason }: { reason: Reason }) {
  const { i18n } = useLingui()
  return i18n._(REASONS[reason])
}
