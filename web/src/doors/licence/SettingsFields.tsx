import { Trans } from '@lingui/react/macro'
import type { Licence } from '@tessera/client'
import { useState } from 'react'
import { Fold } from '../../parts/Fold.tsx'
import { TextField } from '../../parts/fields.tsx'
import { MoreSettings } from './MoreSettings.tsx'
import { RULES, type Rule, RuleMeaning, RuleName } from './rules.tsx'
import { dayOf } from './settings.ts'
import { TimeField } from './TimeField.tsx'

type Before = Partial<Licence>

const LONGEST_SECONDS = 400 * 86_400

/** The common settings first, the rest folded. */
export function SettingsFields({ before = {} }: { before?: Before }) {
  return (
    <>
      <TextField
        name="title"
        label={<Trans>Title</Trans>}
        hint={<Trans>What people call it, such as the name of the application.</Trans>}
        defaultValue={before.title}
        maxLength={200}
      />
      <TextField
        name="number_of_users"
        label={<Trans>Seats</Trans>}
        hint={<Trans>How many may be in at once. There may be more members than seats.</Trans>}
        type="number"
        inputMode="numeric"
        min={1}
        max={100_000}
        step={1}
        required
        defaultValue={before.number_of_users ?? 5}
      />
      <Window before={before} />
      <RuleFields before={before} />
      <Fold title={<Trans>More settings</Trans>}>
        <MoreSettings before={before} />
      </Fold>
    </>
  )
}

function Window({ before }: { before: Before }) {
  const isNew = before.valid_to === undefined
  return (
    <div className="grid-2">
      <TextField
        name="valid_from"
        label={<Trans>Valid from</Trans>}
        type="date"
        defaultValue={dayOf(before.valid_from ?? new Date().toISOString())}
        required={!isNew}
      />
      <TextField
        name="valid_to"
        label={<Trans>Up to and including</Trans>}
        type="date"
        required
        defaultValue={before.valid_to ? dayOf(before.valid_to) : undefined}
      />
    </div>
  )
}

function RuleFields({ before }: { before: Before }) {
  const [rule, choose] = useState<Rule>(before.on_full ?? 'evict_longest_idle')
  return (
    <>
      <fieldset className="stack stack-2 plain-fieldset">
        <legend className="label">
          <Trans>When every seat is taken</Trans>
        </legend>
        {RULES.map((value) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name="on_full"
              value={value}
              defaultChecked={rule === value}
              onChange={() => choose(value)}
            />
            <span>
              <span className="strong">
                <RuleName rule={value} />
              </span>
              <br />
              <span className="small muted">
                <RuleMeaning rule={value} />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {rule === 'evict_longest_idle' && (
        <TimeField
          name="evict_after_idle_seconds"
          label={<Trans>A person who was seen keeps the seat for at least</Trans>}
          hint={<Trans>15 minutes to 400 days.</Trans>}
          least={900}
          most={LONGEST_SECONDS}
          unit="days"
          required
          seconds={before.evict_after_idle_seconds ?? 14 * 86_400}
        />
      )}
      {rule === 'overdraft' && (
        <div className="grid-2">
          <TextField
            name="overdraft_seats"
            label={<Trans>How many more</Trans>}
            type="number"
            inputMode="numeric"
            min={1}
            max={100_000}
            step={1}
            required
            defaultValue={before.overdraft_seats || 1}
          />
          <TimeField
            name="overdraft_seconds"
            label={<Trans>For how long</Trans>}
            least={60}
            most={LONGEST_SECONDS}
            unit="hours"
            required
            seconds={before.overdraft_seconds ?? 86_400}
          />
        </div>
      )}
    </>
  )
}
