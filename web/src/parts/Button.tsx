import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'
import { Link } from 'wouter'

type Look = 'plain' | 'main' | 'quiet' | 'danger' | 'danger-main'

const CLASS: Readonly<Record<Look, string>> = {
  plain: '',
  main: 'btn-main',
  quiet: 'btn-quiet',
  danger: 'btn-no',
  'danger-main': 'btn-no-main',
}

interface Looks {
  readonly look?: Look
  readonly icon?: ReactNode
  readonly big?: boolean
  readonly wide?: boolean
}

function classOf({ look = 'plain', big, wide }: Looks, more = ''): string {
  return ['btn', CLASS[look], big && 'btn-big', wide && 'btn-wide', more].filter(Boolean).join(' ')
}

/**
 * A button. A double click is one press. While `busy` it keeps its width and takes none. With
 * `notYet` it can be reached, does nothing, and says why.
 */
export function Button({
  look = 'plain',
  icon,
  big = false,
  wide = false,
  busy = false,
  notYet,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: Looks & { busy?: boolean; notYet?: ReactNode } & ComponentProps<'button'>) {
  const why = useId()
  const cannot = busy || notYet !== undefined
  return (
    <>
      <button
        {...rest}
        type={type}
        className={classOf({ look, big, wide }, className)}
        aria-busy={busy || undefined}
        aria-disabled={cannot || undefined}
        aria-describedby={notYet === undefined ? rest['aria-describedby'] : why}
        onClick={(event) => {
          // The second click of a double click may come before `busy` is drawn.
          if (cannot || event.detail > 1) event.preventDefault()
          else onClick?.(event)
        }}
      >
        {!busy && icon}
        <span>{children}</span>
      </button>
      {notYet !== undefined && (
        <span id={why} className="hint">
          {notYet}
        </span>
      )}
    </>
  )
}

/** A link that looks like a button. */
export function LinkButton({
  to,
  look = 'plain',
  icon,
  big = false,
  wide = false,
  className,
  children,
}: Looks & { to: string; className?: string; children: ReactNode }) {
  return (
    <Link href={to} className={classOf({ look, big, wide }, className)}>
      {icon}
      <span>{children}</span>
    </Link>
  )
}

/** A button that shows only a picture. `label` is its name. */
export function IconButton({
  label,
  children,
  className = 'btn-quiet',
  ...rest
}: { label: string } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={`btn btn-icon ${className}`}
      aria-label={label}
      title={label}
    >
      {children}
    </button>
  )
}
