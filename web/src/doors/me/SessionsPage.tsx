import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Session } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Badge } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useDates } from '../../parts/dates.ts'
import { deviceName } from '../../parts/deviceName.ts'
import { useProblemText } from '../../parts/problemText.ts'
import { Show } from '../../parts/states.tsx'
import { toast } from '../../parts/toasts.ts'
import { usePage } from '../../parts/usePage.ts'
import { OwnPage } from './OwnPage.tsx'
import { SESSIONS, useOwnSessions } from './ownQueries.ts'
import { WasItYou } from './WasItYou.tsx'

/** Where one is logged in. Logging out one ends it at once, and cannot be undone. */
export function SessionsPage() {
  const { t } = useLingui()
  usePage(t`Login sessions`)
  return (
    <OwnPage title={<Trans>Login sessions</Trans>}>
      <Sessions />
    </OwnPage>
  )
}

function Sessions() {
  const query = useOwnSessions()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <div className="stack stack-2">
        <h1>
          <Trans>Login sessions</Trans>
        </h1>
        <p className="muted">
          <Trans>
            Each is one login on one browser or machine. Log out what you do not know; it ends at
            once and cannot be undone.
          </Trans>
        </p>
      </div>
      <WasItYou />
      <Show query={query}>
        {(sessions) => (
          <>
            <ul className="card list">
              {sessions.map((session) => (
                <SessionRow key={session.uuid} session={session} />
              ))}
            </ul>
            {sessions.length > 1 && (
              <div>
                <Button look="danger" onClick={() => setAsking(true)}>
                  <Trans>Log out all others</Trans>
                </Button>
              </div>
            )}
          </>
        )}
      </Show>
      {isAsking && (
        <LogOutOthers count={(query.data?.length ?? 1) - 1} onDone={() => setAsking(false)} />
      )}
    </>
  )
}

function SessionRow({ session }: { session: Session }) {
  const { uuid, device_name, user_agent, address, created_at, last_seen_at, current } = session
  const { ago, moment } = useDates()
  const { sentence } = useProblemText()
  const end = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/session/{id}', { params: { path: { id: uuid } } })),
    onError: (error) => toast(sentence(error)),
    // The row stays, faded, until the list is read again: one sees what was ended.
    onSuccess: () => queries.invalidateQueries({ queryKey: SESSIONS, refetchType: 'none' }),
  })
  const isPhone = /iPhone|Android/.test(user_agent ?? '')
  const Icon = isPhone ? IconDeviceMobile : IconDeviceDesktop
  return (
    <li className={end.isSuccess ? 'item faded' : 'item'}>
      <Icon className="i" aria-hidden="true" />
      <span className="grow">
        <span className="row row-wrap gap-2">
          <span className="strong wrap" dir="auto">
            {device_name || deviceName(user_agent ?? '')}
          </span>
          {current && (
            <Badge kind="gold">
              <Trans>Here</Trans>
            </Badge>
          )}
        </span>
        <span className="small muted wrap">
          <span className="code">{address}</span>
          <br />
          {current ? (
            <Trans>In use now · logged in {moment(created_at)}</Trans>
          ) : (
            <Trans>
              Last used {ago(last_seen_at)} · logged in {moment(created_at)}
            </Trans>
          )}
        </span>
      </span>
      {!current &&
        (end.isSuccess ? (
          <span className="small" role="status">
            <Trans>Logged out</Trans>
          </span>
        ) : (
          <Button busy={end.isPending} onClick={() => end.mutate()}>
            <Trans>Log out</Trans>
          </Button>
        ))}
    </li>
  )
}

function LogOutOthers({ count, onDone }: { count: number; onDone: () => void }) {
  const { sentence } = useProblemText()
  const end = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/session')),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SESSIONS })
      toast(<Trans>All other logins are over.</Trans>)
      onDone()
    },
    onError: (error) => {
      toast(sentence(error))
      onDone()
    },
  })
  return (
    <Dialog title={<Trans>Log out all others?</Trans>} onClose={onDone}>
      <p>
        <Plural
          value={count}
          one="# other login ends at once, and its licence seat is free. You stay logged in here."
          other="# other logins end at once, and their licence seats are free. You stay logged in here."
        />
      </p>
      <div className="row row-wrap gap-2">
        <Button look="danger-main" busy={end.isPending} onClick={() => end.mutate()}>
          <Trans>Log out all others</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Keep them</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
