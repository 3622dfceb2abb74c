import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { Shape } from '../../parts/shapes.tsx'
import type { EventFields, Fault, FieldName } from './eventFields.ts'
import type { Saving } from './useSaving.ts'
import { toInstant } from './zonedTime.ts'

/** Whether anything is red, so that the event cannot be published yet. */
export function isReady({ fields, faults }: Pick<Saving, 'fields' | 'faults'>): boolean {
  return Object.keys(faults).length === 0 && !isOver(fields)
}

function isOver({ ends, timezone }: EventFields): boolean {
  const end = toInstant(ends, timezone)
  return end !== undefined && Date.parse(end) <= Date.now()
}

/** What is right and what is missing. Only red keeps an event from being published. */
export function Checklist({ event, saving }: { event: Event; saving: Saving }) {
  const { fields, faults } = saving
  const id = event.uuid
  const hasAgents = useQuery({
    queryKey: ['event', id, 'has-agents'],
    queryFn: async () => {
      const params = { path: { id }, query: { page_size: 1 } }
      const { items } = await answer(api.GET('/api/v1/event/{id}/agents', { params }))
      return items.length > 0
    },
  }).data
  const under = <Trans>Under “What and when”</Trans>
  const underWhere = <Trans>Under “Where, and how many”</Trans>
  const wrong: Partial<Record<FieldName, [ReactNode, ReactNode]>> = {
    title: [<Trans key="t">The title is missing</Trans>, under],
    starts: [<Trans key="s">The beginning is missing</Trans>, under],
    ends: [endsText(faults.ends), under],
    doors: [<Trans key="d">Doors open too late</Trans>, under],
    capacity: [<Trans key="c">The capacity is not a number</Trans>, underWhere],
  }
  const isTimeRight = !(faults.title || faults.starts || faults.ends || faults.doors)
  const places = Number(fields.capacity)
  return (
    <section className="card pad stack stack-3">
      <h2 className="size-l">
        {event.status === 'DRAFT' ? <Trans>Before you publish</Trans> : <Trans>At a glance</Trans>}
      </h2>
      <ul className="stack stack-3">
        {Object.entries(wrong)
          .filter(([name]) => Object.hasOwn(faults, name))
          .map(([name, [text, where]]) => (
            <Point key={name} kind="no" hint={where}>
              {text}
            </Point>
          ))}
        {isOver(fields) && event.status === 'DRAFT' && (
          <Point kind="no" hint={under}>
            <Trans>It is over already</Trans>
          </Point>
        )}
        {isTimeRight && !isOver(fields) && (
          <Point kind="yes">
            <Trans>Title and time</Trans>
          </Point>
        )}
        {fields.venue.trim() === '' ? (
          <Point kind="wait" hint={<Trans>Say where, so that people find it.</Trans>}>
            <Trans>No venue yet</Trans>
          </Point>
        ) : (
          <Point kind="yes">
            <Trans>The venue</Trans>
          </Point>
        )}
        {!faults.capacity &&
          (places === 0 ? (
            <Point kind="wait" hint={<Trans>Nobody can register.</Trans>}>
              <Trans>No places</Trans>
            </Point>
          ) : (
            <Point kind="yes">
              <Plural value={places} one="# place" other="# places" />
            </Point>
          ))}
        {fields.description.trim() === '' && (
          <Point kind="wait" hint={<Trans>Say what people can look forward to.</Trans>}>
            <Trans>No description yet</Trans>
          </Point>
        )}
        {event.picture ? (
          <Point kind="yes">
            <Trans>A picture</Trans>
          </Point>
        ) : (
          <Point kind="wait" hint={<Trans>Without one we lay a mosaic.</Trans>}>
            <Trans>No picture yet</Trans>
          </Point>
        )}
        {hasAgents === false && (
          <Point
            kind="wait"
            hint={
              <Link className="link-btn" href={`/organise/event/${id}/roster?who=agents`}>
                <Trans>Put agents on the roster</Trans>
              </Link>
            }
          >
            <Trans>Nobody is at the gates yet</Trans>
          </Point>
        )}
        {hasAgents && (
          <Point kind="yes">
            <Trans>Agents are on the roster</Trans>
          </Point>
        )}
      </ul>
    </section>
  )
}

function endsText(fault: Fault | undefined): ReactNode {
  return fault === 'missing' ? <Trans>The end is missing</Trans> : <Trans>It ends too early</Trans>
}

function Point({
  kind,
  hint,
  children,
}: {
  kind: 'yes' | 'wait' | 'no'
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <li className="row row-top">
      <span className={`shape-${kind}`}>
        <Shape kind={kind} />
      </span>
      <span>
        <span className={kind === 'yes' ? '' : 'strong'}>{children}</span>
        {hint && (
          <>
            <br />
            <span className="small muted">{hint}</span>
          </>
        )}
      </span>
    </li>
  )
}
