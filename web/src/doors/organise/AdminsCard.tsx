import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Problem } from '@tessera/client/problem.ts'
import { type ReactNode, useState } from 'react'
import { queries } from '../../api/queries.ts'
import { usePages } from '../../api/usePages.ts'
import { useMe } from '../../app/me.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useDates } from '../../parts/dates.ts'
import { ErrorLine } from '../../parts/ErrorLine.tsx'
import { Form } from '../../parts/Form.tsx'
import { TextField } from '../../parts/fields.tsx'
import { ShowPages } from '../../parts/states.tsx'
import { toast } from '../../parts/toasts.ts'

/** A person who runs a venue or a seller. */
interface Admin {
  readonly user_id: string
  readonly username: string
  readonly granted_by: string | null
  readonly granted_at: string
}

interface AdminsProps {
  /** The key of the thing, under which everything about it is kept. */
  readonly queryKey: readonly unknown[]
  /** What they may do. */
  readonly hint: ReactNode
  readonly read: (
    page: string | undefined,
  ) => Promise<{ items: readonly Admin[]; next_page: string | null }>
  readonly add: (username: string) => Promise<Admin>
  readonly remove: (username: string) => Promise<unknown>
}

/** Who runs a thing: a list, to which the others may add people, and from which they take them. */
export function AdminsCard({ queryKey, hint, read, add, remove }: AdminsProps) {
  const query = usePages([...queryKey, 'admins'], read)
  // Also whether one runs it: one may have taken oneself off.
  const readAgain = () => queries.invalidateQueries({ queryKey })
  return (
    <section className="card">
      <div className="pad stack">
        <h2>
          <Trans>Admins</Trans>
        </h2>
        <Form
          className="stack stack-3"
          onSend={async ({ username = '' }, form) => {
            const name = username.trim().replace(/^@/, '')
            await add(name).catch(explainUnknown)
            form.reset()
            toast(<Trans>{name} is an admin.</Trans>)
            await readAgain()
          }}
        >
          {({ busy }) => (
            <div className="add-person">
              <TextField
                name="username"
                label={<Trans>Add an admin by user name</Trans>}
                hint={hint}
                autoCapitalize="none"
                autoComplete="off"
                spellCheck={false}
                maxLength={64}
                required
              />
              <Button type="submit" busy={busy}>
                <Trans>Add</Trans>
              </Button>
            </div>
          )}
        </Form>
      </div>
      <ShowPages query={query} lines={2} empty={null}>
        {(admins) => (
          <ul className="list">
            {admins.map((admin) => (
              <AdminRow key={admin.user_id} admin={admin} remove={remove} onGone={readAgain} />
            ))}
          </ul>
        )}
      </ShowPages>
    </section>
  )
}

function AdminRow({
  admin: { username, granted_by, granted_at },
  remove,
  onGone,
}: {
  admin: Admin
  remove: (username: string) => Promise<unknown>
  onGone: () => unknown
}) {
  const { day } = useDates()
  const isMe = useMe().data?.username === username
  const [isAsking, setAsking] = useState(false)
  const since = day(granted_at)
  const takeOff = useMutation({
    mutationFn: () => remove(username),
    onSettled: () => setAsking(false),
    onSuccess() {
      toast(<Trans>{username} is no longer an admin.</Trans>)
      return onGone()
    },
  })
  return (
    <li className="item row-wrap">
      <span className="grow">
        <span className="strong wrap">{username}</span>
        <br />
        <span className="small muted">
          {granted_by === null || granted_by === username ? (
            <Trans>since {since}</Trans>
          ) : (
            <Trans>
              since {since} · by {granted_by}
            </Trans>
          )}
        </span>
        <ErrorLine error={takeOff.error} />
      </span>
      <Button busy={takeOff.isPending} onClick={() => (isMe ? setAsking(true) : takeOff.mutate())}>
        <Trans>Take off {username}</Trans>
      </Button>
      {isAsking && (
        <Dialog title={<Trans>Take yourself off?</Trans>} onClose={() => setAsking(false)}>
          <p>
            <Trans>You will no longer change anything here. Another admin can add you again.</Trans>
          </p>
          <div className="row gap-2 row-wrap">
            <Button look="danger-main" busy={takeOff.isPending} onClick={() => takeOff.mutate()}>
              <Trans>Take me off</Trans>
            </Button>
            <Button onClick={() => setAsking(false)}>
              <Trans>Stay</Trans>
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  )
}

/** The server says only that something is not found: here it is the person. */
function explainUnknown(error: unknown): never {
  if (!(error instanceof Problem) || error.status !== 404) throw error
  throw new Problem(
    { status: 404, headers: new Headers() },
    { ...error.document, errors: [{ path: '/username', code: 'unknown', reason: '' }] },
  )
}
