import { Field } from '@base-ui/react/field'
import { Form as BaseForm } from '@base-ui/react/form'
import { Trans, useLingui } from '@lingui/react/macro'
import { Problem } from '@tessera/client/problem.ts'
import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useSessionEnd } from '../app/session.ts'
import { Banner } from './Banner.tsx'
import { countdown } from './dates.ts'
import {
  type BrowserFinds,
  browserFault,
  type FieldErrors,
  type Refine,
  useProblemText,
} from './problemText.ts'
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
  const errors: FieldErrors = failure === undefined ? {} : fieldErrors(failure, fieldOf, refine)
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
    } finally {
      setBusy(false)
    }
  }

  return (
    <BaseForm
      ref={form}
      className={className}
      errors={errors}
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
      {failure instanceof Problem && failure.status >= 500 && <RequestId problem={failure} />}
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

/** The number by which the operator finds the request in the log. */
export function RequestId({ problem }: { problem: Problem }) {
  const id = String(problem.document['instance'] ?? '')
    .split(':')
    .at(-1)
  if (!id) return null
  return (
    <p className="small muted">
      <Trans>
        Request <span className="code">{id}</span>
      </Trans>
    </p>
  )
}

interface FieldParts {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong with the text, checked before it is sent. */
  readonly validate?: (value: string) => string | null
}

type InputProps = Omit<ComponentProps<'input'>, 'name' | 'className'>

export function TextField({
  name,
  label,
  hint,
  validate,
  className = '',
  ...input
}: FieldParts & InputProps & { className?: string }) {
  return (
    <TextFrame name={name} label={label} hint={hint} {...(validate && { validate })}>
      <Field.Control className={`input ${className}`} {...input} />
    </TextFrame>
  )
}

/** Label above, hint below it, then the control, then what to write instead. */
function TextFrame({
  name,
  label,
  hint,
  validate,
  children,
}: FieldParts & { children: ReactNode }) {
  return (
    <Field.Root
      name={name}
      className="field"
      {...(validate && { validate: (value: unknown) => validate(String(value ?? '')) })}
    >
      <Field.Label className="label">{label}</Field.Label>
      {hint && <Field.Description className="hint">{hint}</Field.Description>}
      {children}
      <Field.Validity>{({ validity }) => <FieldFault validity={validity} />}</Field.Validity>
    </Field.Root>
  )
}

/** What the server says of the field, or what the browser finds, in the words of the pages. */
function FieldFault({ validity }: { validity: BrowserFinds }) {
  const { i18n } = useLingui()
  const found = browserFault(validity)
  if (!found) return <Field.Error className="error" />
  return <Field.Error className="error">{i18n._(found)}</Field.Error>
}

export function AreaField({
  name,
  label,
  hint,
  validate,
  className = '',
  ...area
}: FieldParts & Omit<ComponentProps<'textarea'>, 'name'>) {
  return (
    <TextFrame name={name} label={label} hint={hint} {...(validate && { validate })}>
      <Field.Control render={<textarea {...area} className={`textarea ${className}`} />} />
    </TextFrame>
  )
}

export function SelectField({
  name,
  label,
  hint,
  children,
  ...select
}: FieldParts & Omit<ComponentProps<'select'>, 'name'>) {
  return (
    <TextFrame name={name} label={label} hint={hint}>
      <Field.Control
        render={
          <select {...select} className="select">
            {children}
          </select>
        }
      />
    </TextFrame>
  )
}

export function PasswordField({ name, label, hint, ...input }: FieldParts & InputProps) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  return (
    <TextFrame name={name} label={label} hint={hint}>
      <div className="input-end">
        <Field.Control
          className="input"
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          type={shown ? 'text' : 'password'}
        />
        <button
          type="button"
          className="btn btn-quiet"
          aria-pressed={shown}
          aria-label={shown ? t`Hide the password` : t`Show the password`}
          onClick={() => setShown(!shown)}
        >
          {shown ? <Trans>Hide</Trans> : <Trans>Show</Trans>}
        </button>
      </div>
    </TextFrame>
  )
}

/**
 * Digits of an authenticator. It takes a pasted code with spaces, and the phone may fill it in.
 * `onFull` runs at the last digit.
 */
export function CodeField({
  name,
  label,
  hint,
  onFull,
  digits = 6,
  ...input
}: FieldParts & InputProps & { onFull?: (form: HTMLFormElement | null) => void; digits?: number }) {
  return (
    <TextFrame name={name} label={label} hint={hint}>
      <Field.Control
        className="input code-input"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        {...input}
        onInput={(event) => {
          const { currentTarget } = event
          if (currentTarget.value.replace(/\D/g, '').length === digits) onFull?.(currentTarget.form)
        }}
      />
    </TextFrame>
  )
}

/** Several ticks or choices under one name, and what is wrong with them. */
export function FieldGroup({ name, label, hint, children }: FieldParts & { children: ReactNode }) {
  return (
    <Field.Root name={name} className="field" render={<fieldset />}>
      <legend className="label">{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {children}
      <Field.Error className="error" />
    </Field.Root>
  )
}

/** A tick with its sentence beside it. */
export function CheckField({
  name,
  children,
  ...input
}: { name: string; children: ReactNode } & InputProps) {
  const id = useId()
  return (
    <label className="check" htmlFor={id}>
      <input id={id} type="checkbox" name={name} {...input} />
      <span>{children}</span>
    </label>
  )
}
