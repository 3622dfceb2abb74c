import { Trans, useLingui } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { lazy, Suspense, useCallback, useState } from 'react'
import { initialOf } from '../../app/Avatar.tsx'
import { useMe } from '../../app/me.ts'
import { ErrorLine } from '../../parts/ErrorLine.tsx'
import { LongTable, useStable } from '../../parts/LongTable.tsx'
import { toast } from '../../parts/toasts.ts'
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
  people,
}: {
  event: Event
  who: Who
  people: readonly Person[]
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
  const row = useRow(who, onTakeOff)
  const hiddenHead = <span className="vh">{t`Take off`}</span>
  const head =
    who === 'users'
      ? [t`Person`, t`Ticket`, t`How they got it`, hiddenHead]
      : [t`Person`, t`Name`, hiddenHead]
  return (
    <>
      <ErrorLine error={failure} />
      <div className="card">
        <LongTable
          name={t`People`}
          className={who === 'users' ? 'people-users' : 'people-staff'}
          head={head}
          items={people}
          row={row}
        />
      </div>
      {asked && (
        <Suspense fallback={null}>
          <TakeOffDialog event={event} who={who} person={asked} onClose={() => ask(undefined)} />
        </Suspense>
      )}
    </>
  )
}

/**
 * Draws one row. It has few elements and no component, which leaves less garbage to collect: with
 * 5,000 rows of components, the longest frame took 67 to 167 ms (`npm run bench -- --only
 * scrolling`).
 */
function useRow(who: Who, onTakeOff: (person: Person) => void) {
  const { t, i18n } = useLingui()
  return useCallback(
    (person: Person) => {
      const { username, name, user_id, ticket_id } = person
      const takeOff = (label: string) =>
        takeOffCell(`${label} ${username}`, label, () => onTakeOff(person))
      if (who !== 'users')
        return (
          <tr key={user_id}>
            <td>{personName(username, '')}</td>
            <td className="wrap" dir="auto">
              {name}
            </td>
            {takeOff(t`Take off`)}
          </tr>
        )
      const { inside, origin, status } = person
      const isUsed = status === 'CONSUMED'
      const used = inside ? t`Inside` : t`Was let in`
      return (
        <tr key={ticket_id}>
          <td>{personName(username, name)}</td>
          <td>
            <span className={`badge badge-row ${isUsed ? 'badge-lapis' : 'badge-yes'}`}>
              {isUsed ? used : t({ message: 'Good', context: 'of a ticket' })}
            </span>
          </td>
          <td className="muted">
            {origin === 'COMPLIMENTARY'
              ? t`Complimentary`
              : origin === 'DOOR_SALE'
                ? t`Sold at the door`
                : t`Registered`}
          </td>
          {isUsed ? <td /> : takeOff(t`Cancel ticket`)}
        </tr>
      )
    },
    [who, onTakeOff, i18n.locale],
  )
}

function takeOffCell(name: string, label: string, onClick: () => void) {
  return (
    <td className="right">
      <button type="button" className="btn btn-quiet" aria-label={name} onClick={onClick}>
        {label}
      </button>
    </td>
  )
}

/** The name where one may see it, and the user name. */
function personName(username: string, name: string) {
  return (
    <div className="row">
      <span className="avatar" aria-hidden="true">
        {initialOf(name || username)}
      </span>
      <div className="wrap">
        <div className="strong" dir="auto">
          {name || username}
        </div>
        {name && <div className="muted">{username}</div>}
      </div>
    </div>
  )
}
