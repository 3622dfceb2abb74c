import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { Button } from '../../parts/Button.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { useTyped } from '../../parts/useFilters.ts'
import { REASONS } from './ReasonText.tsx'
import type { ScanFilter } from './scanFilter.ts'

type OnChange = (changes: Readonly<Partial<Record<keyof ScanFilter, string>>>) => void

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
  return (
    <div className="stack stack-3">
      <SearchBox
        words={query}
        label={t`Search by holder`}
        onChange={(words) => onChange({ query: words })}
      />
      <details className="card" open={count > 0 || undefined}>
        <summary className="pad">
          <span className="strong">
            {count > 0 ? <Trans>Filters ({count})</Trans> : <Trans>Filters</Trans>}
          </span>
        </summary>
        <div className="pad stack after-summary">
          <div className="grid-3 gap-4">
            <ChoiceFilter
              label={<Trans>Answer</Trans>}
              value={filter.result ?? ''}
              onChange={(result) => onChange({ result })}
            >
              <option value="">{t`All`}</option>
              <option value="admitted">{t`Let in or out`}</option>
              <option value="refused">{t`Refused`}</option>
            </ChoiceFilter>
            <ChoiceFilter
              label={<Trans>Why refused</Trans>}
              value={filter.reason ?? ''}
              onChange={(reason) => onChange({ reason })}
            >
              <option value="">{t`All`}</option>
              {Object.entries(REASONS).map(([reason, name]) => (
                <option key={reason} value={reason}>
                  {i18n._(name)}
                </option>
              ))}
            </ChoiceFilter>
            <TextFilter
              label={<Trans>Gate</Trans>}
              name="gate"
              filter={filter}
              onChange={onChange}
            />
            <TextFilter
              label={<Trans>Agent’s user name</Trans>}
              name="actor"
              filter={filter}
              onChange={onChange}
            />
            <TextFilter
              label={<Trans>From</Trans>}
              name="from"
              type="datetime-local"
              filter={filter}
              onChange={onChange}
            />
            <TextFilter
              label={<Trans>Until</Trans>}
              name="to"
              type="datetime-local"
              filter={filter}
              onChange={onChange}
            />
          </div>
          {count > 0 && (
            <div>
              <Button onClick={onClear}>
                <Trans>Remove all filters</Trans>
              </Button>
            </div>
          )}
        </div>
      </details>
    </div>
  )
}

function ChoiceFilter({
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

function TextFilter({
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
  const [typed, setTyped] = useTyped(filter[name] ?? '', (text) => onChange({ [name]: text }))
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
