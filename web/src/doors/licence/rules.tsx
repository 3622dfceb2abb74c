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
    return <Trans>Whoever comes waits, and goes in as soon as somebody leaves, in turn.</Trans>
  if (rule === 'deny')
    return (
      <Trans>Whoever comes is told who to ask, and tries again later. Nobody is logged out.</Trans>
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
      Whoever has not been seen for longest is logged out, and the new one comes in. Nobody seen
      lately is ever logged out.
    </Trans>
  )
}
