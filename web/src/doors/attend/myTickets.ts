import { useQuery } from '@tanstack/react-query'
import { Unreachable } from '@tessera/client/problem.ts'
import { answer, api } from '../../api/client.ts'
import { useMe } from '../../app/me.ts'
import { listKeptTickets, readKeptTicket, startKeeping } from '../../kept/keptTickets.ts'
import { fullName } from '../../parts/fullName.ts'

/** A person holds few tickets at a time: all that are not over fit on one page of the API. */
const PAGE_SIZE = 100

export const MY_TICKETS = ['tickets'] as const

/**
 * The tickets that one holds for events that are not over. They are kept in this browser, so that
 * they can be read without network.
 */
export function useMyTickets() {
  const { data: me, error } = useMe({ asks: true })
  return useQuery({
    queryKey: [...MY_TICKETS, me?.uuid],
    enabled: me !== undefined || error instanceof Unreachable,
    queryFn: async () => {
      if (me === undefined) return readKept()
      if (me === null) return []
      const keep = startKeeping()
      try {
        const { items } = await answer(
          api.GET('/api/v1/user/{username}/events', {
            params: { path: { username: me.username }, query: { page_size: PAGE_SIZE } },
          }),
        )
        const holder = fullName(me) || me.username
        for (const ticket of items) {
          const kept = await readKeptTicket(ticket.uuid)
          await keep({
            ...kept,
            ticket_id: ticket.uuid,
            user_id: me.uuid,
            holder,
            ticket,
            event: ticket.event,
          })
        }
        return items
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error
        return readKept()
      }
    },
  })
}

async function readKept() {
  return (await listKeptTickets()).map(({ ticket }) => ticket)
}

/** The tickets of an order follow each other as its positions do. Ids begin with their time. */
export function inOrder(a: { readonly uuid: string }, b: { readonly uuid: string }): number {
  return a.uuid < b.uuid ? -1 : 1
}
