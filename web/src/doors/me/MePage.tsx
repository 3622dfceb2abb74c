import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  IconChevronRight,
  IconDevices,
  IconHistory,
  IconId,
  IconKey,
  IconReceipt,
  IconServer,
  IconShieldLock,
} from '@tabler/icons-react'
import type { WhoAmI } from '@tessera/client'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Avatar } from '../../app/Avatar.tsx'
import { Guard } from '../../app/Guard.tsx'
import { useMe } from '../../app/me.ts'
import { Shell } from '../../app/Shell.tsx'
import { useDates } from '../../parts/dates.ts'
import { fullName } from '../../parts/fullName.ts'
import { usePage } from '../../parts/usePage.ts'
import { Invitations } from './Invitations.tsx'
import { LogOut } from './LogOut.tsx'
import { LanguageItem, ThemeItem } from './LookItems.tsx'
import { useOwnFactor, useOwnSessions } from './ownQueries.ts'
import { WasItYou } from './WasItYou.tsx'
import './me.css'

/** What is set, how one gets in, and where one is logged in. */
export function MePage() {
  return (
    <Guard>
      <Me />
    </Guard>
  )
}

function Me() {
  const { t } = useLingui()
  usePage(t`Me`)
  const me = useMe({ asks: true }).data
  if (!me) return null
  const name = fullName(me)
  return (
    <Shell className="middle stack stack-6">
      <div className="row">
        <span className="big-avatar">
          <Avatar name={me.username} />
        </span>
        <div className="grow">
          <h1 className="wrap" dir="auto">
            {name || me.username}
          </h1>
          <p className="muted wrap">
            {name && `${me.username} · `}
            {me.email}
          </p>
        </div>
      </div>
      <WasItYou />
      <Invitations />
      <GettingIn />
      <OwnData me={me} />
      {me.role === 'admin' && (
        <section className="stack stack-3">
          <h2>
            <Trans>Operator</Trans>
          </h2>
          <ul className="card list">
            <Item
              to="/server"
              icon={<IconServer className="i" aria-hidden="true" />}
              name={<Trans>This server</Trans>}
            >
              <Trans>Users, audit log, health and keys</Trans>
            </Item>
          </ul>
        </section>
      )}
      <div>
        <LogOut />
      </div>
    </Shell>
  )
}

function GettingIn() {
  const { day } = useDates()
  const factor = useOwnFactor().data
  const sessions = useOwnSessions().data
  return (
    <section className="stack stack-3">
      <h2>
        <Trans>Getting in</Trans>
      </h2>
      <ul className="card list">
        <Item
          to="/me/password"
          icon={<IconKey className="i" aria-hidden="true" />}
          name={<Trans>Password</Trans>}
        >
          {factor &&
            (factor.password_changed_at ? (
              <Trans>Changed {day(factor.password_changed_at)}</Trans>
            ) : (
              <Trans>The one you signed up with</Trans>
            ))}
        </Item>
        <Item
          to="/me/factor"
          icon={<IconShieldLock className="i" aria-hidden="true" />}
          name={<Trans>Authenticator</Trans>}
        >
          {factor?.confirmed_at && <Trans>On since {day(factor.confirmed_at)}</Trans>}
          {factor && ' · '}
          {factor && (
            <Plural
              value={factor.recovery_codes_left}
              one="# recovery code left"
              other="# recovery codes left"
            />
          )}
        </Item>
        <Item
          to="/me/sessions"
          icon={<IconDevices className="i" aria-hidden="true" />}
          name={<Trans>Login sessions</Trans>}
        >
          {sessions && (
            <Plural
              value={sessions.length}
              one="# place is logged in"
              other="# places are logged in"
            />
          )}
        </Item>
      </ul>
    </section>
  )
}

function OwnData({ me }: { me: WhoAmI }) {
  return (
    <section className="stack stack-3">
      <h2>
        <Trans>You</Trans>
      </h2>
      <ul className="card list">
        <Item
          to="/me/data"
          icon={<IconId className="i" aria-hidden="true" />}
          name={<Trans>Name and e-mail</Trans>}
        >
          {me.verified ? (
            <Trans>The address is verified</Trans>
          ) : (
            <Trans>The address is not verified</Trans>
          )}
        </Item>
        <Item
          to="/orders"
          icon={<IconReceipt className="i" aria-hidden="true" />}
          name={<Trans>Orders</Trans>}
        >
          <Trans>What you ordered, and the receipts</Trans>
        </Item>
        <Item
          to="/me/log"
          icon={<IconHistory className="i" aria-hidden="true" />}
          name={<Trans>Audit log</Trans>}
        >
          <Trans>What happened with your login</Trans>
        </Item>
        <LanguageItem />
        <ThemeItem />
      </ul>
    </section>
  )
}

function Item({
  to,
  icon,
  name,
  children,
}: {
  to: string
  icon: ReactNode
  name: ReactNode
  children?: ReactNode
}) {
  return (
    <li>
      <Link className="item" href={to}>
        {icon}
        <span className="grow">
          <span className="strong">{name}</span>
          <br />
          <span className="small muted">{children}</span>
        </span>
        <IconChevronRight className="i" aria-hidden="true" />
      </Link>
    </li>
  )
}
