import { useLingui } from '@lingui/react/macro'
import { Link } from 'wouter'
import { DoorsTiles } from '../parts/tiles.tsx'

/** The four tiles that lead to all doors. */
export function DoorsLink() {
  const { t } = useLingui()
  return (
    <Link href="/doors" className="btn btn-quiet btn-icon doors-btn" aria-label={t`All doors`}>
      <DoorsTiles />
    </Link>
  )
}
