import { Trans } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { ImportList } from '../../parts/ImportList.tsx'
import { addMember, readMembersAgain, removeMember } from './memberCalls.ts'

/** Invites a list of people to be members of a licence. */
export function ImportMembers({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <ImportList
      title={<Trans>Import members</Trans>}
      add={async (username) => {
        try {
          await addMember(id, username)
        } catch (error) {
          if (error instanceof Problem && error.code === 'already_member') return undefined
          throw error
        }
        return () => removeMember(id, username)
      }}
      onEnd={() => readMembersAgain(id)}
      onClose={onClose}
    />
  )
}
