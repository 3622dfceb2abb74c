import { Trans, useLingui } from '@lingui/react/macro'
import type { ListedUser } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { Avatar } from '../../app/Avatar.tsx'
import { Badge } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { fullName } from '../../parts/fullName.ts'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { type Filters, useFilters } from '../../parts/useFilters.ts'
import { ServerShell } from './ServerShell.tsx'
import { UserDialog } from './UserDialog.tsx'
import { USERS } from './usersKey.ts'

const ROLES = ['user', 'organiser', 'admin'] as const

/** Everybody who has signed up, found by name, user name or address. */
export function UsersPage() {
  const { t } = useLingui()
  return (
    <ServerShell title={t`Users`}>
      <Users />
    </ServerShell>
  )
}

function Users() {
  const { read, change, clear, isFiltered } = useFilters()
  const [chosen, choose] = useState<ListedUser>()
  const words = read('q')
  const role = ROLES.find((each) => each === read('role'))
  const isActive = read('active') === '' ? undefined : read('active') === '1'
  const query = usePages([...USERS, words, role, isActive], (page) =>
    answer(
      api.GET('/api/v1/user', {
        params: {
          query: {
            ...(words && { query: words }),
            ...(role && { role }),
            ...(isActive !== undefined && { is_active: isActive }),
            ...(page && { page }),
          },
        },
      }),
    ),
  )
  return (
    <>
      <UserFilters read={read} change={change} />
      <ShowPages
        query={query}
        lines={9}
        empty={<NoUsers {...(isFiltered && { onClear: clear })} />}
      >
        {(users) => (
          <ul className="card list">
            {users.map((user) => (
              <UserRow key={user.uuid} user={user} onOpen={() => choose(user)} />
            ))}
          </ul>
        )}
      </ShowPages>
      {chosen && (
        <UserDialog
          // What the list says of them now. They stay when a search no longer finds them.
          user={query.items?.find(({ uuid }) => uuid === chosen.uuid) ?? chosen}
          onDone={() => choose(undefined)}
        />
      )}
    </>
  )
}

function UserFilters({ read, change }: Pick<Filters, 'read' | 'change'>) {
  const { t } = useLingui()
  return (
    <div className="filters">
      <SearchBox
        words={read('q')}
        label={t`Search users`}
        hint={t`User name, name or e-mail`}
        onChange={(q) => change({ q })}
      />
      <select
        className="select"
        aria-label={t`Role`}
        value={read('role')}
        onChange={(event) => change({ role: event.target.value })}
      >
        <option value="">{t`All roles`}</option>
        <option value="user">{t`User`}</option>
        <option value="organiser">{t`Organiser`}</option>
        <option value="admin">{t`Admin`}</option>
      </select>
      <select
        className="select"
        aria-label={t`Active or not`}
        value={read('active')}
        onChange={(event) => change({ active: event.target.value })}
      >
        <option value="">{t`Active or not`}</option>
        <option value="1">{t`Active`}</option>
        <option value="0">{t`Not active`}</option>
      </select>
    </div>
  )
}

function NoUsers({ onClear }: { onClear?: () => void }) {
  return (
    <Empty
      picture="people"
      title={<Trans>Nobody found</Trans>}
      acts={
        onClear && (
          <Button look="main" onClick={onClear}>
            <Trans>Show all users</Trans>
          </Button>
        )
      }
    >
      <Trans>Try another spelling, or fewer filters.</Trans>
    </Empty>
  )
}

function UserRow({ user, onOpen }: { user: ListedUser; onOpen: () => void }) {
  const { username, email, last_login_at } = user
  const { ago } = useDates()
  const name = fullName(user)
  return (
    <li className="item">
      <Avatar name={username} />
      <div className="grow">
        <p className="row row-wrap gap-2">
          <span className="strong wrap" dir="auto">
            {name || username}
          </span>
          <UserBadges user={user} />
        </p>
        <p className="small muted wrap">
          {name && `${username} · `}
          {email}
          <br />
          {last_login_at ? (
            <Trans>Logged in {ago(last_login_at)}</Trans>
          ) : (
            <Trans>Has not logged in</Trans>
          )}
        </p>
      </div>
      <Button onClick={onOpen}>
        <Trans>Change</Trans>
        <span className="vh" dir="auto">
          {' '}
          {username}
        </span>
      </Button>
    </li>
  )
}

function UserBadges({ user }: { user: ListedUser }) {
  return (
    <>
      {user.role === 'admin' && (
        <Badge kind="lapis">
          <Trans>Admin</Trans>
        </Badge>
      )}
      {user.role === 'organiser' && (
        <Badge kind="lapis">
          <Trans>Organiser</Trans>
        </Badge>
      )}
      {!user.is_active && (
        <Badge kind="no">
          <Trans>Not active</Trans>
        </Badge>
      )}
      {user.codes_delayed_until && (
        <Badge kind="wait">
          <Trans>Locked out</Trans>
        </Badge>
      )}
      {user.must_set_password && (
        <Badge kind="wait">
          <Trans>Sets a new password next</Trans>
        </Badge>
      )}
      {!user.factor_confirmed && !user.must_set_password && (
        <Badge kind="wait">
          <Trans>No authenticator yet</Trans>
        </Badge>
      )}
    </>
  )
}
