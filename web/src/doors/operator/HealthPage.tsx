import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconReload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Finding, Server, SettingShown } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { Badge, Banner } from '../../parts/Banner.tsx'
import { Button } from '../../parts/Button.tsx'
import { useDates } from '../../parts/dates.ts'
import { Show } from '../../parts/states.tsx'
import { CodedText } from './CodedText.tsx'
import { Findings } from './Findings.tsx'
import { ServerShell } from './ServerShell.tsx'
import { SETTING_TEXTS } from './settingTexts.ts'

/** How well the server is, and its settings: what `npx tessera doctor` finds. */
export function HealthPage() {
  const { t } = useLingui()
  return (
    <ServerShell title={t`Health`}>
      <Health />
    </ServerShell>
  )
}

function Health() {
  const query = useQuery({
    queryKey: ['server'],
    queryFn: () => answer(api.GET('/api/v1/server')),
  })
  return (
    <Show query={query} lines={9}>
      {(server) => (
        <>
          <Verdict findings={server.findings} />
          <div>
            <Button
              icon={<IconReload className="i" aria-hidden="true" />}
              busy={query.isFetching}
              onClick={() => void query.refetch()}
            >
              <Trans>Look again</Trans>
            </Button>
          </div>
          <Findings findings={server.findings} />
          <Facts server={server} />
          <Settings settings={server.settings} />
        </>
      )}
    </Show>
  )
}

function Verdict({ findings }: { findings: readonly Finding[] }) {
  if (findings.some(({ state }) => state === 'wrong'))
    return (
      <Banner kind="no" title={<Trans>Something is wrong</Trans>}>
        <p>
          <Trans>What is marked red below endangers the server. Do what stands beside it.</Trans>
        </p>
      </Banner>
    )
  if (findings.some(({ state }) => state === 'note'))
    return (
      <Banner kind="wait" title={<Trans>It works, with something to know</Trans>}>
        <p>
          <Trans>What is marked amber below is worth a look.</Trans>
        </p>
      </Banner>
    )
  return <Banner kind="yes" title={<Trans>All is well</Trans>} />
}

const MEGABYTE = 1_000_000

function Facts({ server }: { server: Server }) {
  const { moment, number } = useDates()
  const { version, database, installation_name, public_url, processes, started_at } = server
  return (
    <section className="stack stack-3">
      <h2>
        <Trans>What runs</Trans>
      </h2>
      <dl className="card pad kv">
        <dt>
          <Trans>Name</Trans>
        </dt>
        <dd className="wrap" dir="auto">
          {installation_name}
        </dd>
        <dt>
          <Trans>Address</Trans>
        </dt>
        <dd className="wrap code">{public_url}</dd>
        <dt>
          <Trans>Version</Trans>
        </dt>
        <dd>{version}</dd>
        <dt>
          <Trans>Started</Trans>
        </dt>
        <dd>{moment(started_at)}</dd>
        <dt>
          <Trans>Processes</Trans>
        </dt>
        <dd>{number(processes)}</dd>
        <dt>
          <Trans>Database</Trans>
        </dt>
        <dd>
          PostgreSQL {database.version}, {number(Math.ceil(database.size_bytes / MEGABYTE))} MB
        </dd>
      </dl>
    </section>
  )
}

const SOURCES: Readonly<Record<string, MessageDescriptor>> = {
  environment: msg`from the environment`,
  file: msg`from a file`,
  stored: msg`set in a browser`,
  default: msg`usual value`,
}
const NOT_SET = msg`not set`

function Settings({ settings }: { settings: readonly SettingShown[] }) {
  return (
    <section className="stack stack-3">
      <h2>
        <Trans>Settings</Trans>
      </h2>
      <p className="small muted">
        <Trans>They are read at the start. Secrets are not shown.</Trans>
      </p>
      <ul className="card list">
        {settings.map((setting) => (
          <Setting key={setting.name} setting={setting} />
        ))}
      </ul>
    </section>
  )
}

function Setting({ setting }: { setting: SettingShown }) {
  const { i18n } = useLingui()
  const { name, source, value, is_set } = setting
  const meaning = SETTING_TEXTS[name]
  const from = value === null && !is_set ? NOT_SET : SOURCES[source]
  return (
    <li className="item">
      <div className="grow stack stack-1">
        <p className="row row-wrap between gap-2">
          <span className="code strong wrap">{name}</span>
          <Badge {...(source !== 'default' && { kind: 'lapis' as const })}>
            {from ? i18n._(from) : source}
          </Badge>
        </p>
        {meaning && (
          <p className="small muted wrap">
            <CodedText message={meaning} />
          </p>
        )}
        <SettingValue setting={setting} />
      </div>
    </li>
  )
}

function SettingValue({ setting: { value, is_secret, is_set } }: { setting: SettingShown }) {
  if (is_secret)
    return is_set ? (
      <p className="small">
        <Trans>a secret, which is not shown</Trans>
      </p>
    ) : null
  return value === null ? null : <p className="small code wrap">{value}</p>
}
