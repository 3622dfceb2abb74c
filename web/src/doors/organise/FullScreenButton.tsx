import { useLingui } from '@lingui/react/macro'
import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { IconButton } from '../../parts/Button.tsx'

/** Fills the screen with the page. A browser that cannot do that has no such button. */
export function FullScreenButton() {
  const { t } = useLingui()
  const [isFull, setFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  if (!document.fullscreenEnabled) return null
  return (
    <IconButton
      className=""
      label={isFull ? t`Leave the full screen` : t`Fill the screen`}
      onClick={() =>
        void (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen())
      }
    >
      {isFull ? (
        <IconArrowsMinimize className="i" aria-hidden="true" />
      ) : (
        <IconArrowsMaximize className="i" aria-hidden="true" />
      )}
    </IconButton>
  )
}
