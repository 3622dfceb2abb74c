import { Form as BaseForm } from '@base-ui/react/form'
import { Trans } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSessionEnd } from '../app/session.ts'
import { Banner } from './Banner.tsx'
import { countdown } from './dates.ts'
import { type FieldErrors, type Refine, useProblemText } from './problemText.ts'
import { RequestId, requestIdOf } from './RequestId.tsx'
import { useClock } from './useClock.ts'

export type Values = Readonly<Record<string, string>>

interface FormProps {
  /** Sends; what it throws is shown. */
  readonly onSend: (values: Values, form: HTMLFormElement) => Promise<unknown>
  readonly children: (state: { busy: boolean }) => ReactNode
  readonly className?: string
  /** The name of the field of a JSON pointer. */
  readonly fieldOf?: (path: string) => string
  /** What is wrong with a field, where this page can say it better than the usual sentence. */
  readonly refine?: Refine
  /** The title of a refusal. */
  readonly title?: ReactNode | ((failure: unknown) => ReactNode)
  /** What a refusal means on this page, where its usual sentence would say less. */
  readonly explain?: (failure: unknown) => ReactNode
  readonly label?: string
}

const NO_ERRORS: FieldErrors = {}

/**
 * A form that loses nothing. It sends the texts of its fields by name (a tick that is set is
 * `on`). A problem is shown above the fields, and beside the fields that it names.
 */
export function Form({
  onSend,
  children,
  className = 'stack stack-6',
  fieldOf = (path) => path.slice(1),
  refine,
  title,
  explain,
  label,
}: FormProps) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useFailure()
  const { fieldErrors, sentence } = useProblemText()
  // The same object until the next answer: a new one marks a field again that was corrected, and
  // the form is not sent while a field is marked.
  const [errors, setErrors] = useState(NO_ERRORS)
  const names = Object.keys(errors)
  const { form, summary } = useFocusOnFault(failure, names)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const values: Record<string, string> = {}
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string') values[name] = value
    setBusy(true)
    setFailure(undefined)
    try {
      await onSend(values, form)
    } catch (error) {
      setFailure(error)
      setErrors(fieldErrors(error, fieldOf, refine))
    } finally {
      setBusy(false)
    }
  }

  return (
    <BaseForm
      ref={form}
      className={className}
      errors={errors}
      // What was wrong may be corrected in another field, such as the beginning of a time that
      // ended too early. So each attempt is judged anew.
      onSubmitCapture={() => flushSync(() => setErrors(NO_ERRORS))}
      onSubmit={send}
      noValidate
      aria-label={label}
    >
      {failure !== undefined && (
        <div ref={summary} tabIndex={-1}>
          <Refused failure={failure} title={typeof title === 'function' ? title(failure) : title}>
            {names.length > 0 ? (
              <Trans>Correct what is marked below. What you wrote is kept.</Trans>
            ) : (
              (explain?.(failure) ?? sentence(failure))
            )}
          </Refused>
        </div>
      )}
      {children({ busy })}
    </BaseForm>
  )
}

/** Why a form was not sent. After a log-in over the page, “you are logged out” is forgotten. */
function useFailure() {
  const [failure, setFailure] = useState<unknown>()
  const isOver = useSessionEnd() !== undefined
  useEffect(() => {
    const wasLoggedOut = failure instanceof Problem && failure.code === 'unauthenticated'
    if (!isOver && wasLoggedOut) setFailure(undefined)
  }, [isOver, failure])
  return [failure, setFailure] as const
}

/** Leads to the first field that is wrong, or to what is said above the fields. */
function useFocusOnFault(failure: unknown, wrong: readonly string[]) {
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const names = wrong.join(' ')
  useEffect(() => {
    if (failure === undefined) return
    if (names !== '' && focusFirst(form.current, names.split(' '))) return
    // Where a person types on, such as the next code, the focus stays. The banner is still read.
    const isTyping = document.activeElement instanceof HTMLInputElement
    if (isTyping) summary.current?.scrollIntoView({ block: 'nearest' })
    else summary.current?.focus()
  }, [failure, names])
  return { form, summary }
}

function Refused({
  failure,
  title,
  children,
}: {
  failure: unknown
  title: ReactNode
  children: ReactNode
}) {
  return (
    <Banner kind="no" title={title ?? <Trans>That did not work</Trans>}>
      <p>{children}</p>
      {failure instanceof Problem && failure.retryAfterSeconds !== undefined && (
        <Wait key={failure.retryAfterSeconds} seconds={failure.retryAfterSeconds} />
      )}
      {failure instanceof Problem && failure.status >= 500 && (
        <RequestId id={requestIdOf(failure)} />
      )}
    </Banner>
  )
}

/** Focuses the first of these fields, unless it is folded away: then its fold does. */
function focusFirst(form: HTMLFormElement | null, names: readonly string[]): boolean {
  const controls = [...(form?.elements ?? [])]
  const first = controls.find((control) => names.includes(control.getAttribute('name') ?? ''))
  if (!(first instanceof HTMLElement)) return false
  first.focus()
  return true
}

/** Counts down to when the server takes the form again. A screen reader is told once. */
function Wait({ seconds }: { seconds: number }) {
  const [until] = useState(() => Date.now() + seconds * 1000)
  const left = (until - useClock()) / 1000
  return (
    <p className="strong" aria-live="off">
      {left > 0 ? (
        <Trans>Try again in {countdown(left)}</Trans>
      ) : (
        <Trans>You can try again now.</Trans>
      )}
    </p>
  )
}
