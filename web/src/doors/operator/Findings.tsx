import { Trans, useLingui } from '@lingui/react/macro'
import type { Finding } from '@tessera/client'
import { Badge } from '../../parts/Banner.tsx'
import { CodedText } from './CodedText.tsx'
import { FINDING_NAMES } from './findingNames.ts'
import { FINDING_TEXTS, type FindingText } from './findingTexts.ts'

/** What is wrong stands first. */
const ORDER: readonly Finding['state'][] = ['wrong', 'note', 'good']

/** What the server finds out about itself, as `npx tessera doctor` does. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const sorted = ORDER.flatMap((wanted) => findings.filter(({ state }) => state === wanted))
  return (
    <section className="stack stack-3">
      <h2>
        <Trans>What the server finds</Trans>
      </h2>
      <ul className="card list">
        {sorted.map((finding) => (
          <FindingItem key={`${finding.code}${finding.detail}`} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

function FindingItem({ finding }: { finding: Finding }) {
  const { i18n } = useLingui()
  const { what, code, values, state, detail, advice } = finding
  const name = FINDING_NAMES[what]
  const text = textOf(code)
  return (
    <li className="item">
      <div className="grow stack stack-1">
        <p className="row row-wrap between gap-2">
          <span className="strong">{name ? i18n._(name) : what}</span>
          <StateBadge state={state} />
        </p>
        <p className="small muted wrap" {...(!text && { lang: 'en' })}>
          {text ? <CodedText message={text.says} values={values} /> : detail}
        </p>
        {text?.advice ? (
          <p className="small wrap">
            <CodedText message={text.advice} values={values} />
          </p>
        ) : (
          !text &&
          advice && (
            <p className="small wrap" lang="en">
              {advice}
            </p>
          )
        )}
      </div>
    </li>
  )
}

/** None where the server is newer than this page: its own words, in English, stand in. */
function textOf(code: Finding['code']): FindingText | undefined {
  return Object.hasOwn(FINDING_TEXTS, code) ? FINDING_TEXTS[code] : undefined
}

function StateBadge({ state }: { state: Finding['state'] }) {
  return (
    <Badge kind={state === 'good' ? 'yes' : state === 'note' ? 'wait' : 'no'}>
      {state === 'good' && <Trans>Good</Trans>}
      {state === 'note' && <Trans>Note</Trans>}
      {state === 'wrong' && <Trans>Wrong</Trans>}
    </Badge>
  )
}
