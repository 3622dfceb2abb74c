import { Trans } from '@lingui/react/macro'
import { Banner } from '../../parts/Banner.tsx'
import { ChoiceEntry } from './ChoiceEntry.tsx'
import type { Saving } from './useSaving.ts'

/** How the codes of the tickets change. Most organisers leave it as it is. */
export function CodesCard({ saving }: { saving: Saving }) {
  const { isFrozen } = saving
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
          <ChoiceEntry
            name="period"
            label={<Trans>A new code</Trans>}
            saving={saving}
            disabled={isFrozen}
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
          </ChoiceEntry>
          <ChoiceEntry
            name="digits"
            label={<Trans>Digits</Trans>}
            saving={saving}
            disabled={isFrozen}
          >
            <option value="6">6</option>
            <option value="8">8</option>
          </ChoiceEntry>
          <ChoiceEntry
            name="algorithm"
            label={<Trans>Algorithm</Trans>}
            saving={saving}
            disabled={isFrozen}
          >
            <option value="SHA1">SHA-1</option>
            <option value="SHA256">SHA-256</option>
            <option value="SHA512">SHA-512</option>
          </ChoiceEntry>
        </div>
      </div>
    </details>
  )
}

function Seconds({ count }: { count: number }) {
  return <Trans>every {count} seconds</Trans>
}
