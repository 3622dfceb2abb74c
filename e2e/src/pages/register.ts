import { answer } from '@tessera/client'
import type { Person } from '../person.ts'

/** Registers a person for an event. @returns The id of the ticket. */
export async function register({ client, username }: Person, event_id: string): Promise<string> {
  const { uuid } = await answer(
    client.api.POST('/api/v1/user/{username}/events', {
      params: { path: { username } },
      body: { event_id },
    }),
  )
  return uuid
}
