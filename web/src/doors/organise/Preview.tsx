import type { Event } from '@tessera/client'
import { useDates } from '../../parts/dates.ts'
import { EventPicture } from '../../parts/EventPicture.tsx'
import type { EventFields } from './eventFields.ts'
import { toInstant } from './zonedTime.ts'

/** How the event looks in a list, as it is written now. */
export function Preview({ event, fields }: { event: Event; fields: EventFields }) {
  const { moment } = useDates()
  const starts = toInstant(fields.starts, fields.timezone)
  return (
    <section className="card preview" aria-hidden="true">
      <EventPicture event={event} width={480} />
      <div className="pad stack stack-1">
        {starts && <span className="small strong lapis">{moment(starts, fields.timezone)}</span>}
        <span className="strong wrap" dir="auto">
          {fields.title}
        </span>
        <span className="small muted wrap" dir="auto">
          {fields.venue}
        </span>
      </div>
    </section>
  )
}
