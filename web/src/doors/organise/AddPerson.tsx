import { Trans } from '@lingui/react/macro'
import { IconAt, IconFileImport } from '@tabler/icons-react'
import type { Event } from '@tessera/client'
import { Problem } from '@tessera/client/problem.ts'
import { Button } from '../../parts/Button.tsx'
import { Form, type Values } from '../../parts/Form.tsx'
import { CheckField, TextField } from '../../parts/fields.tsx'
import { toast } from '../../parts/toasts.ts'
import { addPerson, readAgain, type Who } from './rosterList.ts'

/** Puts a person on a list by user name. */
export function AddPerson({
  event,
  who,
  isImporting,
  onImport,
}: {
  event: Event
  who: Who
  isImporting: boolean
  onImport: () => void
}) {
  async function send({ username = '', another }: Values, form: HTMLFormElement) {
    const name = username.trim().replace(/^@/, '')
    const wanted = { who, username: name, another: another === 'on' }
    const added = await addPerson(event.uuid, wanted).catch(explainUnknown)
    form.reset()
    toast(<Done who={who} isNew={added.isNew} username={added.username} />)
    await readAgain(event.uuid, who)
  }
  return (
    <section className="card pad">
      <Form onSend={send} className="stack stack-3">
        {({ busy }) => (
          <>
            <div className="add-person">
              <TextField
                name="username"
                label={<Label who={who} />}
                hint={<Hint who={who} />}
                autoCapitalize="none"
                autoComplete="off"
                spellCheck={false}
                maxLength={64}
                required
              />
              <Button
                look="main"
                type="submit"
                busy={busy}
                icon={<IconAt className="i" aria-hidden="true" />}
              >
                {who === 'users' ? <Trans>Give a ticket</Trans> : <Trans>Add</Trans>}
              </Button>
              <Button
                aria-expanded={isImporting}
                onClick={onImport}
                icon={<IconFileImport className="i" aria-hidden="true" />}
              >
                <Trans>Import a list</Trans>
              </Button>
            </div>
            {who === 'users' && (
              <CheckField name="another">
                <Trans>One more ticket, also if they have one</Trans>
              </CheckField>
            )}
          </>
        )}
      </Form>
    </section>
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

function Label({ who }: { who: Who }) {
  if (who === 'users') return <Trans>Give somebody a ticket</Trans>
  if (who === 'agents') return <Trans>Put an agent on the roster</Trans>
  return <Trans>Let somebody run this event with you</Trans>
}

function Hint({ who }: { who: Who }) {
  if (who === 'users') return <Trans>Their user name. The ticket is complimentary.</Trans>
  if (who === 'agents') return <Trans>Their user name. Agents scan tickets, and see names.</Trans>
  return <Trans>Their user name. An event admin may do all that you may.</Trans>
}

function Done({ who, isNew, username }: { who: Who; isNew: boolean; username: string }) {
  if (who === 'users')
    return isNew ? (
      <Trans>{username} has a ticket.</Trans>
    ) : (
      <Trans>{username} has a ticket already.</Trans>
    )
  return isNew ? (
    <Trans>{username} is on the roster.</Trans>
  ) : (
    <Trans>{username} is on the roster already.</Trans>
  )
}
