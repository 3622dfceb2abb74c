import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { useProblemText } from './problemText.ts'

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
  const { sentence } = useProblemText()
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
          {run.error && (
            <Banner kind="no" title={<Trans>That did not work</Trans>}>
              <p>{explain?.(run.error) ?? sentence(run.error)}</p>
            </Banner>
          )}
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
