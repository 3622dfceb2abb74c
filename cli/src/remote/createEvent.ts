import { answer } from '@tessera/client'
import { command, oneOf, required, wholeNumber } from '../command.ts'
import { pairs, print, printJson } from '../print.ts'
import { connectAsUser, REMOTE_HELP, REMOTE_OPTIONS } from './connect.ts'

export const createEvent = command({
  words: 'event create',
  usage: '--title T --starts-at TIME --capacity N [options]',
  summary: 'Create an event as a draft (organisers)',
  help: [
    'Write times in RFC 3339, such as 2027-06-23T18:00:00Z.',
    '--description D, --ends-at TIME, --doors-at TIME, --timezone Z',
    '--venue-id ID                    the venue; or --venue NAME, one that you run or a new one',
    '--seller-id ID                   who sells the tickets, if you may choose',
    '--reentry                        lets people leave and come back',
    '--algorithm SHA1|SHA256|SHA512, --digits 6|8, --period 15|30|60   how ticket codes are computed',
    '--publish                        publishes the event at once',
    ...REMOTE_HELP,
  ],
  options: {
    ...REMOTE_OPTIONS,
    title: { type: 'string' },
    description: { type: 'string', default: '' },
    'starts-at': { type: 'string' },
    'ends-at': { type: 'string' },
    'doors-at': { type: 'string' },
    timezone: { type: 'string' },
    venue: { type: 'string' },
    'venue-id': { type: 'string' },
    'seller-id': { type: 'string' },
    capacity: { type: 'string' },
    reentry: { type: 'boolean' },
    algorithm: { type: 'string' },
    digits: { type: 'string' },
    period: { type: 'string' },
    publish: { type: 'boolean' },
  },
  async run(values) {
    const body = {
      title: required(values.title, '--title'),
      description: values.description,
      starts_at: required(values['starts-at'], '--starts-at'),
      capacity: wholeNumber(required(values.capacity, '--capacity'), '--capacity'),
      totp: totpOf(values),
      ...present({
        ends_at: values['ends-at'],
        doors_at: values['doors-at'],
        timezone: values.timezone,
        venue: values.venue,
        venue_id: values['venue-id'],
        seller_id: values['seller-id'],
      }),
      ...(values.reentry === true && { reentry: true }),
    }
    const { client } = await connectAsUser(values.server)
    const made = await answer(client.api.POST('/api/v1/event', { body }))
    const path = { id: made.uuid }
    const event = values.publish
      ? await answer(client.api.POST('/api/v1/event/{id}/publish', { params: { path } }))
      : made
    if (values.json) printJson(event)
    else print(...pairs(event))
    return undefined
  },
})

function totpOf(values: { algorithm?: string; digits?: string; period?: string }) {
  const algorithm = oneOf(values.algorithm, '--algorithm', ['SHA1', 'SHA256', 'SHA512'])
  const digits = { '6': 6, '8': 8 } as const
  const period = { '15': 15, '30': 30, '60': 60 } as const
  const d = oneOf(values.digits, '--digits', ['6', '8'])
  const p = oneOf(values.period, '--period', ['15', '30', '60'])
  return {
    ...(algorithm && { algorithm }),
    ...(d && { digits: digits[d] }),
    ...(p && { period: period[p] }),
  }
}

/** The options that were given; the server chooses the others. */
function present(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(given)
}
