import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Session } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { deviceName } from '../../parts/deviceName.ts'
import { useProblemText } from '../../parts/problemText.ts'
import { toast } from '../../parts/toasts.ts'
import { SESSIONS, useOwnSessions } from '../me/ownQueries.ts'

/** One's own other logins that have a seat of this licence. */
export function useInElsewhere(licenceId: string | undefined): readonly Session[] {
  const sessions = useOwnSessions().data ?? []
  if (licenceId === undefined) return []
  return sessions.filter(({ current, licence_id }) => !current && licence_id === licenceId)
}

/** Where else one is in, with a way to log out there. */
export function InElsewhere({
  sessions,
  act,
  onOut,
}: {
  sessions: readonly Session[]
  /** The words of the button. */
  act: 'log-out' | 'come-in'
  onOut: () => Promise<void>
}) {
  return (
    <ul className="list">
      {sessions.map((session) => (
        <Place key={session.uuid} session={session} act={act} onOut={onOut} />
      ))}
    </ul>
  )
}

function Place({
  session: { uuid, device_name, user_agent, last_seen_at },
  act,
  onOut,
}: {
  session: Session
  act: 'log-out' | 'come-in'
  onOut: () => Promise<void>
}) {
  const { ago } = useDates()
  const { sentence } = useProblemText()
  const name = device_name || deviceName(user_agent ?? '')
  const end = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/session/{id}', { params: { path: { id: uuid } } })),
    onError: (error) => toast(sentence(error)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SESSIONS })
      await onOut()
    },
  })
  return (
    <li className="item row-wrap">
      <span className="grow stack stack-1">
        <span className="wrap">
          <Trans>
            Also in on <b dir="auto">{name}</b>
          </Trans>
        </span>
        <span className="small muted">
          <Trans>last used {ago(last_seen_at)}</Trans>
        </span>
      </span>
      <Button busy={end.isPending} onClick={() => end.mutate()}>
        {act === 'come-in' ? (
          <Trans>Log out there and come in here</Trans>
        ) : (
          <Trans>Log me out there</Trans>
        )}
      </Button>
    </li>
  )
}
