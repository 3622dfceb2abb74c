import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import { CopyRows } from './CopyRows.tsx'
import { Dialog } from './Dialog.tsx'
import { saveFile } from './saveFile.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'

export interface ShownSecret {
  readonly clientId: string
  readonly secret: string
}

/** A secret of a program. It is shown once. The person goes on after a tick that it is kept. */
export function SecretOnce({
  shown: { clientId, secret },
  title,
  children,
  onKept,
}: {
  shown: ShownSecret
  title: ReactNode
  children?: ReactNode
  onKept: () => void
}) {
  const { t } = useLingui()
  const [isKept, setKept] = useState(false)
  useLeaveWarning(!isKept)
  const file = `CLIENT_ID=${clientId}\nCLIENT_SECRET=${secret}\n`
  return (
    <Dialog title={title}>
      <p>
        <Trans>
          You will not see this secret again. Put it into the program now, or keep it where only you
          find it. If it is lost, make a new one.
        </Trans>
      </p>
      {children}
      <CopyRows rows={[{ name: <Trans>Client id</Trans>, value: clientId }]} />
      <div className="secret-once">
        <p className="small muted">
          <Trans>Client secret</Trans>
        </p>
        <p className="code wrap">{secret}</p>
      </div>
      <div className="row gap-2 row-wrap">
        <CopyButton text={secret} what={<Trans>Client secret</Trans>} />
        <Button
          icon={<IconDownload className="i" aria-hidden="true" />}
          onClick={() => saveFile(t`client-secret.txt`, file)}
        >
          <Trans>Save</Trans>
        </Button>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => setKept(event.target.checked)}
        />
        <span>
          <Trans>I have kept the secret</Trans>
        </span>
      </label>
      <Button
        look="main"
        onClick={onKept}
        {...(!isKept && { notYet: <Trans>Tick above first that you have kept it.</Trans> })}
      >
        <Trans>Go on</Trans>
      </Button>
    </Dialog>
  )
}
