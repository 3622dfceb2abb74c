import { Trans } from '@lingui/react/macro'
import type { Licence } from '@tessera/client'
import { Link } from 'wouter'
import { useMe } from '../../app/me.ts'
import { Digits } from '../../parts/Digits.tsx'
import { useDates } from '../../parts/dates.ts'
import { RuleName } from './rules.tsx'
import { useAdvice, useUse } from './useUse.ts'

export function Stats({ licence }: { licence: Licence }) {
  const isAdmin = useMe().data?.role === 'admin'
  const { number, day } = useDates()
  const use = useUse(licence.uuid, 30).data
  const advice = useAdvice(licence.uuid).data
  const peak = use?.reduce((most, { peak }) => Math.max(most, peak), 0)
  const peakDay = peak ? use?.find((one) => one.peak === peak)?.day : undefined
  const refused = use?.reduce((sum, { people_refused }) => sum + people_refused, 0)
  return (
    <div className="stats">
      <div className="stat">
        <span className="small muted">
          <Trans>Members</Trans>
        </span>
        <b>
          <Digits>{number(licence.members)}</Digits>
        </b>
        {licence.members > licence.number_of_users && (
          <span className="xs muted">
            <Trans>more members than seats is normal</Trans>
          </span>
        )}
      </div>
      <div className="stat">
        <span className="small muted">
          <Trans>Most at once, 30 days</Trans>
        </span>
        <b>
          <Digits>{peak === undefined ? '–' : number(peak)}</Digits>
        </b>
        {peakDay && <span className="xs muted">{day(peakDay, 'UTC')}</span>}
      </div>
      <div className="stat">
        <span className="small muted">
          <Trans>Turned away, 30 days</Trans>
        </span>
        <b>
          <Digits>{refused === undefined ? '–' : number(refused)}</Digits>
        </b>
        {advice && advice.days_full > 0 && (
          <span className="xs muted">
            <Trans>days when it was full: {number(advice.days_full)}</Trans>
          </span>
        )}
      </div>
      <div className="stat">
        <span className="small muted">
          <Trans>When full</Trans>
        </span>
        <span className="strong">
          <RuleName rule={licence.on_full} />
        </span>
        {isAdmin ? (
          <Link className="link-btn small" href={`/licence/${licence.uuid}/change`}>
            <Trans>Change the rule</Trans>
          </Link>
        ) : (
          <span className="xs muted">
            <Trans>the operator of this server changes it</Trans>
          </span>
        )}
      </div>
    </div>
  )
}
