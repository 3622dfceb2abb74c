import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useMe } from '../../app/me.ts'
import { Banner } from '../../parts/Banner.tsx'
import { LinkButton } from '../../parts/Button.tsx'

/** Pages of platform admins. Others are told so, and nothing is asked of the server. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const me = useMe({ asks: true }).data
  if (me?.role === 'admin') return children
  return (
    <Banner
      kind="wait"
      role="note"
      title={<Trans>Only platform admins see this</Trans>}
      acts={
        <LinkButton to="/licence">
          <Trans>Licences</Trans>
        </LinkButton>
      }
    >
      <p>
        <Trans>
          Applications and service accounts are set up by the operator of this server: ask there.
        </Trans>
      </p>
    </Banner>
  )
}
