import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useDates } from '../../parts/dates.ts'
import type { UseDays } from './UseTable.tsx'

const HEIGHT = 240

/** Seats in use by day, and the number of seats as a line. */
export default function UseChart({ use, limit }: { use: UseDays; limit: number }) {
  const { t } = useLingui()
  const { day, locale } = useDates()
  const box = useRef<HTMLDivElement>(null)
  const words = { used: t`Most at once`, limit: t`Seats`, day: t`Day` }
  const latest = useRef({ words, day, locale })
  latest.current = { words, day, locale }
  useEffect(() => {
    const place = box.current
    if (!place || use.length === 0) return
    const draw = () => makeChart(place, { use, limit, ...latest.current })
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
    return () => {
      resized.disconnect()
      scheme.removeEventListener('change', again)
      chart.destroy()
    }
  }, [use, limit])
  return <div ref={box} className="chart-box" role="img" aria-label={t`Seats in use, by day`} />
}

interface Drawn {
  readonly use: UseDays
  readonly limit: number
  readonly words: Readonly<Record<'used' | 'limit' | 'day', string>>
  readonly day: (at: string | Date, timeZone?: string) => string
  readonly locale: string
}

function makeChart(place: HTMLElement, { use, limit, words, day, locale }: Drawn): UPlot {
  const style = getComputedStyle(place)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const axis = { stroke: colour('--ink-2'), grid: { stroke: colour('--line'), width: 1 } }
  const seconds = use.map((one) => Date.parse(one.day) / 1000)
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const most = Math.max(limit, ...use.map(({ peak }) => peak))
  const stepped = UPlot.paths.stepped?.({ align: 1 })
  return new UPlot(
    {
      width: place.clientWidth,
      height: HEIGHT,
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
        {
          label: words.day,
          value: (_, at) => (at === null ? '–' : day(new Date(at * 1000), 'UTC')),
        },
        {
          label: words.used,
          stroke: colour('--lapis'),
          fill: colour('--lapis-tint'),
          width: 2,
          ...(stepped && { paths: stepped }),
          points: { show: false },
        },
        {
          label: words.limit,
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
