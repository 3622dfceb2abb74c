import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useDates } from '../../parts/dates.ts'
import type { UseDays } from './UseTable.tsx'

const HEIGHT = 240

/** Seats in use by day, and the number of seats as a line. */
export default function UseChart({ use, limit }: { use: UseDays; limit: number }) {
  const { t } = useLingui()
  const { locale } = useDates()
  const box = useRef<HTMLDivElement>(null)
  const [pointed, point] = useState<number>()
  useEffect(() => {
    const place = box.current
    if (!place || use.length === 0) return
    const draw = () => makeChart(place, { use, limit, locale, onPoint: point })
    let chart = draw()
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    const again = () => {
      chart.destroy()
      chart = draw()
    }
    const resized = new ResizeObserver(() =>
      chart.setSize({ width: place.clientWidth, height: HEIGHT }),
    )
    resized.observe(place)
    scheme.addEventListener('change', again)
    const theme = new MutationObserver(again)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      resized.disconnect()
      theme.disconnect()
      scheme.removeEventListener('change', again)
      chart.destroy()
    }
  }, [use, limit, locale])
  return (
    <div className="stack stack-2">
      <div ref={box} className="chart-box" role="img" aria-label={t`Seats in use, by day`} />
      <ChartKey one={pointed === undefined ? undefined : use[pointed]} limit={limit} />
    </div>
  )
}

/** What the lines mean; of the day that is pointed at, its numbers. */
function ChartKey({ one, limit }: { one: UseDays[number] | undefined; limit: number }) {
  const { day, number } = useDates()
  return (
    <p className="chart-key small muted">
      <span>
        <i aria-hidden="true" />
        {one ? (
          <Trans>
            {day(one.day, 'UTC')}: at most {number(one.peak)} at once
          </Trans>
        ) : (
          <Trans>Most at once</Trans>
        )}
      </span>
      <span>
        <i className="key-limit" aria-hidden="true" />
        <Trans>Seats now: {number(limit)}</Trans>
      </span>
    </p>
  )
}

interface Drawn {
  readonly use: UseDays
  readonly limit: number
  readonly locale: string
  readonly onPoint: (day: number | undefined) => void
}

function makeChart(place: HTMLElement, { use, limit, locale, onPoint }: Drawn): UPlot {
  const style = getComputedStyle(place)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const grid = { stroke: colour('--line'), width: 1 }
  const axis = { stroke: colour('--ink-2'), font: `12px ${style.fontFamily}`, grid }
  const seconds = use.map((one) => Date.parse(one.day) / 1000)
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const most = Math.max(limit, ...use.map(({ peak }) => peak))
  const stepped = UPlot.paths.stepped?.({ align: 1 })
  return new UPlot(
    {
      width: place.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)] },
      tzDate: (at) => UPlot.tzDate(new Date(at * 1000), 'UTC'),
      scales: { y: { range: [0, most * 1.1] } },
      axes: [
        { ...axis, values: (_, splits) => splits.map((at) => short.format(new Date(at * 1000))) },
        {
          ...axis,
          size: 44,
          values: (_, splits) => splits.map((at) => (Number.isInteger(at) ? String(at) : '')),
        },
      ],
      series: [
        {},
        {
          stroke: colour('--lapis'),
          fill: colour('--lapis-tint'),
          width: 2,
          ...(stepped && { paths: stepped }),
          points: { show: false },
        },
        {
          stroke: colour('--wait'),
          width: 2,
          dash: [6, 4],
          points: { show: false },
        },
      ],
    },
    [seconds, use.map(({ peak }) => peak), use.map(() => limit)],
    place,
  )
}
