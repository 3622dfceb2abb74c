import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { REASONS } from './ReasonText.tsx'
import { SearchBox } from './SearchBox.tsx'
import type { ScanFilter } from './scanFilter.ts'

const TYPED_AFTER_MS = 250

type OnChange = (name: keyof ScanFilter, value: string) => void

/** Limits the scans. What is chosen stands in the address, so that it can be sent to others. */
export function ScanFilters({
  filter,
  onChange,
  onClear,
}: {
  filter: ScanFilter
  onChange: OnChange
  onClear: () => void
}) {
  const { t, i18n } = useLingui()
  const { query = '', ...rest } = filter
  const count = Object.keys(rest).length
  /** Fields keep what is typed; they begin anew when all filters are taken away. */
  const [round, setRound] = useState(0)
  return (
    <div className="stack stack-3" key={round}>
      <SearchBox
        words={query}
        label={t`Search by holder`}
        onChange={(words) => onChange('query', words)}
      />
      <details className="card" open={count > 0 || undefined}>
        <summary className="pad">
          <span className="strong">
            {count > 0 ? <Trans>Filters ({count})</Trans> : <Trans>Filters</Trans>}
          </span>
        </summary>
        <div className="pad stack after-summary">
          <div className="grid-3 gap-4">
            <Choice
              label={<Trans>Answer</Trans>}
              value={filter.result ?? ''}
              onChange={(value) => onChange('result', value)}
            >
              <option value="">{t`All`}</option>
              <option value="admitted">{t`Let in or out`}</option>
              <option value="refused">{t`Refused`}</option>
            </Choice>
            <Choice
              label={<Trans>Why refused</Trans>}
              value={filter.reason ?? ''}
              onChange={(value) => onChange('reason', value)}
            >
              <option value="">{t`All`}</option>
              {Object.entries(REASONS).map(([reason, name]) => (
                <option key={reason} value={reason}>
                  {i18n._(name)}
                </option>
              ))}
            </Choice>
            <Typed label={<Trans>Gate</Trans>} name="gate" filter={filter} onChange={onChange} />
            <Typed
              label={<Trans>Agent’s user name</Trans>}
              name="actor"
              filter={filter}
              onChange={onChange}
            />
            <Typed
              label={<Trans>From</Trans>}
              name="from"
              type="datetime-local"
              filter={filter}
              onChange={onChange}
            />
            <Typed
              label={<Trans>Until</Trans>}
              name="to"
              type="datetime-local"
              filter={filter}
              onChange={onChange}
            />
          </div>
          {count > 0 && (
            <div>
              <Button
                onClick={() => {
                  onClear()
                  setRound(round + 1)
                }}
              >
                <Trans>Take all filters away</Trans>
              </Button>
            </div>
          )}
        </div>
      </details>
    </div>
  )
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  children: ReactNode
}) {
  const id = useId()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
    </div>
  )
}

function Typed({
  label,
  name,
  type = 'text',
  filter,
  onChange,
}: {
  label: ReactNode
  name: 'gate' | 'actor' | 'from' | 'to'
  type?: 'text' | 'datetime-local'
  filter: ScanFilter
  onChange: OnChange
}) {
  const id = useId()
  const [typed, setTyped] = useState(filter[name] ?? '')
  useEffect(() => {
    if (typed.trim() === (filter[name] ?? '')) return
    const timer = setTimeout(() => onChange(name, typed.trim()), TYPED_AFTER_MS)
    return () => clearTimeout(timer)
  })
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type={type}
        maxLength={64}
        autoCapitalize="none"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </div>
  )
}
