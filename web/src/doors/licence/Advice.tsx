import { Trans } from '@lingui/react/macro'
import type { LicenceAdvice } from '@tessera/client'

/** What the last 30 days say of the number of seats. */
export function Advice({ advice }: { advice: LicenceAdvice }) {
  const { answer, peak, suggested_number_of_users, number_of_users } = advice
  if (answer === 'too_early')
    return (
      <Trans>
        It is too early to say whether the seats are enough: look again after 14 days of use.
      </Trans>
    )
  if (answer === 'yes')
    return (
      <Trans>
        Over the last 30 days {suggested_number_of_users} seats would have been enough for
        everybody.
      </Trans>
    )
  if (suggested_number_of_users < number_of_users)
    return (
      <Trans>
        At most {peak} seats were in use at once over the last 30 days. {suggested_number_of_users}{' '}
        would be enough.
      </Trans>
    )
  return (
    <Trans>The seats are enough: at most {peak} were in use at once over the last 30 days.</Trans>
  )
}
