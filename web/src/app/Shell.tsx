import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowLeft, IconCalendarEvent, IconTicket, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { LinkButton } from '../parts/Button.tsx'
import { BrandTiles } from '../parts/tiles.tsx'
import { Avatar } from './Avatar.tsx'
import { DockLink } from './DockLink.tsx'
import { DoorsLink } from './DoorsLink.tsx'
import { LanguageButton } from './LanguageButton.tsx'
import { useMe } from './me.ts'
import { SkipLink } from './SkipLink.tsx'

/** The pages of attendees, and of one's own login: a header, and on a phone a dock. */
export function Shell({
  children,
  back,
  title,
  className = '',
  dock = true,
  strip,
}: {
  children: ReactNode
  /** On a phone: a way back instead of the brand. */
  back?: string
  title?: ReactNode
  className?: string
  dock?: boolean
  /** Below the header: what runs out. */
  strip?: ReactNode
}) {
  const { t } = useLingui()
  const me = useMe().data
  return (
    <div className="fill">
      <header>
        <div className="top">
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
            <LanguageButton className="btn btn-quiet plain-ink desk" />
            <DoorsLink />
            {me ? (
              <Link href="/me" className="btn btn-quiet desk plain-ink">
                <Avatar name={me.username} small />
                {me.username}
              </Link>
            ) : (
              <LinkButton to={`/log-in${backQuery()}`} className="desk">
                <Trans>Log in</Trans>
              </LinkButton>
            )}
          </div>
        </div>
        {strip}
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

/** Where a log-in comes back to. */
function backQuery(): string {
  const { pathname, search } = window.location
  return pathname === '/' ? '' : `?back=${encodeURIComponent(pathname + search)}`
}
