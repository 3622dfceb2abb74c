import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Stay } from '@tessera/client'
import { useDates } from '../../parts/dates.ts'

const REASONS: Readonly<Record<string, MessageDescriptor>> = {
  given_back: msg`left the seat`,
  logged_out: msg({ message: 'logged out', context: 'how a stay ended' }),
  revoked: msg`logged out from another browser`,
  reuse_detected: msg`ended because somebody may have copied the login`,
  expired: msg`the login ran out`,
  evicted: msg`gave way to another member`,
  password_changed: msg`the password was changed`,
  reset: msg`reset by an admin`,
  idle: msg`not seen for long`,
  put_out: msg`put out`,
  member_removed: msg`removed from the licence`,
  licence_over: msg`the licence was not valid any more`,
  deactivated: msg`the user was switched off`,
  restored: msg`ended by a restore`,
}
const UNKNOWN = msg`ended`

/** How a stay ended, in words. The note of the admin who put the person out is not translated. */
export function EndReason({ stay }: { stay: Stay }) {
  const { i18n } = useLingui()
  const { day } = useDates()
  const { end_reason, note, borrowed_until, until } = stay
  if (end_reason === null) {
    if (until === null && borrowed_until) return <Trans>borrowed until {day(borrowed_until)}</Trans>
    return null
  }
  return (
    <>
      {i18n._(REASONS[end_reason] ?? UNKNOWN)}
      {note && (
        <>
          {': '}
          <q dir="auto">{note}</q>
        </>
      )}
    </>
  )
}
