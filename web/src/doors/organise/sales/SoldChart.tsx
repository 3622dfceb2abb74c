import { useLingui } from '@lingui/react/macro'
import type { Sales } from '@tessera/client'
import { ChartLines } from '../ChartLines.tsx'
import { niceTop } from '../niceTop.ts'
import type { SoldStep } from './soldPerStep.ts'
import { useStepName } from './useStepName.ts'

const WIDTH = 620
const HEIGHT = 180
const LEFT = 64
/** Labels that have room below the bars. */
const MOST_LABELS = 3

/** Tickets sold over time, a bar for each part of it. The newest is gold. */
export function SoldChart({ steps, step }: { steps: readonly SoldStep[]; step: Sales['step'] }) {
  const { t } = useLingui()
  const nameOf = useStepName(step)
  const top = niceTop(Math.max(...steps.map(({ tickets }) => tickets)))
  const width = (WIDTH - LEFT) / steps.length
  const gap = Math.min(2, width / 4)
  const y = (value: number) => HEIGHT - (value / top) * HEIGHT
  const sum = steps.reduce((all, { tickets }) => all + tickets, 0)
  const every = Math.ceil(steps.length / MOST_LABELS)
  return (
    <svg
      className="chart sold-chart"
      viewBox={`0 -12 ${WIDTH} ${HEIGHT + 48}`}
      role="img"
      aria-label={t`${sum} tickets over time`}
    >
      <ChartLines top={top} left={LEFT} right={WIDTH} y={y} />
      {steps.map(({ wall, tickets }, index) => (
        <rect
          key={wall}
          className={index === steps.length - 1 ? 'bg' : 'b'}
          x={LEFT + index * width + gap / 2}
          width={Math.min(width - gap, 48)}
          y={y(tickets)}
          height={HEIGHT - y(tickets)}
          rx="1"
        />
      ))}
      {steps.map(({ wall }, index) =>
        index % every === 0 ? (
          <text key={wall} x={LEFT + index * width} y={HEIGHT + 28}>
            {nameOf(wall)}
          </text>
        ) : null,
      )}
    </svg>
  )
}
