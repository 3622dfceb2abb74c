import { Trans, useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { LicenceMember } from '@tessera/client'
import { Avatar } from '../../app/Avatar.tsx'
import { Badge } from '../../parts/Banner.tsx'
import { Button, IconButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { useDates } from '../../parts/dates.ts'
import { useProblemText } from '../../parts/problemText.ts'
import { toast } from '../../parts/toasts.ts'
import { addMember, changeRole, readMembersAgain, removeMember } from './memberCalls.ts'
import { PersonName } from './PersonName.tsx'

export function MemberRow({
  licenceId,
  member,
  onAskToRemove,
}: {
  licenceId: string
  member: LicenceMember
  onAskToRemove: (member: LicenceMember) => void
}) {
  const { t } = useLingui()
  const { ago } = useDates()
  const { remove, give } = useMemberActs(licenceId, member)
  const waits = member.accepted_at === null
  const when = member.last_login ? ago(member.last_login) : undefined
  return (
    <tr>
      <td>
        <span className="row">
          <Avatar name={member.username} />
          <PersonName person={member} />
        </span>
      </td>
      <td>
        <select
          className="select"
          aria-label={t`What ${member.username} may do`}
          value={member.role}
          disabled={give.isPending}
          onChange={({ target }) =>
            give.mutate(target.value === 'licence_admin' ? 'licence_admin' : 'member')
          }
        >
          <option value="member">{t`Member`}</option>
          <option value="licence_admin">{t`Licence admin`}</option>
        </select>
      </td>
      <td className="small muted">
        {waits && (
          <Badge kind="wait">
            <Trans>Invited</Trans>
          </Badge>
        )}
        {!waits && (when ? <Trans>last in {when}</Trans> : <Trans>never in</Trans>)}
      </td>
      <td>
        <IconButton
          label={
            waits ? t`Take back the invitation of ${member.username}` : t`Remove ${member.username}`
          }
          aria-busy={remove.isPending || undefined}
          onClick={() => (waits ? remove.mutate() : onAskToRemove(member))}
        >
          <IconTrash className="i" aria-hidden="true" />
        </IconButton>
      </td>
    </tr>
  )
}

export function AskToRemove({
  licenceId,
  member,
  onClose,
}: {
  licenceId: string
  member: LicenceMember
  onClose: () => void
}) {
  const { username } = member
  const { remove } = useMemberActs(licenceId, member)
  const onRemove = () => remove.mutate(undefined, { onSettled: onClose })
  return (
    <Dialog title={<Trans>Remove {username}?</Trans>} onClose={onClose}>
      <p>
        <Trans>
          Their logins under this licence end at once, and what the application keeps for them here
          is deleted. To come back they must be invited and accept again.
        </Trans>
      </p>
      <div className="row gap-2 row-wrap">
        <Button look="danger-main" busy={remove.isPending} onClick={onRemove}>
          <Trans>Remove</Trans>
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Trans>Keep</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

function useMemberActs(licenceId: string, { username, role, accepted_at }: LicenceMember) {
  const { sentence } = useProblemText()
  const onError = (error: unknown) => toast(sentence(error))
  const remove = useMutation({
    mutationFn: () => removeMember(licenceId, username),
    onError,
    onSuccess: async () => {
      await readMembersAgain(licenceId)
      if (accepted_at !== null) toast(<Trans>{username} is removed.</Trans>)
      else
        toast(<Trans>The invitation of {username} is taken back.</Trans>, () => {
          void addMember(licenceId, username, role).then(() => readMembersAgain(licenceId), onError)
        })
    },
  })
  const give = useMutation({
    mutationFn: (next: LicenceMember['role']) => changeRole(licenceId, username, next),
    onError,
    onSuccess: async () => {
      await readMembersAgain(licenceId)
      toast(<Trans>{username} has another role now.</Trans>, () => {
        void changeRole(licenceId, username, role).then(() => readMembersAgain(licenceId), onError)
      })
    },
  })
  return { remove, give }
}
