import { Trans } from '@lingui/react/macro'
import { Banner } from '../../parts/Banner.tsx'
import { Entry } from './Entry.tsx'
import type { Saving } from './useSaving.ts'

/** How the codes of the tickets change. Most organisers leave it as it is. */
export function CodesCard({ saving }: { saving: Saving }) {
  const { fields, edit, isFrozen } = saving
  return (
    <details className="card" open={isFrozen || undefined}>
      <summary className="pad">
        <h2>
          <Trans>How codes change</Trans>
        </h2>
      </summary>
      <div className="pad stack after-summary">
        {isFrozen && (
          <Banner kind="wait" title={<Trans>This can no longer change</Trans>}>
            <Trans>
              A ticket of this event has been shown on a phone. Its codes are made by the setting as
              it was, so it stays.
            </Trans>
          </Banner>
        )}
        <p className="small muted">
          <Trans>
            A ticket shows a new code all the time, so a picture of it soon lets nobody in. This is
            fixed as soon as somebody has opened a ticket.
          </Trans>
        </p>
        <div className="grid-3 gap-4">
          <Entry label={<Trans>A new code</Trans>}>
            {(control) => (
              <select
                {...control}
                className="select"
                disabled={isFrozen}
                value={fields.period}
                onChange={({ target }) => edit({ period: target.value })}
              >
                <option value="15">
                  <Seconds count={15} />
                </option>
                <option value="30">
                  <Seconds count={30} />
                </option>
                <option value="60">
                  <Seconds count={60} />
                </option>
              </select>
            )}
          </Entry>
          <Entry label={<Trans>Digits</Trans>}>
            {(control) => (
              <select
                {...control}
                className="select"
                disabled={isFrozen}
                value={fields.digits}
                onChange={({ target }) => edit({ digits: target.value })}
              >
                <option value="6">6</option>
                <option value="8">8</option>
              </select>
            )}
          </Entry>
          <Entry label={<Trans>Algorithm</Trans>}>
            {(control) => (
              <select
                {...control}
                className="select"
                disabled={isFrozen}
                value={fields.algorithm}
                onChange={({ target }) => edit({ algorithm: target.value })}
              >
                <option value="SHA1">SHA-1</option>
                <option value="SHA256">SHA-256</option>
                <option value="SHA512">SHA-512</option>
              </select>
            )}
          </Entry>
        </div>
      </div>
    </details>
  )
}

function Seconds({ count }: { count: number }) {
  return <Trans>every {count} seconds</Trans>
}
