import { useLingui } from '@lingui/react/macro'

/** What a person becomes by a link to a roster. */
export function useRoleNames(): Readonly<Record<'agent' | 'event_admin' | 'user', string>> {
  const { t } = useLingui()
  return { agent: t`Agent`, event_admin: t`Event admin`, user: t`Attendee, with a ticket` }
}
