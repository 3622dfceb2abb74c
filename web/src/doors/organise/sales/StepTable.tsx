import { Trans } from '@lingui/react/macro'
import type { Sales } from '@tessera/client'
import { useDates } from '../../../parts/dates.ts'
import type { SoldStep } from './soldPerStep.ts'
import { useStepName } from './useStepName.ts'

/** Tickets sold over time as a table, the newest first; only parts in which some were sold. */
export function StepTable({ steps, step }: { steps: readonly SoldStep[]; step: Sales['step'] }) {
  const { number } = useDates()
  const nameOf = useStepName(step)
  return (
    <table className="table">
      <thead>
        <tr>
          <th>
            <Trans>When</Trans>
          </th>
          <th className="right">
            <Trans>Tickets</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {steps
          .filter(({ tickets }) => tickets > 0)
          .toReversed()
          .map(({ wall, tickets }) => (
            <tr key={wall}>
              <td>{nameOf(wall)}</td>
              <td className="right num">{number(tickets)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
