import { useLingui } from '@lingui/react/macro'
import { NotHere } from '../parts/states.tsx'
import { usePage } from '../parts/usePage.ts'
import { Shell } from './Shell.tsx'

export default function NotFoundPage() {
  const { t } = useLingui()
  usePage(t`Not here`)
  return (
    <Shell className="middle">
      <NotHere />
    </Shell>
  )
}
