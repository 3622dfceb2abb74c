import { Trans, useLingui } from '@lingui/react/macro'
import type { Licence } from '@tessera/client'
import { useState } from 'react'
import { CheckField, SelectField, TextField } from '../../parts/fields.tsx'
import { RULES, type Rule, RuleMeaning, RuleName } from './rules.tsx'
import { dayOf, inDays, inHours } from './settings.ts'

type Before = Partial<Licence>

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
      <details className="fold">
        <summary>
          <Trans>More settings</Trans>
        </summary>
        <div className="stack stack-6 fold-body">
          <MoreFields before={before} />
        </div>
      </details>
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
        label={<Trans>Up to and with</Trans>}
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
        <TextField
          name="evict_after_idle_seconds"
          label={<Trans>Days for which a person who was seen is safe</Trans>}
          type="number"
          min={0.02}
          max={400}
          step="any"
          required
          defaultValue={inDays(before.evict_after_idle_seconds ?? 14 * 86_400)}
        />
      )}
      {rule === 'overdraft' && (
        <div className="grid-2">
          <TextField
            name="overdraft_seats"
            label={<Trans>How many more</Trans>}
            type="number"
            min={1}
            max={100_000}
            required
            defaultValue={before.overdraft_seats || 1}
          />
          <TextField
            name="overdraft_seconds"
            label={<Trans>For how many hours</Trans>}
            type="number"
            min={0.02}
            max={9600}
            step="any"
            required
            defaultValue={inHours(before.overdraft_seconds ?? 86_400)}
          />
        </div>
      )}
    </>
  )
}

function MoreFields({ before }: { before: Before }) {
  const { t } = useLingui()
  const { release_idle_after_seconds: release } = before
  return (
    <>
      <SelectField
        name="count_by"
        label={<Trans>What takes one seat</Trans>}
        defaultValue={before.count_by ?? 'user'}
      >
        <option value="user">{t`A person, on any number of machines`}</option>
        <option value="device">{t`A person in one browser`}</option>
        <option value="session">{t`Each login`}</option>
      </SelectField>
      <TextField
        name="release_idle_after_seconds"
        label={<Trans>Log out a member who was not seen for this many hours</Trans>}
        hint={<Trans>Empty: only when somebody else needs the seat.</Trans>}
        type="number"
        min={0.25}
        max={9600}
        step="any"
        defaultValue={typeof release === 'number' ? inHours(release) : undefined}
      />
      <TextField
        name="borrow_days"
        label={<Trans>Days for which a seat may be borrowed</Trans>}
        hint={<Trans>For work without network. 0: not at all.</Trans>}
        type="number"
        min={0}
        max={90}
        step={1}
        required
        defaultValue={before.borrow_days ?? 0}
      />
      <TextField
        name="stay_logged_in_days"
        label={<Trans>Days that a login lasts after its last use</Trans>}
        type="number"
        min={1}
        max={365}
        step={1}
        required
        defaultValue={before.stay_logged_in_days ?? 60}
      />
      <TextField
        name="longest_login_days"
        label={<Trans>Days that a login lasts at most</Trans>}
        type="number"
        min={1}
        max={400}
        step={1}
        required
        defaultValue={before.longest_login_days ?? 400}
      />
      <SelectField
        name="on_shrink"
        label={<Trans>When there are fewer seats than people in</Trans>}
        defaultValue={before.on_shrink ?? 'keep'}
      >
        <option value="keep">{t`Everybody stays, and nobody new comes in`}</option>
        <option value="evict_longest_idle">{t`The longest idle are logged out`}</option>
      </SelectField>
      <CheckField name="tell_members_who_is_in" defaultChecked={before.tell_members_who_is_in}>
        <Trans>Tell members who find it full who is in</Trans>
      </CheckField>
      <CheckField name="keep_session_data" defaultChecked={before.keep_session_data}>
        <Trans>Keep what an application stored with a login for the next login</Trans>
      </CheckField>
    </>
  )
}
