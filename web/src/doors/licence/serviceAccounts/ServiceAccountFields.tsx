import { Trans } from '@lingui/react/macro'
import type { ServiceAccount } from '@tessera/client'
import { useState } from 'react'
import { FieldGroup, TextField } from '../../../parts/fields.tsx'
import { LicencePicker } from './LicencePicker.tsx'
import { needsAll, SCOPES, type Scope, ScopeMeaning } from './scopes.tsx'

export function ServiceAccountFields({ before }: { before?: ServiceAccount }) {
  const [isLimited, limit] = useState(before ? before.licence_ids !== null : false)
  return (
    <>
      <TextField
        name="name"
        label={<Trans>Name</Trans>}
        hint={<Trans>The machine or program, such as “Student register”.</Trans>}
        defaultValue={before?.name}
        maxLength={100}
        required
        dir="auto"
      />
      <Reach before={before?.licence_ids ?? []} isLimited={isLimited} onChange={limit} />
      <Scopes before={before?.scopes ?? []} isLimited={isLimited} />
    </>
  )
}

function Reach({
  before,
  isLimited,
  onChange,
}: {
  before: readonly string[]
  isLimited: boolean
  onChange: (isLimited: boolean) => void
}) {
  return (
    <FieldGroup name="licence_ids" label={<Trans>For which licences</Trans>}>
      <div className="stack stack-2">
        <label className="choice">
          <input
            type="radio"
            name="reach"
            value="all"
            checked={!isLimited}
            onChange={() => onChange(false)}
          />
          <span className="strong">
            <Trans>All licences</Trans>
          </span>
        </label>
        <label className="choice">
          <input
            type="radio"
            name="reach"
            value="some"
            checked={isLimited}
            onChange={() => onChange(true)}
          />
          <span>
            <span className="strong">
              <Trans>Only some licences</Trans>
            </span>
            <br />
            <span className="small muted">
              <Trans>It does not find the others.</Trans>
            </span>
          </span>
        </label>
        {isLimited && <LicencePicker before={before} />}
      </div>
    </FieldGroup>
  )
}

function Scopes({ before, isLimited }: { before: readonly Scope[]; isLimited: boolean }) {
  return (
    <FieldGroup
      name="scopes"
      label={<Trans>What it may do</Trans>}
      hint={<Trans>None of these includes another.</Trans>}
    >
      {SCOPES.map((scope) => {
        const cannot = isLimited && needsAll(scope)
        return (
          <label key={scope} className="check">
            <input
              type="checkbox"
              name={`scope:${scope}`}
              defaultChecked={before.includes(scope)}
              disabled={cannot}
            />
            <span>
              <ScopeMeaning scope={scope} />
              <br />
              <span className="small muted">
                <span className="code">{scope}</span>
                {cannot && (
                  <>
                    {' · '}
                    <Trans>only for an account with all licences</Trans>
                  </>
                )}
              </span>
            </span>
          </label>
        )
      })}
    </FieldGroup>
  )
}
