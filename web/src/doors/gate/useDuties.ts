import { useQuery } from '@tanstack/react-query'
import type { Duty } from '@tessera/client'
import { answer, api } from '../../api/client.ts'
import { useMe } from '../../app/me.ts'

/** The events at which one works, as far as a page of the API holds. The next one comes first. */
export function useDuties() {
  const me = useMe().data
  return useQuery({
    queryKey: ['duties', me?.uuid, 'gate'],
    enabled: Boolean(me),
    queryFn: () =>
      answer(
        api.GET('/api/v1/user/{username}/duties', {
          params: { path: { username: me?.username ?? '' }, query: { page_size: 100 } },
        }),
      ),
    select: ({ items }): readonly Duty[] =>
      items.filter(({ event }) => event.status === 'PUBLISHED'),
  })
}

/** Whether one is an admin of an event, and not only its agent. */
export function useIsEventAdmin(eventId: string): boolean {
  const me = useMe().data
  const duties = useDuties().data
  if (me?.role === 'admin') return true
  return (
    duties?.some(({ event, role }) => event.uuid === eventId && role === 'event_admin') ?? false
  )
}
