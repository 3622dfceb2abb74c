import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'

/** Names the thing; its buttons say the act. On a phone it is a sheet from below. */
export function Dialog({
  title,
  children,
  onClose,
}: {
  title: ReactNode
  children: ReactNode
  /** Without it the dialog is left only by one of its buttons. */
  onClose?: () => void
}) {
  return (
    <Base.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose?.()
      }}
      disablePointerDismissal={!onClose}
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-scrim" />
        <Base.Viewport className="dialog-back">
          <Base.Popup className="dialog">
            <Base.Title>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
