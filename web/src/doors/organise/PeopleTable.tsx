import { Trans, useLingui } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { lazy, memo, Suspense, useState } from 'react'
import { Avatar } from '../../app/Avatar.tsx'
import { useMe } from '../../app/me.ts'
import { Badge } from '../../parts/Banner.tsx'
import { ErrorLine } from '../../parts/ErrorLine.tsx'
import { toast } from '../../parts/toasts.ts'
import { LongTable, useStable } from './LongTable.tsx'
import {
  addPerson,
  dropLine,
  type Person,
  readAgain,
  removePerson,
  type Who,
} from './rosterList.ts'

const TakeOffDialog = lazy(() => import('./TakeOffDialog.tsx'))

/** The people of one list, each with the way off it. */
export function PeopleTable({
  event,
  who,
  pages,
}: {
  event: Event
  who: Who
  pages: readonly { readonly items: readonly Person[] }[]
}) {
  const { t } = useLingui()
  const me = useMe({ asks: true }).data
  const [asked, ask] = useState<Person>()
  const [failure, setFailure] = useState<unknown>()

  async function takeOff(person: Person) {
    const { username } = person
    setFailure(undefined)
    try {
      await removePerson(event.uuid, { who, username })
    } catch (error) {
      setFailure(error)
      return
    }
    dropLine(event.uuid, who, person)
    toast(<Trans>{username} is off the roster.</Trans>, () => {
      void addPerson(event.uuid, { who, username })
        .then(() => readAgain(event.uuid, who))
        .catch(setFailure)
    })
  }
  // A ticket cannot be given back to its holder, and oneself cannot add oneself again.
  const onTakeOff = useStable((person: Person) => {
    if (who === 'users' || person.user_id === me?.uuid) ask(person)
    else void takeOff(person)
  })
  const head =
    who === 'users'
      ? [t`Person`, t`Ticket`, t`How they got it`, <Hidden key="act" />]
      : [t`Person`, t`Name`, <Hidden key="act" />]
  return (
    <>
      <ErrorLine error={failure} />
      <div className="card">
        <LongTable
          name={t`People`}
          className={who === 'users' ? 'people-users' : 'people-staff'}
          head={head}
        >
          {pages.map(({ items }) => (
            <PeoplePart
              key={items[0]?.ticket_id ?? items[0]?.user_id ?? ''}
              who={who}
              items={items}
              onTakeOff={onTakeOff}
            />
          ))}
        </LongTable>
      </div>
      {asked && (
        <Suspense fallback={null}>
          <TakeOffDialog event={event} who={who} person={asked} onClose={() => ask(undefined)} />
        </Suspense>
      )}
    </>
  )
}

function Hidden() {
  return (
    <span className="vh">
      <Trans>Take off</Trans>
    </span>
  )
}

const PeoplePart = memo(function PeoplePart({
  who,
  items,
  onTakeOff,
}: {
  who: Who
  items: readonly Person[]
  onTakeOff: (person: Person) => void
}) {
  return (
    <tbody>
      {items.map((person) =>
        who === 'users' ? (
          <UserRow key={person.ticket_id} person={person} onTakeOff={onTakeOff} />
        ) : (
          <StaffRow key={person.user_id} person={person} onTakeOff={onTakeOff} />
        ),
      )}
    </tbody>
  )
})

interface RowProps {
  readonly person: Person
  readonly onTakeOff: (person: Person) => void
}

function UserRow({ person, onTakeOff }: RowProps) {
  const { username, name, status, origin, inside } = person
  const isUsed = status === 'CONSUMED'
  return (
    <tr>
      <td>
        <PersonName username={username} name={name} />
      </td>
      <td>
        {isUsed ? (
          <Badge kind="lapis">{inside ? <Trans>Inside</Trans> : <Trans>Was let in</Trans>}</Badge>
        ) : (
          <Badge kind="yes">
            <Trans context="of a ticket">Good</Trans>
          </Badge>
        )}
      </td>
      <td className="muted">
        {origin === 'COMPLIMENTARY' ? <Trans>Complimentary</Trans> : <Trans>Registered</Trans>}
      </td>
      <td className="right">
        {!isUsed && (
          <button type="button" className="btn btn-quiet" onClick={() => onTakeOff(person)}>
            <Trans>Cancel ticket</Trans>
            <span className="vh"> {username}</span>
          </button>
        )}
      </td>
    </tr>
  )
}

function StaffRow({ person, onTakeOff }: RowProps) {
  const { username, name } = person
  return (
    <tr>
      <td>
        <PersonName username={username} name="" />
      </td>
      <td className="wrap" dir="auto">
        {name}
      </td>
      <td className="right">
        <button type="button" className="btn btn-quiet" onClick={() => onTakeOff(person)}>
          <Trans>Take off</Trans>
          <span className="vh"> {username}</span>
        </button>
      </td>
    </tr>
  )
}

/** The name where one may see it, and the user name. */
function PersonName({ username, name }: { username: string; name: string }) {
  return (
    <span className="row">
      <Avatar name={name || username} />
      <span className="wrap">
        <span className="strong" dir="auto">
          {name || username}
        </span>
        {name && (
          <>
            <br />
            <span className="muted">{username}</span>
          </>
        )}
      </span>
    </span>
  )
}
