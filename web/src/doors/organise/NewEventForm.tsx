import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { Form, type Values } from '../../parts/Form.tsx'
import { TextField } from '../../parts/fields.tsx'
import { newKey } from './newKey.ts'
import { type ChosenVenue, VenueChooser } from './venues/VenueChooser.tsx'
import { ownZone, toInstant } from './zonedTime.ts'

const FIELDS: Readonly<Record<string, string>> = { '/starts_at': 'starts' }

/** How long an event takes until its editor says otherwise. */
const USUAL_MS = 3 * 3_600_000

/**
 * The least that gives a draft, which then opens in the editor.
 *
 * @param acts What else one can do, beside the button.
 */
export function NewEventForm({ acts }: { acts?: ReactNode }) {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  /** A second try after a lost answer must not make a second draft. */
  const sent = useRef({ body: '', key: '' })

  const [venue, setVenue] = useState<ChosenVenue | null>(null)
  const timezone = venue?.timezone ?? ownZone()

  async function create({ title = '', starts = '', capacity = '' }: Values) {
    const starts_at = toInstant(starts, timezone) ?? ''
    // “1.000” is a thousand to some and one to others.
    const places = /^\d+$/.test(capacity.trim()) ? Number(capacity) : Number.NaN
    const body = {
      title: title.trim(),
      description: '',
      starts_at,
      ...(starts_at && { ends_at: new Date(Date.parse(starts_at) + USUAL_MS).toISOString() }),
      capacity: places,
      timezone,
      ...(venue && { venue_id: venue.uuid }),
    }
    const text = JSON.stringify(body)
    if (sent.current.body !== text) sent.current = { body: text, key: newKey() }
    const event = await answer(
      api.POST('/api/v1/event', {
        body,
        params: { header: { 'idempotency-key': sent.current.key } },
      }),
    )
    queries.setQueryData(['event', event.uuid], event)
    await queries.invalidateQueries({ queryKey: ['events'] })
    navigate(`/organise/event/${event.uuid}`)
  }

  return (
    <Form
      onSend={create}
      className="card pad stack stack-6"
      label={t`New event`}
      fieldOf={(path) => FIELDS[path] ?? path.slice(1)}
      refine={({ path, code }, sentence) =>
        path === '/capacity' && code === 'wrong_type' ? t`Write a number, such as 120.` : sentence
      }
    >
      {({ busy }) => (
        <>
          <NewEventFields zone={timezone} venue={venue} onVenue={setVenue} />
          <div className="row row-wrap gap-2">
            <Button look="main" big type="submit" busy={busy}>
              <Trans>Make the draft</Trans>
            </Button>
            {acts}
          </div>
        </>
      )}
    </Form>
  )
}

function NewEventFields({
  zone,
  venue,
  onVenue,
}: {
  zone: string
  venue: ChosenVenue | null
  onVenue: (venue: ChosenVenue | null) => void
}) {
  const venueField = useId()
  return (
    <>
      <TextField name="title" label={<Trans>What is it called?</Trans>} maxLength={200} />
      <TextField
        name="starts"
        type="datetime-local"
        label={<Trans>When does it begin?</Trans>}
        hint={<Trans>By the clocks of {zone}. You can change that afterwards.</Trans>}
        defaultValue={tomorrowEvening()}
      />
      <div className="field">
        <label className="label" htmlFor={venueField}>
          <Trans>Where? (may wait)</Trans>
        </label>
        <VenueChooser id={venueField} chosen={venue} onChoose={onVenue} />
      </div>
      <TextField
        name="capacity"
        label={<Trans>How many may come?</Trans>}
        inputMode="numeric"
        autoComplete="off"
      />
    </>
  )
}

function tomorrowEvening(): string {
  const day = new Date()
  day.setDate(day.getDate() + 1)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T19:00`
}
