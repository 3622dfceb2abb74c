import { Trans, useLingui } from '@lingui/react/macro'
import { IconHeartbeat, IconHistory, IconKey, IconServer, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { DeskShell } from '../../app/DeskShell.tsx'
import { Guard } from '../../app/Guard.tsx'
import { useMe } from '../../app/me.ts'
import { NotHere } from '../../parts/states.tsx'
import { usePage } from '../../parts/usePage.ts'
import './operator.css'

/** The pages of a platform admin. To everybody else there is nothing here. */
export function ServerShell({ title, children }: { title: string; children: ReactNode }) {
  usePage(title)
  const icon = { className: 'i', 'aria-hidden': true } as const
  return (
    <Guard>
      <DeskShell
        door={<Trans>This server</Trans>}
        doorIcon={<IconServer {...icon} />}
        links={[
          {
            to: '/server',
            icon: <IconHeartbeat {...icon} />,
            name: <Trans>Health</Trans>,
            exact: true,
          },
          { to: '/server/users', icon: <IconUsers {...icon} />, name: <Trans>Users</Trans> },
          { to: '/server/log', icon: <IconHistory {...icon} />, name: <Trans>Log</Trans> },
          { to: '/server/keys', icon: <IconKey {...icon} />, name: <Trans>Keys</Trans> },
        ]}
      >
        <AdminsOnly title={title}>{children}</AdminsOnly>
      </DeskShell>
    </Guard>
  )
}

function AdminsOnly({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useLingui()
  const me = useMe({ asks: true }).data
  if (!me) return null
  if (me.role !== 'admin')
    return (
      <div className="stack stack-6">
        <h1>{t`Not here`}</h1>
        <NotHere />
      </div>
    )
  return (
    <div className="stack stack-6">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
