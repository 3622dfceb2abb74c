import { Trans } from '@lingui/react/macro'
import {
  IconArmchair2,
  IconBuilding,
  IconChartLine,
  IconKey,
  IconPlugConnected,
  IconRobot,
  IconUsers,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { DeskShell, type SideLink } from '../../app/DeskShell.tsx'
import { useMe } from '../../app/me.ts'
import './licence.css'

/** The pages of a licence, and those of the platform admin when no licence is open. */
export function LicenceShell({ id, children }: { id?: string; children: ReactNode }) {
  const isAdmin = useMe().data?.role === 'admin'
  return (
    <DeskShell
      door={<Trans>Licence</Trans>}
      doorIcon={<IconKey className="i" aria-hidden="true" />}
      links={[
        {
          to: '/licence',
          exact: true,
          icon: <IconKey className="i" aria-hidden="true" />,
          name: <Trans>Licences</Trans>,
        },
        ...(id === undefined ? [] : pagesOf(id)),
        ...(isAdmin && id === undefined ? ADMIN_PAGES : []),
      ]}
    >
      {children}
    </DeskShell>
  )
}

function pagesOf(id: string): SideLink[] {
  return [
    {
      to: `/licence/${id}`,
      exact: true,
      icon: <IconArmchair2 className="i" aria-hidden="true" />,
      name: <Trans>Who is in</Trans>,
    },
    {
      to: `/licence/${id}/members`,
      icon: <IconUsers className="i" aria-hidden="true" />,
      name: <Trans>Members</Trans>,
    },
    {
      to: `/licence/${id}/history`,
      icon: <IconChartLine className="i" aria-hidden="true" />,
      name: <Trans>History</Trans>,
    },
  ]
}

const ADMIN_PAGES: readonly SideLink[] = [
  {
    to: '/licence/owners',
    icon: <IconBuilding className="i" aria-hidden="true" />,
    name: <Trans>Owners</Trans>,
  },
  {
    to: '/licence/applications',
    icon: <IconPlugConnected className="i" aria-hidden="true" />,
    name: <Trans>Applications</Trans>,
  },
  {
    to: '/licence/service-accounts',
    icon: <IconRobot className="i" aria-hidden="true" />,
    name: <Trans>Service accounts</Trans>,
    shortName: <Trans>Machines</Trans>,
  },
]
