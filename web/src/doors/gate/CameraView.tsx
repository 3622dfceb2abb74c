import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { TilePicture } from '../../parts/tiles.tsx'
import { CameraAdvice } from './CameraAdvice.tsx'
import type { Camera } from './useCamera.ts'
import { useCodeReader } from './useCodeReader.ts'

/** The corners inside which a code is held. A space leaves a tile out. */
const CORNERS = [
  'gww         wwg',
  'w             w',
  'w             w',
  ...Array.from({ length: 9 }, () => '               '),
  'w             w',
  'w             w',
  'gww         wwg',
]

/** What the camera sees, and what to do with it. */
export function CameraView({
  camera,
  isHeld,
  runs,
  onSeen,
}: {
  camera: Camera
  /** A code that was scanned is still before the camera. */
  isHeld: boolean
  runs: boolean
  onSeen: (codes: readonly string[]) => void
}) {
  const { stream, access, retry } = camera
  const [video, setVideo] = useState<HTMLVideoElement | null>(null)
  useEffect(() => {
    if (!video || !stream) return
    video.srcObject = stream
    void video.play().catch(() => undefined)
    return () => {
      video.srcObject = null
    }
  }, [video, stream])
  useCodeReader(video, { runs: runs && stream !== undefined, onSeen })
  if (!stream && access !== 'unknown' && access !== 'granted')
    return (
      <div className="no-cam stack" role="status">
        <p>
          <CameraAdvice access={access} />
        </p>
        {access !== 'insecure' && (
          <div>
            <Button onClick={retry}>
              <Trans>Try the camera again</Trans>
            </Button>
          </div>
        )}
      </div>
    )
  return (
    <>
      <video ref={setVideo} muted playsInline autoPlay />
      <TilePicture rows={CORNERS} className="aim" />
      <p className="tip">
        <span>
          {isHeld ? (
            <Trans>This one is scanned. Take it away.</Trans>
          ) : (
            <Trans>Hold the code inside the corners</Trans>
          )}
        </span>
      </p>
    </>
  )
}
