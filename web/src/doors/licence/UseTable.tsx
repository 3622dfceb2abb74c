import { Trans } from '@lingui/react/macro'
import type { UseDay } from '@tessera/client'
import { useDates } from '../../parts/dates.ts'

export type UseDays = readonly UseDay[]

/** The numbers of the chart, the latest day first. */
export function UseTable({ use }: { use: UseDays }) {
  const { day, number } = useDates()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="table-scroll" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Day</Trans>
            </th>
            <th scope="col" className="right">
              <Trans>Most at once</Trans>
            </th>
            <th scope="col" className="right">
              <Trans>Turned away</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {use.toReversed().map((one) => (
            <tr key={one.day}>
              <td>{day(one.day, 'UTC')}</td>
              <td className="right">{number(one.peak)}</td>
              <td className="right">{number(one.people_refused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
