import { Field } from '@base-ui/react/field'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ComponentProps, type ReactNode, useId, useState } from 'react'
import { type BrowserFinds, browserFault } from './problemText.ts'

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

/** A tick without which the form is not sent. */
export function RequiredCheckField({ name, children }: { name: string; children: ReactNode }) {
  const id = useId()
  return (
    <Field.Root name={name} className="field">
      <label className="check" htmlFor={id}>
        <Field.Control id={id} type="checkbox" required />
        <span>{children}</span>
      </label>
      <Field.Error match="valueMissing" className="error">
        <Trans>Tick this to go on.</Trans>
      </Field.Error>
    </Field.Root>
  )
}
