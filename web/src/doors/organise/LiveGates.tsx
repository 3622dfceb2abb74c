import { Plural, Trans } from '@lingui/react/macro'
import type { EventLive } from '@tessera/client'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'

const MOST_GATES = 4

/** What the busiest gates did. */
export function LiveGates({ live }: { live: EventLive }) {
  const { number, time } = useDates()
  const shown = live.per_gate.slice(0, MOST_GATES)
  const more = live.per_gate.length - shown.length
  return (
    <section className="card">
      <div className="card-head">
        <h2>
          <Trans>Gates</Trans>
        </h2>
        {more > 0 && (
          <span className="small muted">
            <Plural value={more} one="and # quieter gate" other="and # quieter gates" />
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="pad muted">
          <Trans>Nobody has been scanned yet.</Trans>
        </p>
      ) : (
        <div className="gates-pad">
          <table className="table gates">
            <thead>
              <tr>
                <th>
                  <Trans>Gate</Trans>
                </th>
                <th className="right">
                  <Trans>In</Trans>
                </th>
                <th className="right">
                  <Trans>Refused</Trans>
                </th>
                <th className="right">
                  <Trans>Last scan</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ gate, admitted, refused, last_at }) => (
                <tr key={gate ?? ''}>
                  <td className="strong wrap gate-name" dir="auto">
                    {gate ?? <Trans>No gate named</Trans>}
                  </td>
                  <td className="right strong">
                    <Digits>{number(admitted)}</Digits>
                  </td>
                  <td className="right">
                    <Digits>{number(refused)}</Digits>
                  </td>
                  <td className="right">
                    <Digits>{time(last_at)}</Digits>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
