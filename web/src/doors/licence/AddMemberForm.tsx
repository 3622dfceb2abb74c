import { Trans, useLingui } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { Button } from '../../parts/Button.tsx'
import { Form } from '../../parts/Form.tsx'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { useProblemText } from '../../parts/problemText.ts'
import { toast } from '../../parts/toasts.ts'
import { addMember, readMembersAgain, removeMember } from './memberCalls.ts'

export function AddMemberForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui()
  const { sentence } = useProblemText()
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Add member</Trans>
      </h2>
      <Form
        label={t`Add member`}
        explain={(failure) =>
          failure instanceof Problem && failure.status === 404 ? (
            <Trans>Nobody here has this user name. Check how it is written.</Trans>
          ) : undefined
        }
        onSend={async ({ username = '', role }, form) => {
          const name = username.trim()
          await addMember(id, name, role === 'licence_admin' ? 'licence_admin' : 'member')
          await readMembersAgain(id)
          form.reset()
          toast(
            <Trans>
              <bdi>{name}</bdi> is invited.
            </Trans>,
            () => {
              void removeMember(id, name).then(
                () => readMembersAgain(id),
                (failure: unknown) => toast(sentence(failure)),
              )
            },
          )
        }}
      >
        {({ busy }) => (
          <>
            <TextField
              name="username"
              label={<Trans>User name</Trans>}
              hint={<Trans>They are a member once they accept the invitation.</Trans>}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              maxLength={64}
              required
              autoFocus
            />
            <SelectField name="role" label={<Trans>Role</Trans>} defaultValue="member">
              <option value="member">{t`Take a seat`}</option>
              <option value="licence_admin">{t`Take a seat and run the licence`}</option>
            </SelectField>
            <div className="row gap-2 row-wrap">
              <Button look="main" type="submit" busy={busy}>
                <Trans>Invite</Trans>
              </Button>
              <Button look="quiet" onClick={onClose}>
                <Trans>Close</Trans>
              </Button>
            </div>
          </>
        )}
      </Form>
    </section>
  )
}
