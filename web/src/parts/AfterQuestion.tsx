import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { ErrorBanner } from './ErrorBanner.tsx'

/** Does what cannot be undone, after a question that names the thing and what happens. */
export function AfterQuestion({
  act,
  question,
  meaning,
  keep,
  notYet,
  explain,
  onDo,
}: {
  /** The words of the button. */
  act: ReactNode
  question: ReactNode
  meaning: ReactNode
  /** The words of the way out. */
  keep: ReactNode
  notYet?: ReactNode
  /** What a refusal means here, where its usual sentence would say less. */
  explain?: (failure: unknown) => ReactNode
  onDo: () => Promise<unknown>
}) {
  const [asks, ask] = useState(false)
  const run = useMutation({ mutationFn: onDo, onSuccess: () => ask(false) })
  const close = () => {
    run.reset()
    ask(false)
  }
  return (
    <>
      <div className="stack stack-2">
        <Button
          look="danger"
          onClick={() => ask(true)}
          className="fit"
          {...(notYet !== undefined && { notYet })}
        >
          {act}
        </Button>
      </div>
      {asks && (
        <Dialog title={question} onClose={close}>
          <p>{meaning}</p>
          <ErrorBanner error={run.error}>{explain?.(run.error)}</ErrorBanner>
          <div className="row gap-2 row-wrap">
            <Button look="danger-main" busy={run.isPending} onClick={() => run.mutate()}>
              {act}
            </Button>
            <Button look="quiet" onClick={close}>
              {keep}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
