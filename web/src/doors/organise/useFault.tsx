import { useDates } from '../../parts/dates.ts'
import type { FieldName } from './eventFields.ts'
import { FaultText } from './FaultText.tsx'
import type { Saving } from './useSaving.ts'
import { toInstant } from './zonedTime.ts'

/** The words for what is wrong with a field. */
export function useFault({ fields, faults }: Saving) {
  const { moment } = useDates()
  return (name: FieldName) => {
    const fault = faults[name]
    if (!fault) return undefined
    const { starts, timezone } = fields
    const instant = toInstant(starts, timezone)
    return <FaultText fault={fault} starts={instant ? moment(instant, timezone) : ''} />
  }
}
