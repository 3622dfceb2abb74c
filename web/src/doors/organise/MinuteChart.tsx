import { Trans, useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import { useDates } from '../../parts/dates.ts'
import { ChartLines } from './ChartLines.tsx'
import { niceTop } from './niceTop.ts'

const WIDTH = 620
const HEIGHT = 160
const LEFT = 36
const MINUTE_MS = 60_000
const LABEL_EVERY = 15

/** Entries of the last hour, a bar for each minute. The minute of now is gold. */
export const MinuteChart = memo(function MinuteChart({
  counts,
  at,
  zone,
}: {
  counts: readonly number[]
  at: string
  zone: string
}) {
  const { t } = useLingui()
  const { time } = useDates()
  const top = niceTop(Math.max(...counts))
  const step = (WIDTH - LEFT) / counts.length
  const y = (value: number) => HEIGHT - (value / top) * HEIGHT
  const sum = counts.reduce((sum, count) => sum + count, 0)
  if (sum === 0)
    return (
      <p className="muted">
        <Trans>Nobody came in during the last hour.</Trans>
      </p>
    )
  return (
    <svg
      className="chart minute-chart"
      viewBox={`0 -8 ${WIDTH} ${HEIGHT + 32}`}
      role="img"
      aria-label={t`${sum} entries in the last hour`}
    >
      <ChartLines top={top} left={LEFT} right={WIDTH} y={y} />
      {counts.map((count, index) => (
        <rect
          key={index}
          className={index === counts.length - 1 ? 'bg' : 'b'}
          x={LEFT + index * step + 1}
          width={step - 2}
          y={y(count)}
          height={HEIGHT - y(count)}
          rx="1"
        />
      ))}
      {counts.map((_, index) => {
        const ago = counts.length - 1 - index
        if (ago % LABEL_EVERY !== 0 || ago === 0) return null
        return (
          <text key={ago} x={LEFT + (index + 0.5) * step} y={HEIGHT + 20} textAnchor="middle">
            {time(Date.parse(at) - ago * MINUTE_MS, zone)}
          </text>
        )
      })}
    </svg>
  )
})
