import { Plural, Trans } from '@lingui/react/macro'
import type { Event } from '@tessera/client'
import { Entry } from './Entry.tsx'
import type { Saving } from './useSaving.ts'
import { useFault } from './WhatCard.tsx'

/** The place, and how many may come. */
export function WhereCard({ event, saving }: { event: Event; saving: Saving }) {
  const { fields, edit } = saving
  const fault = useFault(saving)
  const { registered } = event
  const capacity = Number(fields.capacity)
  const isBelow = /^\s*\d+\s*$/.test(fields.capacity) && capacity < registered
  return (
    <section className="card pad stack">
      <h2>
        <Trans>Where, and how many</Trans>
      </h2>
      <div className="grid-2 gap-4">
        <Entry label={<Trans>Place</Trans>}>
          {(control) => (
            <input
              {...control}
              className="input"
              dir="auto"
              maxLength={200}
              value={fields.venue}
              onChange={({ target }) => edit({ venue: target.value })}
            />
          )}
        </Entry>
        <Entry label={<Trans>Capacity</Trans>} fault={fault('capacity')}>
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode="numeric"
              maxLength={10}
              value={fields.capacity}
              onChange={({ target }) => edit({ capacity: target.value })}
            />
          )}
        </Entry>
      </div>
      <p className="small muted" role="status">
        {isBelow ? (
          <Plural
            value={registered}
            one="# place is taken. Nobody is thrown out; nobody new can register."
            other="# places are taken. Nobody is thrown out; nobody new can register."
          />
        ) : (
          <Plural
            value={registered}
            _0="No place is taken yet."
            one="# place is taken."
            other="# places are taken."
          />
        )}
      </p>
    </section>
  )
}
