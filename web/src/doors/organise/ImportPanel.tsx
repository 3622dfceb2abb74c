import { Trans } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { ImportList } from '../../parts/ImportList.tsx'
import { addPerson, readAgain, removePerson, type Who } from './rosterList.ts'

/** Adds a list of people to the users, the agents or the admins of an event. */
export default function ImportPanel({
  event,
  who,
  onClose,
}: {
  event: Event
  who: Who
  onClose: () => void
}) {
  const id = event.uuid
  return (
    <ImportList
      title={<Trans>Import a list</Trans>}
      add={async (username) => {
        const { isNew, ...added } = await addPerson(id, { who, username })
        return isNew ? () => removePerson(id, { who, ...added }) : undefined
      }}
      onEnd={() => readAgain(id, who)}
      onClose={onClose}
    />
  )
}
