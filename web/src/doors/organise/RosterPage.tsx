import { Trans, useLingui } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { lazy, Suspense, useState } from 'react'
import { usePages } from '../../api/usePages.ts'
import { Chips } from '../../parts/Chips.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { Empty, Loading, ShowPages } from '../../parts/states.tsx'
import { useFilters } from '../../parts/useFilters.ts'
import { usePage } from '../../parts/usePage.ts'
import { AddPerson } from './AddPerson.tsx'
import { EventFrame } from './EventFrame.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { readPeople, rosterKey, type Who } from './rosterList.ts'

const ImportPanel = lazy(() => import('./ImportPanel.tsx'))
const RosterLinks = lazy(() => import('./RosterLinks.tsx'))

/** The people of an event: who has a ticket, who is at the gates, who runs it. */
export function RosterPage({ id }: { id: string }) {
  const { t } = useLingui()
  usePage(t`People of the event`)
  return <EventFrame id={id}>{(event) => <Roster event={event} />}</EventFrame>
}

function Roster({ event }: { event: Event }) {
  const { t } = useLingui()
  const { read, change } = useFilters()
  const who = whoOf(read('who'))
  const words = read('q')
  const [isImporting, setImporting] = useState(false)
  return (
    <>
      <WhoChips who={who} onChange={(next) => change({ who: next, q: '' })} />
      {event.status !== 'CANCELLED' && (
        <AddPerson
          key={who}
          event={event}
          who={who}
          isImporting={isImporting}
          onImport={() => setImporting(!isImporting)}
        />
      )}
      {isImporting && (
        <Suspense fallback={<Loading lines={3} />}>
          <ImportPanel key={who} event={event} who={who} onClose={() => setImporting(false)} />
        </Suspense>
      )}
      {event.status !== 'CANCELLED' && <FoldedLinks event={event} />}
      <SearchBox
        key={`search ${who}`}
        words={words}
        label={t`Search by name or user name`}
        onChange={(q) => change({ q })}
      />
      <FoundPeople event={event} who={who} words={words} />
    </>
  )
}

/** Few need a link, and the people come first: so it is folded, and loaded when it is opened. */
function FoldedLinks({ event }: { event: Event }) {
  const [wasOpened, setOpened] = useState(false)
  return (
    <details
      className="card"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true)
      }}
    >
      <summary className="pad">
        <h2 className="size-l">
          <Trans>Invite by a link</Trans>
        </h2>
      </summary>
      {wasOpened && (
        <Suspense fallback={<Loading lines={3} />}>
          <RosterLinks event={event} />
        </Suspense>
      )}
    </details>
  )
}

function WhoChips({ who, onChange }: { who: Who; onChange: (who: Who) => void }) {
  const { t } = useLingui()
  const names: readonly [Who, string][] = [
    ['users', t`With a ticket`],
    ['agents', t`Agents`],
    ['admins', t`Event admins`],
  ]
  return <Chips label={t`Which people`} names={names} chosen={who} onChoose={onChange} />
}

function FoundPeople({ event, who, words }: { event: Event; who: Who; words: string }) {
  const query = usePages(rosterKey(event.uuid, who, words), (page) =>
    readPeople(event.uuid, { who, words, page }),
  )
  return (
    <ShowPages query={query} empty={words ? <NobodyFound /> : <NobodyYet who={who} />}>
      {(people) => <PeopleTable event={event} who={who} people={people} />}
    </ShowPages>
  )
}

function NobodyFound() {
  return (
    <Empty picture="search" title={<Trans>Nobody found</Trans>}>
      <Trans>Try a part of the user name, or of the name.</Trans>
    </Empty>
  )
}

function NobodyYet({ who }: { who: Who }) {
  if (who === 'users')
    return (
      <Empty picture="people" title={<Trans>Nobody has a ticket yet</Trans>}>
        <Trans>People register by themselves. Above you can give tickets by user name.</Trans>
      </Empty>
    )
  return (
    <Empty picture="people" title={<Trans>Nobody is on the roster yet</Trans>}>
      <Trans>Agents scan tickets at the gates. Add them by their user names.</Trans>
    </Empty>
  )
}

function whoOf(value: string): Who {
  return value === 'agents' || value === 'admins' ? value : 'users'
}
