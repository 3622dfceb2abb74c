import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Finding } from '@tessera/client'
import { Badge } from '../../parts/Banner.tsx'

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

/**
 * What the server finds out about itself. The sentences are those of `npx tessera doctor`, with
 * paths and commands in them; they are English in every language.
 */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { i18n } = useLingui()
  return (
    <section className="stack stack-3">
      <h2>
        <Trans>What the server finds</Trans>
      </h2>
      <ul className="card list">
        {findings.map(({ what, state, detail, advice }) => {
          const name = NAMES[what]
          return (
            <li key={`${what}${detail}`} className="item row-wrap">
              <span className="grow">
                <span className="strong">{name ? i18n._(name) : what}</span>
                <br />
                <span className="small muted wrap" lang="en">
                  {detail}
                </span>
                {advice && (
                  <span className="small wrap block" lang="en">
                    {advice}
                  </span>
                )}
              </span>
              <Badge kind={state === 'good' ? 'yes' : state === 'note' ? 'wait' : 'no'}>
                {state === 'good' && <Trans>Well</Trans>}
                {state === 'note' && <Trans>Look</Trans>}
                {state === 'wrong' && <Trans>Wrong</Trans>}
              </Badge>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
