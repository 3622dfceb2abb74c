import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import type { AuditEntry } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { Button } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { Empty, ShowPages } from '../../parts/states.tsx'
import { type Filters, useFilters, useTyped } from '../../parts/useFilters.ts'
import { AUDIT_TEXTS, useAuditText } from '../me/auditText.ts'
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
  const from = startOf(read('from'))
  const to = endOf(read('to'))
  const filters = {
    ...(read('kind') && { kind: read('kind') }),
    ...(read('actor') && { actor: read('actor') }),
    ...(read('user') && { user: read('user') }),
    ...(from && { from }),
    ...(to && { to }),
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

function startOf(day: string): string | undefined {
  return day ? new Date(`${day}T00:00`).toISOString() : undefined
}

function endOf(day: string): string | undefined {
  return day ? new Date(`${day}T23:59:59.999`).toISOString() : undefined
}

function AuditFilters({ read, change }: Pick<Filters, 'read' | 'change'>) {
  const { t, i18n } = useLingui()
  const [actor, setActor] = useTyped(read('actor'), (value) => change({ actor: value }))
  const [user, setUser] = useTyped(read('user'), (value) => change({ user: value }))
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
      <label className="field">
        <span className="label">{t`By (user name)`}</span>
        <input
          className="input"
          value={actor}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setActor(event.target.value)}
        />
      </label>
      <label className="field">
        <span className="label">{t`About (user name)`}</span>
        <input
          className="input"
          value={user}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setUser(event.target.value)}
        />
      </label>
      <label className="field">
        <span className="label">{t`From`}</span>
        <input
          className="input"
          type="date"
          value={read('from')}
          onChange={(event) => change({ from: event.target.value })}
        />
      </label>
      <label className="field">
        <span className="label">{t`To`}</span>
        <input
          className="input"
          type="date"
          value={read('to')}
          onChange={(event) => change({ to: event.target.value })}
        />
      </label>
    </div>
  )
}

function NoEntries({ onClear }: { onClear?: () => void }) {
  return (
    <Empty
      picture="search"
      title={<Trans>Nothing fits</Trans>}
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
  const { at, kind, actor, username, address, details } = entry
  const { moment } = useDates()
  const auditText = useAuditText()
  const isOther = username !== null && username !== actor
  return (
    <li className="item">
      <span className="grow">
        <span className="strong wrap">{auditText(kind, details)}</span>
        <br />
        <span className="small muted wrap">
          <time dateTime={at}>{moment(at)}</time>
          {' · '}
          {actor ? <Trans>by {actor}</Trans> : <Trans>by the server, or by nobody known</Trans>}
          {isOther && (
            <>
              {' · '}
              <Trans>about {username}</Trans>
            </>
          )}
          {address && ` · ${address}`}
        </span>
      </span>
    </li>
  )
}
