import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { ListedUser } from '@tessera/client'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { ErrorBanner } from '../../parts/ErrorBanner.tsx'
import { toast } from '../../parts/toasts.ts'
import { USERS } from './usersKey.ts'

type Role = ListedUser['role']

/** What an admin may do with a user. Each act asks for a fresh code by itself. */
export function UserDialog({ user, onDone }: { user: ListedUser; onDone: () => void }) {
  const { username } = user
  const [password, setPassword] = useState<string>()
  const [isResetting, setResetting] = useState(false)
  if (password !== undefined)
    return <NewPassword username={username} password={password} onDone={onDone} />
  if (isResetting)
    return (
      <ResetQuestion username={username} onReset={setPassword} onDone={() => setResetting(false)} />
    )
  return (
    <Dialog title={username} onClose={onDone}>
      <RoleOf user={user} />
      <ActiveOf user={user} />
      <section className="stack stack-2">
        <h3>
          <Trans>Locked out</Trans>
        </h3>
        <p className="small muted">
          <Trans>
            For somebody who has lost the password, or the phone and all recovery codes.
          </Trans>
        </p>
        <div>
          <Button onClick={() => setResetting(true)}>
            <Trans>Reset this person</Trans>
          </Button>
        </div>
      </section>
      <div>
        <Button look="quiet" onClick={onDone}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

function Unchanged({ error }: { error: unknown }) {
  return <ErrorBanner error={error} title={<Trans>Nothing has changed</Trans>} />
}

function RoleOf({ user: { username, role } }: { user: ListedUser }) {
  const { t } = useLingui()
  const roles: readonly (readonly [Role, string, string])[] = [
    ['user', t`User`, t`Registers, and holds tickets and licence seats.`],
    ['organiser', t`Organiser`, t`Also makes events of their own.`],
    ['admin', t`Admin`, t`May do everything on this server.`],
  ]
  const give = useMutation({
    mutationFn: (next: Role) =>
      answer(
        api.PUT('/api/v1/user/{username}/role', {
          params: { path: { username } },
          body: { role: next },
        }),
      ),
    onSuccess: () => toast(<Trans>{username} has another role now.</Trans>),
    onSettled: () => queries.invalidateQueries({ queryKey: USERS }),
  })
  const shown = give.isPending ? give.variables : role
  return (
    <fieldset className="plain-set stack stack-2">
      <legend className="strong">
        <Trans>Role</Trans>
      </legend>
      {roles.map(([each, name, what]) => (
        <label key={each} className="choice">
          <input
            type="radio"
            name="role"
            checked={shown === each}
            disabled={give.isPending}
            onChange={() => give.mutate(each)}
          />
          <span>
            <span className="strong">{name}</span>
            <br />
            <span className="small muted">{what}</span>
          </span>
        </label>
      ))}
      <Unchanged error={give.error} />
    </fieldset>
  )
}

function ActiveOf({ user: { username, is_active } }: { user: ListedUser }) {
  const turn = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/v1/user/{username}/active', {
          params: { path: { username } },
          body: { is_active: !is_active },
        }),
      ),
    onSuccess: ({ is_active }) =>
      toast(
        is_active ? (
          <Trans>{username} is active again.</Trans>
        ) : (
          <Trans>{username} is not active: all their logins are over.</Trans>
        ),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: USERS }),
  })
  return (
    <section className="stack stack-2">
      <h3>{is_active ? <Trans>Active</Trans> : <Trans>Not active</Trans>}</h3>
      <p className="small muted">
        {is_active ? (
          <Trans>Not active means: all logins end at once, and nobody logs in as them.</Trans>
        ) : (
          <Trans>Active again means: they can log in. Their former logins stay over.</Trans>
        )}
      </p>
      <div>
        <Button
          look={is_active ? 'danger' : 'plain'}
          busy={turn.isPending}
          onClick={() => turn.mutate()}
        >
          {is_active ? (
            <Trans>Make {username} inactive</Trans>
          ) : (
            <Trans>Make {username} active</Trans>
          )}
        </Button>
      </div>
      <Unchanged error={turn.error} />
    </section>
  )
}

/** Asks first: the old password and authenticator are gone afterwards. */
function ResetQuestion({
  username,
  onReset,
  onDone,
}: {
  username: string
  onReset: (password: string) => void
  onDone: () => void
}) {
  const reset = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/user/{username}/reset', { params: { path: { username } } })),
    onSuccess: ({ password }) => onReset(password),
    onSettled: () => queries.invalidateQueries({ queryKey: USERS }),
  })
  return (
    <Dialog title={<Trans>Reset {username}?</Trans>} onClose={onDone}>
      <p>
        <Trans>
          Be sure that you speak with them. Their password, authenticator and recovery codes stop
          working, and their logins end. You get a temporary password for them.
        </Trans>
      </p>
      <Unchanged error={reset.error} />
      <div className="row row-wrap gap-2">
        <Button look="danger-main" busy={reset.isPending} onClick={() => reset.mutate()}>
          <Trans>Reset {username}</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

/** The temporary password, shown this once, and what the person does with it. */
function NewPassword({
  username,
  password,
  onDone,
}: {
  username: string
  password: string
  onDone: () => void
}) {
  const address = `${window.location.origin}/factor/new`
  return (
    <Dialog title={<Trans>A temporary password for {username}</Trans>}>
      <p className="code secret-shown">{password}</p>
      <div>
        <CopyButton text={password} />
      </div>
      <p className="small muted">
        <Trans>It is shown this once, and works for three days.</Trans>
      </p>
      <div className="stack stack-2">
        <p className="strong">
          <Trans>What they do now</Trans>
        </p>
        <ol className="steps-list small">
          <li>
            <Trans>
              Open <span className="code wrap">{address}</span>
            </Trans>
          </li>
          <li>
            <Trans>Type their user name and this password, and tick that an admin gave it.</Trans>
          </li>
          <li>
            <Trans>
              Add the key to their authenticator app, choose a password of their own, and keep ten
              new recovery codes.
            </Trans>
          </li>
        </ol>
      </div>
      <div>
        <Button look="main" onClick={onDone}>
          <Trans>I have passed it on</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
