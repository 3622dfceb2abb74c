import { Trans, useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { IconButton } from './Button.tsx'
import { dismiss, useToasts } from './toasts.ts'

export function Toasts() {
  const { t } = useLingui()
  const toasts = useToasts()
  return (
    <div className="toasts" role="status">
      {toasts.map(({ id, text, undo }) => (
        <div key={id} className="toast" data-toast={id}>
          <span className="grow">{text}</span>
          {undo && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                dismiss(id)
                undo()
              }}
            >
              <Trans>Undo</Trans>
            </button>
          )}
          <IconButton className="" label={t`Close`} onClick={() => dismiss(id)}>
            <IconX className="i" />
          </IconButton>
        </div>
      ))}
    </div>
  )
}
