import { useLingui } from '@lingui/react/macro'
import type { Sales } from '@tessera/client'
import { ChartLines } from '../ChartLines.tsx'
import { niceTop } from '../niceTop.ts'
import type { SoldStep } from './soldPerStep.ts'
import { useStepName } from './useStepName.ts'

/** How large it is drawn: across a page, or in a card beside others. */
const SIZES = {
  wide: { width: 620, height: 180, left: 64, className: 'chart sold-chart' },
  small: { width: 260, height: 120, left: 30, className: 'chart' },
} as const
/** Labels that have room below the bars. */
const MOST_LABELS = 3

/** Tickets sold over time, a bar for each part of it. The newest is gold. */
export function SoldChart({
  steps,
  step,
  size = 'wide',
}: {
  steps: readonly SoldStep[]
  step: Sales['step']
  size?: keyof typeof SIZES
}) {
  const { width, height, left, className } = SIZES[size]
  const { t } = useLingui()
  const nameOf = useStepName(step)
  const top = niceTop(Math.max(...steps.map(({ tickets }) => tickets)))
  const each = (width - left) / steps.length
  const gap = Math.min(2, each / 4)
  const y = (value: number) => height - (value / top) * height
  const sum = steps.reduce((all, { tickets }) => all + tickets, 0)
  const every = Math.ceil(steps.length / MOST_LABELS)
  return (
    <svg
      className={className}
      viewBox={`0 -12 ${width} ${height + 48}`}
      role="img"
      aria-label={t`${sum} tickets over time`}
    >
      <ChartLines top={top} left={left} right={width} y={y} />
      {steps.map(({ wall, tickets }, index) => (
        <rect
          key={wall}
          className={index === steps.length - 1 ? 'bg' : 'b'}
          x={left + index * each + gap / 2}
          width={Math.min(each - gap, 48)}
          y={y(tickets)}
          height={height - y(tickets)}
          rx="1"
        />
      ))}
      {steps.map(({ wall }, index) =>
        index % every === 0 ? (
          <text key={wall} x={left + index * each} y={height + 28}>
            {nameOf(wall)}
          </text>
        ) : null,
      )}
    </svg>
  )
}
