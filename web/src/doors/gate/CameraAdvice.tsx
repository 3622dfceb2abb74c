import { Trans } from '@lingui/react/macro'
import type { CameraAccess } from './camera.ts'

/** Why there is no camera, what to do about it, and what works without it. */
export function CameraAdvice({ access }: { access: CameraAccess }) {
  switch (access) {
    case 'insecure':
      return (
        <Trans>
          The camera needs https, and this page came without it. Ask the operator to set it up.
          Typing and USB scanners work.
        </Trans>
      )
    case 'denied':
      return (
        <Trans>
          The camera is not allowed. Tap the sign beside the address of this page, allow the camera
          there, and load the page again. Typing and USB scanners work.
        </Trans>
      )
    case 'none':
      return <Trans>This device has no camera. Typing and USB scanners work.</Trans>
    case 'busy':
      return (
        <Trans>
          The camera does not open. Close other programs that use it, and try again. Typing and USB
          scanners work.
        </Trans>
      )
    default:
      return <Trans>The camera opens.</Trans>
  }
}
