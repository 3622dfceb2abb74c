import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useProblemText } from '../../parts/problemText.ts'
import { Shape } from '../../parts/shapes.tsx'
import { useClock } from '../../parts/useClock.ts'
import { useOnline } from './useOnline.ts'
import type { Phase } from './useScans.ts'

/** Why there is no answer yet, and what happens by itself. */
export function GateNotice({ phase, onDrop }: { phase: Phase; onDrop: () => void }) {
  const isOnline = useOnline()
  const { sentence } = useProblemText()
  if (phase.at === 'asking' && phase.isAgain)
    return phase.isCut && !isOnline ? (
      <Notice title={<Trans>No network</Trans>} onDrop={onDrop}>
        <Trans>
          Nobody can be judged now. The last scan is sent again by itself when the network is back.
        </Trans>
      </Notice>
    ) : (
      <Notice title={<Trans>Sending it again</Trans>} onDrop={onDrop}>
        <Trans>The answer was lost on the way. Keep them here: it comes by itself.</Trans>
      </Notice>
    )
  if (phase.at === 'slowed')
    return (
      <Notice title={<Trans>Too many wrong codes from here</Trans>} onDrop={onDrop}>
        <GoesOn until={phase.until} />
      </Notice>
    )
  if (phase.at === 'logged-out')
    return (
      <Notice title={<Trans>You were logged out</Trans>} onDrop={onDrop}>
        <Trans>Log in. The last scan is then sent again by itself.</Trans>
      </Notice>
    )
  if (phase.at === 'failed')
    return (
      <Notice title={<Trans>Not scanned</Trans>} onDrop={onDrop} drop={<Trans>Next</Trans>}>
        {sentence(phase.error)}
      </Notice>
    )
  if (!isOnline)
    return (
      <Notice title={<Trans>No network</Trans>}>
        <Trans>Nobody can be judged until it is back. Check the Wi-Fi of this device.</Trans>
      </Notice>
    )
  return null
}

function GoesOn({ until }: { until: number }) {
  const left = Math.max(0, Math.ceil((until - useClock()) / 1000))
  return <Plural value={left} one="Goes on by itself in # s." other="Goes on by itself in # s." />
}

function Notice({
  title,
  children,
  onDrop,
  drop = <Trans>Drop this scan</Trans>,
}: {
  title: ReactNode
  children: ReactNode
  onDrop?: () => void
  drop?: ReactNode
}) {
  return (
    <div className="gate-notice" role="alert">
      <Shape kind="wait" className="i i-l" />
      <div className="grow">
        <p className="strong">{title}</p>
        <p>{children}</p>
      </div>
      {onDrop && (
        <button type="button" className="btn" onClick={onDrop}>
          {drop}
        </button>
      )}
    </div>
  )
}
