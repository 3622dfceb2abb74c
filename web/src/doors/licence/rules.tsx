import { Trans } from '@lingui/react/macro'
import type { Licence } from '@tessera/client'

export type Rule = Licence['on_full']
export const RULES: readonly Rule[] = ['evict_longest_idle', 'queue', 'deny', 'overdraft']

export function RuleName({ rule }: { rule: Rule }) {
  if (rule === 'queue') return <Trans>They wait in line</Trans>
  if (rule === 'deny') return <Trans>Nobody more comes in</Trans>
  if (rule === 'overdraft') return <Trans>Some more come in for a while</Trans>
  return <Trans>The longest idle gives way</Trans>
}

/** What a rule means for the people. */
export function RuleMeaning({ rule }: { rule: Rule }) {
  if (rule === 'queue')
    return <Trans>The next person waits in line, and goes in as soon as a seat is free.</Trans>
  if (rule === 'deny')
    return (
      <Trans>
        The next person is told whom to ask, and tries again later. Nobody is logged out.
      </Trans>
    )
  if (rule === 'overdraft')
    return (
      <Trans>
        A few more than the seats may work at once, for a limited time. After that nobody new comes
        in until there are fewer.
      </Trans>
    )
  return (
    <Trans>
      The person who has not been seen for longest is logged out, and the next one comes in. Nobody
      who was seen lately is logged out.
    </Trans>
  )
}
