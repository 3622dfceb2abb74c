import { useLingui } from '@lingui/react/macro'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../../parts/Button.tsx'

/** A page over the camera, which stays open behind it. */
export function Panel({
  title,
  isCovered = false,
  onClose,
  children,
}: {
  title: string
  /** Something lies over it. */
  isCovered?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useLingui()
  const panel = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const { activeElement } = document
    // A field of the panel may have taken the focus already.
    if (!panel.current?.contains(activeElement)) heading.current?.focus()
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <div ref={panel} className="gate-panel fill" inert={isCovered}>
      <header className="top gate-top">
        <IconButton label={t`Back to the camera`} onClick={onClose}>
          <IconArrowLeft className="i i-l" aria-hidden="true" />
        </IconButton>
        <h1 ref={heading} tabIndex={-1} className="grow">
          {title}
        </h1>
      </header>
      <main className="main narrow stack">{children}</main>
    </div>
  )
}
