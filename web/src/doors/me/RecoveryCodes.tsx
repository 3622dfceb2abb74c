import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { saveFile } from '../../parts/saveFile.ts'

/** Ten codes, shown this once. One goes on after having said that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useLingui()
  const [isKept, setKept] = useState(false)
  const heading = t`Recovery codes for ${window.location.host}. Each works once.`
  const text = `${heading}\n\n${codes.join('\n')}\n`
  return (
    <div className="stack stack-6">
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="print-only small">{heading}</p>
      <div className="acts-3 no-print">
        <Button
          icon={<IconDownload className="i" aria-hidden="true" />}
          onClick={() => saveFile(t`recovery-codes.txt`, text)}
        >
          <Trans>Save</Trans>
        </Button>
        <Button
          icon={<IconPrinter className="i" aria-hidden="true" />}
          onClick={() => window.print()}
        >
          <Trans>Print</Trans>
        </Button>
        <CopyButton text={codes.join('\n')} />
      </div>
      <label className="check no-print">
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => setKept(event.target.checked)}
        />
        <span>
          <Trans>I have kept them where I find them without my phone</Trans>
        </span>
      </label>
      <div className="stack stack-2 no-print">
        <Button
          look="main"
          big
          wide
          onClick={onKept}
          {...(!isKept && { notYet: <Trans>Tick above first that you have kept them.</Trans> })}
        >
          <Trans>Go on</Trans>
        </Button>
      </div>
    </div>
  )
}
