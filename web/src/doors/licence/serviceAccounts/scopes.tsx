import { Trans } from '@lingui/react/macro'
import type { ServiceAccount } from '@tessera/client'

export type Scope = ServiceAccount['scopes'][number]

export const SCOPES: readonly Scope[] = [
  'licence:read',
  'licence:manage',
  'licence:roles',
  'owner:read',
  'owner:manage',
]

/** What a scope allows. None includes another. */
export function ScopeMeaning({ scope }: { scope: Scope }) {
  if (scope === 'licence:read')
    return <Trans>Read licences, their members, who is in, and their history</Trans>
  if (scope === 'licence:manage')
    return <Trans>Make and change licences and members, and put people out</Trans>
  if (scope === 'licence:roles')
    return <Trans>Make members licence admins, and take that from them; also needs to read</Trans>
  if (scope === 'owner:read') return <Trans>Read who has bought licences</Trans>
  return <Trans>Write down and change who has bought licences</Trans>
}

/** Whether a scope is for all licences only. */
export function needsAll(scope: Scope): boolean {
  return scope === 'owner:read' || scope === 'owner:manage'
}
