import { useLingui } from '@lingui/react/macro'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** All that the gate has around its pages: a way back. */
export function GateHead({
  back,
  backTo,
  children,
}: {
  back: string
  /** The name of the page that it leads to. */
  backTo?: string
  children: ReactNode
}) {
  const { t } = useLingui()
  return (
    <header className="top gate-top">
      <Link href={back} className="btn btn-quiet btn-icon" aria-label={backTo ?? t`Back`}>
        <IconArrowLeft className="i i-l" aria-hidden="true" />
      </Link>
      {children}
    </header>
  )
}
