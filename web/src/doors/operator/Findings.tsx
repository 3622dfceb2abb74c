import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Finding } from '@tessera/client'
import { Badge } from '../../parts/Banner.tsx'
import { CodedText } from './CodedText.tsx'
import { FINDING_TEXTS, type FindingText } from './findingTexts.ts'

const NAMES: Readonly<Record<string, MessageDescriptor>> = {
  admin: msg`First admin`,
  certificate: msg`Certificate`,
  clocks: msg`Clocks`,
  data: msg`Data folder`,
  database: msg`Database`,
  disk: msg`Disk`,
  'first admin': msg`First admin`,
  'master key': msg`Master key`,
  migrations: msg`Migrations`,
  node: msg`Node`,
  'public url': msg`Public address`,
  redis: msg`Redis`,
  'signing keys': msg`Signing keys`,
}

/** What the server finds out about itself, as `npx tessera doctor` does. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <section className="stack stack-3">
      <h2>
        <Trans>What the server finds</Trans>
      </h2>
      <ul className="card list">
        {findings.map((finding) => (
          <li key={`${finding.code}${finding.detail}`} className="item row-wrap">
            <Found finding={finding} />
            <StateBadge state={finding.state} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Found({ finding: { what, code, values, detail, advice } }: { finding: Finding }) {
  const { i18n } = useLingui()
  const name = NAMES[what]
  const text = textOf(code)
  return (
    <span className="grow">
      <span className="strong">{name ? i18n._(name) : what}</span>
      <br />
      {text ? (
        <>
          <span className="small muted wrap">
            <CodedText message={text.says} values={values} />
          </span>
          {text.advice && (
            <span className="small wrap block">
              <CodedText message={text.advice} values={values} />
            </span>
          )}
        </>
      ) : (
        <>
          <span className="small muted wrap" lang="en">
            {detail}
          </span>
          {advice && (
            <span className="small wrap block" lang="en">
              {advice}
            </span>
          )}
        </>
      )}
    </span>
  )
}

/** None where the server is newer than this page: its own words, in English, stand in. */
function textOf(code: Finding['code']): FindingText | undefined {
  return Object.hasOwn(FINDING_TEXTS, code) ? FINDING_TEXTS[code] : undefined
}

function StateBadge({ state }: { state: Finding['state'] }) {
  return (
    <Badge kind={state === 'good' ? 'yes' : state === 'note' ? 'wait' : 'no'}>
      {state === 'good' && <Trans>Well</Trans>}
      {state === 'note' && <Trans>Look</Trans>}
      {state === 'wrong' && <Trans>Wrong</Trans>}
    </Badge>
  )
}
