import { Trans } from '@lingui/react/macro'
import { IconChartBar, IconTable } from '@tabler/icons-react'
import { Button } from '../../../parts/Button.tsx'

/** Shows a table in the place of a chart, and back. */
export function ChartOrTable({
  isTable,
  onChange,
}: {
  isTable: boolean
  onChange: (isTable: boolean) => void
}) {
  const Icon = isTable ? IconChartBar : IconTable
  return (
    <Button
      look="quiet"
      icon={<Icon className="i" aria-hidden="true" />}
      onClick={() => onChange(!isTable)}
    >
      {isTable ? <Trans context="bars">Show as chart</Trans> : <Trans>Show as table</Trans>}
    </Button>
  )
}
