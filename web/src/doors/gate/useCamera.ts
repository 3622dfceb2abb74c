import { useCallback, useEffect, useState } from 'react'
import { accessAfter, type CameraAccess, closeCamera, openCamera } from './camera.ts'

/** The camera of the page, from when it is shown until it is left. */
export interface Camera {
  readonly access: CameraAccess
  readonly stream?: MediaStream
  readonly torch?: { readonly isOn: boolean; readonly toggle: () => void }
  /** Opens it again, after the person has allowed it or freed it. */
  readonly retry: () => void
}

declare global {
  interface MediaTrackCapabilities {
    /** MediaStream Image Capture §7. Not every browser has it. */
    readonly torch?: boolean
  }
  interface MediaTrackConstraintSet {
    torch?: boolean
  }
}

/** Opens the camera, and again when it ended while the page was away (iOS ends it). */
export function useCamera(): Camera {
  const [access, setAccess] = useState<CameraAccess>('unknown')
  const [stream, setStream] = useState<MediaStream>()
  const [isLit, setLit] = useState(false)
  const [turn, setTurn] = useState(0)
  const retry = useCallback(() => setTurn((before) => before + 1), [])

  useEffect(() => {
    let isWanted = true
    let opened: MediaStream | undefined
    const open = async () => {
      try {
        const found = await openCamera()
        if (!isWanted) return closeCamera(found)
        opened = found
        found.getVideoTracks()[0]?.addEventListener('ended', () => {
          if (!isWanted) return
          setStream(undefined)
          setAccess('busy')
        })
        setStream(found)
        setAccess('granted')
      } catch (error) {
        if (isWanted) setAccess(accessAfter(error))
      }
    }
    void open()
    const onShown = () => {
      const isOver = opened?.getVideoTracks().every(({ readyState }) => readyState === 'ended')
      if (!document.hidden && isOver) retry()
    }
    document.addEventListener('visibilitychange', onShown)
    return () => {
      isWanted = false
      document.removeEventListener('visibilitychange', onShown)
      if (opened) closeCamera(opened)
      setStream(undefined)
      setLit(false)
    }
  }, [turn, retry])

  const track = stream?.getVideoTracks()[0]
  const hasTorch = track?.getCapabilities?.().torch === true
  const toggle = () => {
    void track?.applyConstraints({ advanced: [{ torch: !isLit }] }).then(
      () => setLit(!isLit),
      () => {},
    )
  }
  return {
    access,
    retry,
    ...(stream && { stream }),
    ...(hasTorch && { torch: { isOn: isLit, toggle } }),
  }
}
