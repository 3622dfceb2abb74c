import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import type { AuditEntry } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { Button } from '../../parts/Button.tsx'
import { DayField } from '../../parts/DayField.tsx'
import { dayRange } from '../../parts/dayRange.ts'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { type Filters, useFilters, useTyped } from '../../parts/useFilters.ts'
import { AuditLine } from '../me/AuditLine.tsx'
import { AUDIT_TEXTS } from '../me/auditText.ts'
import { ServerShell } from './ServerShell.tsx'

/** What happened on the whole server, newest first. */
export function AuditPage() {
  const { t } = useLingui()
  return (
    <ServerShell title={t`Audit log`}>
      <Audit />
    </ServerShell>
  )
}

function Audit() {
  const { read, change, clear, isFiltered } = useFilters()
  const filters = {
    ...(read('kind') && { kind: read('kind') }),
    ...(read('actor') && { actor: read('actor') }),
    ...(read('user') && { user: read('user') }),
    ...dayRange(read),
  }
  const query = usePages(['audit', filters], async (page) => {
    const answered: unknown = await answer(
      api.GET('/api/v1/audit', { params: { query: { ...filters, ...(page && { page }) } } }),
    )
    return readEntries(answered)
  })
  const csv = `/api/v1/audit?${new URLSearchParams({ ...filters, format: 'csv' })}`
  return (
    <>
      <AuditFilters read={read} change={change} />
      <div>
        <a className="btn" href={csv} download="audit.csv">
          <IconDownload className="i" aria-hidden="true" />
          <span>
            <Trans>Export as CSV</Trans>
          </span>
        </a>
      </div>
      <ShowPages
        query={query}
        lines={9}
        empty={<NoEntries {...(isFiltered && { onClear: clear })} />}
      >
        {(entries) => (
          <ul className="card list">
            {entries.map((entry) => (
              <Entry key={entry.uuid} entry={entry} />
            ))}
          </ul>
        )}
      </ShowPages>
    </>
  )
}

/** The route also answers CSV, so its type is either. */
function readEntries(answered: unknown): {
  items: readonly AuditEntry[]
  next_page: string | null
} {
  const { items, next_page } = Object(answered)
  return { items: Array.isArray(items) ? items : [], next_page: next_page ?? null }
}

function AuditFilters({ read, change }: Pick<Filters, 'read' | 'change'>) {
  const { t, i18n } = useLingui()
  const kinds = Object.entries(AUDIT_TEXTS)
    .map(([kind, text]) => ({ kind, text: i18n._(text) }))
    .sort((a, b) => a.text.localeCompare(b.text, i18n.locale))
  return (
    <div className="filters">
      <label className="field">
        <span className="label">{t`What`}</span>
        <select
          className="select"
          value={read('kind')}
          onChange={(event) => change({ kind: event.target.value })}
        >
          <option value="">{t`Everything`}</option>
          {kinds.map(({ kind, text }) => (
            <option key={kind} value={kind}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <NameField
        label={t`By (user name)`}
        value={read('actor')}
        onChange={(actor) => change({ actor })}
      />
      <NameField
        label={t`About (user name)`}
        value={read('user')}
        onChange={(user) => change({ user })}
      />
      <DayField name="from" label={t`From`} read={read} change={change} />
      <DayField name="to" label={t`To`} read={read} change={change} />
    </div>
  )
}

function NameField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const [typed, setTyped] = useTyped(value, onChange)
  return (
    <label className="field">
      <span className="label">{label}</span>
      <input
        className="input"
        value={typed}
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  )
}

function NoEntries({ onClear }: { onClear?: () => void }) {
  return (
    <Empty
      picture="search"
      title={<Trans>Nothing found</Trans>}
      acts={
        onClear && (
          <Button look="main" onClick={onClear}>
            <Trans>Show everything</Trans>
          </Button>
        )
      }
    >
      <Trans>Try fewer filters, or other days.</Trans>
    </Empty>
  )
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { actor, username, address } = entry
  const isOther = username !== null && username !== actor
  return (
    <AuditLine entry={entry}>
      {' · '}
      {actor ? <Trans>by {actor}</Trans> : <Trans>by the server, or by nobody known</Trans>}
      {isOther && (
        <>
          {' · '}
          <Trans>about {username}</Trans>
        </>
      )}
      {address && ` · ${address}`}
    </AuditLine>
  )
}
