import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { useMe } from '../../app/me.ts'
import { Shell } from '../../app/Shell.tsx'
import { TilePicture } from '../../parts/tiles.tsx'
import { usePage } from '../../parts/usePage.ts'
import './attend.css'

const PICTURES = {
  attend: ['34213', '2...4', '1.g.3', '4...2', '31242'],
  gate: ['34213', '2...4', '1...3', '4..g2', '3...1'],
  organise: ['333.4', '333.4', '.....', '22.gg', '22.gg'],
  licence: ['12..3', '34..1', '..g..', '2..41', '3..12'],
  me: ['..3..', '.343.', '..2..', '.314.', '41g23'],
} as const

/** The doors that one may open. */
export function DoorsPage() {
  const { t } = useLingui()
  usePage(t`Where to?`)
  const me = useMe().data
  const duties = useQuery({
    queryKey: ['duties', me?.uuid],
    enabled: Boolean(me),
    queryFn: () =>
      answer(
        api.GET('/api/v1/user/{username}/duties', {
          params: { path: { username: me?.username ?? '' } },
        }),
      ),
  })
  const licences = useQuery({
    queryKey: ['licences', 'mine', 'any', me?.uuid],
    enabled: Boolean(me),
    queryFn: () =>
      answer(api.GET('/api/v1/licence', { params: { query: { mine: '1', page_size: 1 } } })),
  })
  const invitations = useQuery({
    queryKey: ['invitations', 'any', me?.uuid],
    enabled: Boolean(me),
    queryFn: () => answer(api.GET('/api/v1/invitation', { params: { query: { page_size: 1 } } })),
  })
  const hasLicences =
    me?.role === 'admin' ||
    [licences, invitations].some(({ data }) => (data?.items.length ?? 0) > 0)
  const isAtGates = (duties.data?.items.length ?? 0) > 0
  const roles = new Set(duties.data?.items.map(({ role }) => role))
  const organises = me?.role === 'organiser' || me?.role === 'admin' || roles.has('event_admin')
  return (
    <Shell className="middle stack stack-6">
      <h1>
        <Trans>Where to?</Trans>
      </h1>
      <div className="stack stack-3">
        <Door to="/" picture="attend" name={<Trans>Attend</Trans>}>
          <Trans>Find events, show your ticket</Trans>
        </Door>
        {isAtGates && (
          <Door to="/gate" picture="gate" name={<Trans>Gate</Trans>}>
            <Trans>Scan tickets, see who is inside</Trans>
          </Door>
        )}
        {organises && (
          <Door to="/organise" picture="organise" name={<Trans>Organise</Trans>}>
            <Trans>Events, and who stands at the gates</Trans>
          </Door>
        )}
        {hasLicences && (
          <Door to="/licence" picture="licence" name={<Trans>Licence</Trans>}>
            <Trans>Seats, members, who is in</Trans>
          </Door>
        )}
        <Door to={me ? '/me' : '/log-in'} picture="me" name={<Trans>Me</Trans>}>
          {me ? <Trans>Your login, your data</Trans> : <Trans>Log in to see your doors</Trans>}
        </Door>
      </div>
      {me && (
        <p className="small muted">
          <Trans>You see the doors that are yours to open.</Trans>
        </p>
      )}
    </Shell>
  )
}

function Door({
  to,
  picture,
  name,
  children,
}: {
  to: string
  picture: keyof typeof PICTURES
  name: ReactNode
  children: ReactNode
}) {
  return (
    <Link className="card pad door-card" href={to}>
      <TilePicture rows={PICTURES[picture]} />
      <span className="grow">
        <span className="title">{name}</span>
        <span className="muted">{children}</span>
      </span>
      <IconChevronRight className="i" aria-hidden="true" />
    </Link>
  )
}
