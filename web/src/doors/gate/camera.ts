/** Whether this page can have a camera, and if not, why. */
export type CameraAccess =
  | 'unknown'
  | 'granted'
  | 'prompt'
  | 'denied'
  | 'insecure'
  | 'none'
  | 'busy'

/** A camera needs https: without it the browser gives a page no camera at all. */
function cameraIsPossible(): boolean {
  return window.isSecureContext && navigator.mediaDevices?.getUserMedia !== undefined
}

/** What the browser would answer now, without asking the person. */
export async function checkCamera(): Promise<CameraAccess> {
  if (!cameraIsPossible()) return 'insecure'
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' })
    return state
  } catch {
    // Firefox before 132 does not know this permission.
    return 'prompt'
  }
}

/** Opens the camera that looks away from the agent. It throws what `accessAfter` reads. */
export async function openCamera(): Promise<MediaStream> {
  if (!cameraIsPossible()) throw new DOMException('The page has no camera.', 'SecurityError')
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  })
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** Why a camera did not open (Media Capture and Streams §10.2). */
export function accessAfter(error: unknown): CameraAccess {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError') return 'denied'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  if (name === 'SecurityError') return 'insecure'
  return 'busy'
}
