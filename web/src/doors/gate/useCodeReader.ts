import { useEffect, useRef } from 'react'
import { type Detector, openDetector } from './openDetector.ts'

/** The longest side of the picture that our own reader gets. */
const READ_PIXELS = 640
/** Between two pictures the page must be able to answer to a touch. */
const PAUSE_MS = 40
const RETRY_MS = 2_000

/**
 * Reads the codes before the camera, picture after picture. `onSeen` gets those of each picture,
 * also when there are none.
 */
export function useCodeReader(
  video: HTMLVideoElement | null,
  { runs, onSeen }: { runs: boolean; onSeen: (codes: readonly string[]) => void },
): void {
  const latest = useRef(onSeen)
  latest.current = onSeen
  useEffect(() => {
    if (!video || !runs) return
    let isWanted = true
    const read = async () => {
      const detector = await openDetector()
      const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      while (isWanted) {
        await nextFrame(video)
        if (!isWanted || document.hidden || video.videoWidth === 0) continue
        const codes = await readFrame(detector, video, pen).catch(() => [])
        if (isWanted) latest.current(codes)
      }
    }
    const keepReading = () => {
      read().catch(() => {
        if (isWanted) setTimeout(keepReading, RETRY_MS)
      })
    }
    keepReading()
    return () => {
      isWanted = false
    }
  }, [video, runs])
}

function readFrame(
  detector: Detector,
  video: HTMLVideoElement,
  pen: CanvasRenderingContext2D | null,
): Promise<readonly string[]> {
  if (detector.isOwn || !pen) return detector.detect(video)
  const { videoWidth, videoHeight } = video
  const side = Math.min(videoWidth, videoHeight)
  const size = Math.min(side, READ_PIXELS)
  pen.canvas.width = size
  pen.canvas.height = size
  const left = (videoWidth - side) / 2
  const top = (videoHeight - side) / 2
  pen.drawImage(video, left, top, side, side, 0, 0, size, size)
  return detector.detect(pen.canvas)
}

/** The next picture of the camera. A camera that has ended gives none, so it is not waited for. */
function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(resolve, 4 * PAUSE_MS)
    if (!('requestVideoFrameCallback' in video)) return
    video.requestVideoFrameCallback(() => {
      clearTimeout(last)
      setTimeout(resolve, PAUSE_MS)
    })
  })
}
