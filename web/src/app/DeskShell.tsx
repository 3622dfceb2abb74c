import { useLingui } from '@lingui/react/macro'
import { IconLanguage, IconSelector } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { BrandTiles } from '../parts/tiles.tsx'
import { Avatar } from './Avatar.tsx'
import { DockLink } from './DockLink.tsx'
import { DoorsLink } from './DoorsLink.tsx'
import { LanguageButton } from './LanguageButton.tsx'
import { useMe } from './me.ts'
import { SkipLink } from './SkipLink.tsx'

/** A page of a door, in its navigation. */
export interface SideLink {
  readonly to: string
  readonly icon: ReactNode
  readonly name: ReactNode
  /** Its name in the dock of a phone, where the whole one is too long. */
  readonly shortName?: ReactNode
  /** A link to the parent of other links: current only at its own address. */
  readonly exact?: boolean
}

/** The pages of people at work: a side bar, and on a phone a header and a dock. */
export function DeskShell({
  door,
  doorIcon,
  links,
  children,
}: {
  door: ReactNode
  doorIcon: ReactNode
  /** Three to five. */
  links: readonly SideLink[]
  children: ReactNode
}) {
  const { t } = useLingui()
  const me = useMe({ asks: true }).data
  return (
    <div className="desk-shell">
      <header className="top">
        <SkipLink />
        <Link className="brand" href="/" aria-label="Tessera">
          <BrandTiles />
        </Link>
        <span className="strong">{door}</span>
        <div className="top-end">
          <DoorsLink />
          <Link className="btn btn-quiet btn-icon" href="/me" aria-label={t`Me`}>
            <Avatar name={me?.username ?? '?'} />
          </Link>
        </div>
      </header>
      <header className="side">
        <SkipLink />
        <Link className="brand" href="/">
          <BrandTiles />
          <span>Tessera</span>
        </Link>
        <Link className="door-pick" href="/doors">
          {doorIcon}
          {door}
          <IconSelector className="i" aria-hidden="true" />
        </Link>
        <nav className="side-nav" aria-label={t`Pages of this door`}>
          {links.map(({ to, icon, name, exact = false }) => (
            <DockLink key={to} to={to} icon={icon} exact={exact}>
              {name}
            </DockLink>
          ))}
        </nav>
        <div className="side-nav">
          <LanguageButton
            className="side-button"
            icon={<IconLanguage className="i" aria-hidden="true" />}
          />
          <DockLink to="/me" icon={<Avatar name={me?.username ?? '?'} small />}>
            {me?.username}
          </DockLink>
        </div>
      </header>
      <main id="content" className="desk-main">
        {children}
      </main>
      <nav className="dock phone" aria-label={t`Pages of this door`}>
        {links.map(({ to, icon, name, shortName = name, exact = false }) => (
          <DockLink key={to} to={to} icon={icon} exact={exact}>
            {shortName}
          </DockLink>
        ))}
      </nav>
    </div>
  )
}
