import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconArrowLeft,
  IconCalendarEvent,
  IconLanguage,
  IconSelector,
  IconTicket,
  IconUser,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { chooseLanguage, LANGUAGES, useLanguage } from '../i18n/languages.ts'
import { LinkButton } from '../parts/Button.tsx'
import { BrandTiles, DoorsTiles } from '../parts/tiles.tsx'
import { useMe } from './me.ts'

/** The pages of attendees, and of one's own login: a header, and on a phone a dock. */
export function Shell({
  children,
  back,
  title,
  className = '',
  dock = true,
}: {
  children: ReactNode
  /** On a phone: a way back instead of the brand. */
  back?: string
  title?: ReactNode
  className?: string
  dock?: boolean
}) {
  const { t } = useLingui()
  const me = useMe().data
  return (
    <div className="fill">
      <header className="top">
        <SkipLink />
        {back && (
          <Link href={back} className="btn btn-quiet btn-icon phone" aria-label={t`Back`}>
            <IconArrowLeft className="i" aria-hidden="true" />
          </Link>
        )}
        <Link href="/" className={`brand ${back ? 'desk' : ''}`}>
          <BrandTiles />
          <span>Tessera</span>
        </Link>
        {back && (
          // The heading of the page says it whole.
          <span className="phone strong grow cut" aria-hidden="true">
            {title}
          </span>
        )}
        <nav className="top-nav desk" aria-label={t`Main`}>
          <AttendLinks />
        </nav>
        <div className="top-end">
          <LanguageButton className="desk" />
          <DoorsLink />
          {me ? (
            <Link href="/me" className="btn btn-quiet desk plain-ink">
              <Avatar name={me.username} small />
              {me.username}
            </Link>
          ) : (
            <LinkButton to={`/log-in${here()}`} className="desk">
              <Trans>Log in</Trans>
            </LinkButton>
          )}
        </div>
      </header>
      <main id="content" className={`main ${className}`}>
        {children}
      </main>
      {dock ? (
        <nav className="dock phone" aria-label={t`Main`}>
          <AttendLinks icons />
          <DockLink to="/me" icon={<IconUser className="i" aria-hidden="true" />}>
            <Trans>Me</Trans>
          </DockLink>
        </nav>
      ) : (
        <span />
      )}
    </div>
  )
}

/** Where a log-in comes back to. */
export function here(): string {
  const { pathname, search } = window.location
  return pathname === '/' ? '' : `?back=${encodeURIComponent(pathname + search)}`
}

function SkipLink() {
  return (
    <a className="btn skip" href="#content">
      <Trans>Skip to the content</Trans>
    </a>
  )
}

function AttendLinks({ icons = false }: { icons?: boolean }) {
  return (
    <>
      <DockLink to="/" icon={icons && <IconCalendarEvent className="i" aria-hidden="true" />}>
        <Trans>Events</Trans>
      </DockLink>
      <DockLink to="/tickets" icon={icons && <IconTicket className="i" aria-hidden="true" />}>
        <Trans>My tickets</Trans>
      </DockLink>
    </>
  )
}

/** A link of a navigation. It says where one is. */
export function DockLink({
  to,
  icon,
  exact = false,
  children,
}: {
  to: string
  icon?: ReactNode
  exact?: boolean
  children: ReactNode
}) {
  const [path] = useLocation()
  const isHere =
    path === to || (!exact && to !== '/' && path.startsWith(`${to}/`)) || belongs(path, to)
  return (
    <Link href={to} {...(isHere && { 'aria-current': 'page' as const })}>
      {icon}
      {children}
    </Link>
  )
}

/** Pages below another address than their link. */
function belongs(path: string, to: string): boolean {
  if (to === '/') return path.startsWith('/event/')
  return to === '/tickets' && path.startsWith('/ticket/')
}

function DoorsLink() {
  const { t } = useLingui()
  return (
    <Link href="/doors" className="btn btn-quiet btn-icon doors-btn" aria-label={t`All doors`}>
      <DoorsTiles />
    </Link>
  )
}

export function LanguageButton({ className = '' }: { className?: string }) {
  const language = useLanguage()
  const other = language === 'da' ? 'en' : 'da'
  return (
    <button
      type="button"
      lang={other}
      className={`btn btn-quiet plain-ink ${className}`}
      onClick={() => void chooseLanguage(other)}
    >
      {LANGUAGES[other]}
    </button>
  )
}

export function Avatar({ name, small = false }: { name: string; small?: boolean }) {
  const [first = '?'] = name
  return (
    <span className={`avatar ${small ? 'avatar-small' : ''}`} aria-hidden="true">
      {first.toUpperCase()}
    </span>
  )
}

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
  const language = useLanguage()
  const other = language === 'da' ? 'en' : 'da'
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
      <aside className="side">
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
          <button
            type="button"
            lang={other}
            className="side-button"
            onClick={() => void chooseLanguage(other)}
          >
            <IconLanguage className="i" aria-hidden="true" />
            {LANGUAGES[other]}
          </button>
          <DockLink to="/me" icon={<Avatar name={me?.username ?? '?'} small />}>
            {me?.username}
          </DockLink>
        </div>
      </aside>
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
