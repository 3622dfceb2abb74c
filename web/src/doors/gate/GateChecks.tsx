import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { type Kind, Shape } from '../../parts/shapes.tsx'
import { CameraAdvice } from './CameraAdvice.tsx'
import { accessAfter, type CameraAccess, checkCamera, closeCamera, openCamera } from './camera.ts'
import { openDetector } from './openDetector.ts'
import { textsOf } from './scannedText.ts'
import { useUsbScanner } from './useUsbScanner.ts'

/** What this device can scan with, tried before anybody stands at the gate. */
export function GateChecks() {
  const [access, setAccess] = useState<CameraAccess>('unknown')
  const [isBusy, setBusy] = useState(false)
  const [scanner, setScanner] = useState<'works' | 'garbled'>()
  useUsbScanner((typed) => setScanner(textsOf(typed) === 'garbled' ? 'garbled' : 'works'))
  useEffect(() => {
    void checkCamera().then(setAccess)
  }, [])
  const allow = async () => {
    setBusy(true)
    try {
      closeCamera(await openCamera())
      setAccess('granted')
      // The reader is ready when the first code comes.
      void openDetector().catch(() => undefined)
    } catch (error) {
      setAccess(accessAfter(error))
    }
    setBusy(false)
  }
  return (
    <section className="card">
      <ul className="list">
        <Check kind={access === 'granted' ? 'yes' : 'wait'}>
          {access === 'granted' ? (
            <Trans>The camera is allowed</Trans>
          ) : access === 'prompt' || access === 'unknown' ? (
            <span className="row row-wrap between">
              <Trans>The browser asks before it opens the camera</Trans>
              <Button busy={isBusy} onClick={() => void allow()}>
                <Trans>Allow the camera</Trans>
              </Button>
            </span>
          ) : (
            <CameraAdvice access={access} />
          )}
        </Check>
        <Check kind={scanner === 'works' ? 'yes' : scanner === 'garbled' ? 'no' : undefined}>
          {scanner === 'works' ? (
            <Trans>The scanner works</Trans>
          ) : scanner === 'garbled' ? (
            <Trans>
              The scanner’s letters arrive garbled. Set it to the keyboard of the USA: its manual
              has a code to scan for that.
            </Trans>
          ) : (
            <Trans>Do you have a USB scanner? Scan any ticket here to try it.</Trans>
          )}
        </Check>
      </ul>
    </section>
  )
}

function Check({
  kind,
  children,
}: {
  kind: Exclude<Kind, 'out'> | undefined
  children: ReactNode
}) {
  return (
    <li className="item gate-check">
      {kind ? (
        <span className={`gate-${kind}`}>
          <Shape kind={kind} />
        </span>
      ) : (
        <span className="i" />
      )}
      <span className="grow" role="status">
        {children}
      </span>
    </li>
  )
}
