import { answer } from '@tessera/client'
import type { Person } from '../person.ts'
import { ticketCode } from '../phone.ts'
import { makeTicket } from './makeTicket.ts'

/** How many people each gate lets in. */
const GATES = { North: 14, South: 9, Balcony: 6, 'Step-free': 3, 'Stage door': 1 } as const
const TO_COME = 40
/** Steps between a code and the right one: it is refused as too old or too early. */
const WRONG_STEPS = [-20, -20, -20, 20, 20] as const

/** A busy evening: people come in at five gates, some are refused, some show a ticket twice. */
export async function fillGates(
  { organiser, agent, guest }: Readonly<Record<'organiser' | 'agent' | 'guest', Person>>,
  event: string,
  otherEvent: string,
): Promise<void> {
  const { api } = agent.client
  const give = async () => {
    const { uuid } = await answer(
      organiser.client.api.POST('/api/v1/event/{id}/users', {
        params: { path: { id: event } },
        body: { username: guest.username, another: true },
      }),
    )
    return uuid
  }
  const admit = (id: string, gate: string) =>
    answer(api.POST('/api/v1/ticket/{id}/admission', { params: { path: { id } }, body: { gate } }))
  for (const [gate, count] of Object.entries(GATES))
    for (let made = 0; made < count; made++) await admit(await give(), gate)
  const last = await give()
  await admit(last, 'North')
  await admit(last, 'South')
  for (let made = 0; made < TO_COME; made++) await give()

  const { credential } = await makeTicket(guest, event)
  const scan = (code: string, event_id: string) =>
    answer(api.POST('/api/v1/ticket/auth', { body: { code, event_id, gate: 'North' } }))
  for (const steps of WRONG_STEPS) await scan(ticketCode(credential, steps), event)
  await scan(ticketCode(credential), otherEvent)
}
