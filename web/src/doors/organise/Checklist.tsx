import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Event } from '@tessera/client'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Shape } from '../../parts/shapes.tsx'
import type { EventFields, Fault, FieldName } from './eventFields.ts'
import { hasAgentsQuery } from './hasAgentsQuery.ts'
import { useProducts } from './products/useProducts.ts'
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
  const isTimeRight = !(faults.title || faults.starts || faults.ends || faults.doors)
  return (
    <section className="card pad stack stack-3">
      <h2 className="size-l">
        {event.status === 'DRAFT' ? <Trans>Before you publish</Trans> : <Trans>At a glance</Trans>}
      </h2>
      <ul className="stack stack-3">
        <WrongPoints faults={faults} />
        {isOver(fields) && event.status === 'DRAFT' && (
          <Point kind="no" hint={<Trans>Under “What and when”</Trans>}>
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
        {!faults.capacity && <PlacesPoint places={Number(fields.capacity)} />}
        <ProductsPoint id={event.uuid} />
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
        <AgentsPoint id={event.uuid} />
      </ul>
    </section>
  )
}

/** What keeps the event from being published, and where it is corrected. */
function WrongPoints({ faults }: Pick<Saving, 'faults'>) {
  const under = <Trans>Under “What and when”</Trans>
  const underWhere = <Trans>Under “Where, and how many”</Trans>
  const wrong: Partial<Record<FieldName, [ReactNode, ReactNode]>> = {
    title: [<Trans key="t">The title is missing</Trans>, under],
    starts: [<Trans key="s">The beginning is missing</Trans>, under],
    ends: [endsText(faults.ends), under],
    doors: [<Trans key="d">Doors open too late</Trans>, under],
    capacity: [<Trans key="c">The capacity is not a number</Trans>, underWhere],
  }
  return Object.entries(wrong)
    .filter(([name]) => Object.hasOwn(faults, name))
    .map(([name, [text, where]]) => (
      <Point key={name} kind="no" hint={where}>
        {text}
      </Point>
    ))
}

function PlacesPoint({ places }: { places: number }) {
  if (places === 0)
    return (
      <Point kind="wait" hint={<Trans>Nobody can register.</Trans>}>
        <Trans>No places</Trans>
      </Point>
    )
  return (
    <Point kind="yes">
      <Plural value={places} one="# place" other="# places" />
    </Point>
  )
}

/** Whether people can have anything, once the event is published and its sale has begun. */
function ProductsPoint({ id }: { id: string }) {
  const products = useProducts(id).data
  if (products === undefined) return null
  const open = products.filter(({ state }) => state !== 'hidden' && state !== 'ended')
  if (open.length > 0)
    return (
      <Point kind="yes">
        <Plural value={open.length} one="# product" other="# products" />
      </Point>
    )
  return (
    <Point
      kind="wait"
      hint={
        <Link className="link-btn" href={`/organise/event/${id}/products`}>
          <Trans>Say what people can have</Trans>
        </Link>
      }
    >
      <Trans>Nothing is on sale</Trans>
    </Point>
  )
}

function AgentsPoint({ id }: { id: string }) {
  const hasAgents = useQuery(hasAgentsQuery(id)).data
  if (hasAgents === undefined) return null
  if (hasAgents)
    return (
      <Point kind="yes">
        <Trans>Agents are on the roster</Trans>
      </Point>
    )
  return (
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
