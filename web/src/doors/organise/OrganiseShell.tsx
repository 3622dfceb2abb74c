import { Trans } from '@lingui/react/macro'
import {
  IconBuilding,
  IconHistory,
  IconHome,
  IconLayoutDashboard,
  IconPlus,
  IconReceipt,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { DeskShell, type SideLink } from '../../app/DeskShell.tsx'
import './organise.css'

/** The frame of all pages of this door. */
export function OrganiseShell({ children }: { children: ReactNode }) {
  const links: readonly SideLink[] = [
    {
      to: '/organise',
      icon: <IconHome className="i" aria-hidden="true" />,
      name: <Trans>Home</Trans>,
      exact: true,
    },
    {
      to: '/organise/new',
      icon: <IconPlus className="i" aria-hidden="true" />,
      name: <Trans>New event</Trans>,
    },
    {
      to: '/organise/past',
      icon: <IconHistory className="i" aria-hidden="true" />,
      name: <Trans>Past events</Trans>,
    },
    {
      to: '/organise/venues',
      icon: <IconBuilding className="i" aria-hidden="true" />,
      name: <Trans>Venues</Trans>,
    },
    {
      to: '/organise/sellers',
      icon: <IconReceipt className="i" aria-hidden="true" />,
      name: <Trans>Sellers</Trans>,
    },
  ]
  return (
    <DeskShell
      door={<Trans>Organise</Trans>}
      doorIcon={<IconLayoutDashboard className="i" aria-hidden="true" />}
      links={links}
    >
      {children}
    </DeskShell>
  )
}
