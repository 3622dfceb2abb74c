import type { InfiniteData } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'

/** The three lists of people of an event. */
export type Who = 'users' | 'agents' | 'admins'

/** A person on one of the lists; `ticket_id` and what follows is of holders of tickets. */
export interface Person {
  readonly user_id: string
  readonly username: string
  readonly name: string
  readonly ticket_id?: string
  readonly status?: string
  readonly origin?: string
  readonly inside?: boolean
}

interface PeoplePage {
  readonly items: readonly Person[]
  readonly next_page: string | null
}

const PAGE_SIZE = 100

export function rosterKey(eventId: string, who: Who, words: string) {
  return ['event', eventId, 'people', who, words] as const
}

export function readPeople(
  eventId: string,
  { who, words, page }: { who: Who; words: string; page: string | undefined },
): Promise<PeoplePage> {
  const query = { page_size: PAGE_SIZE, ...(words && { query: words }), ...(page && { page }) }
  const params = { path: { id: eventId }, query }
  if (who === 'users') return answer(api.GET('/api/v1/event/{id}/users', { params }))
  if (who === 'agents') return answer(api.GET('/api/v1/event/{id}/agents', { params }))
  return answer(api.GET('/api/v1/event/{id}/admins', { params }))
}

interface Added {
  /** Whether they were not on the list before. */
  readonly isNew: boolean
  readonly username: string
  /** Of a complimentary ticket. */
  readonly ticketId?: string
}

/** Adds a person to a list by user name; to the users by a complimentary ticket. */
export async function addPerson(
  eventId: string,
  { who, username, another = false }: { who: Who; username: string; another?: boolean },
): Promise<Added> {
  const params = { path: { id: eventId } }
  if (who === 'users') {
    const call = api.POST('/api/v1/event/{id}/users', {
      params,
      body: { username, ...(another && { another }) },
    })
    const ticket = await answer(call)
    const { response } = await call
    return { isNew: response.status === 201, username, ticketId: ticket.uuid }
  }
  const body = { username }
  const call =
    who === 'agents'
      ? api.POST('/api/v1/event/{id}/agents', { params, body })
      : api.POST('/api/v1/event/{id}/admins', { params, body })
  const entry = await answer(call)
  const { response } = await call
  return { isNew: response.status === 201, username: entry.username }
}

export async function removePerson(
  eventId: string,
  { who, username, ticketId }: { who: Who; username: string; ticketId?: string | undefined },
): Promise<void> {
  const params = { path: { id: eventId, username } }
  if (who === 'agents') await answer(api.DELETE('/api/v1/event/{id}/agents/{username}', { params }))
  else if (who === 'admins')
    await answer(api.DELETE('/api/v1/event/{id}/admins/{username}', { params }))
  else if (ticketId !== undefined)
    await answer(api.DELETE('/api/v1/ticket/{id}', { params: { path: { id: ticketId } } }))
}

/** Takes a line out of what was read, so that thousands of lines are not read again. */
export function dropLine(eventId: string, who: Who, person: Person): void {
  const isOther = (one: Person) =>
    who === 'users' ? one.ticket_id !== person.ticket_id : one.user_id !== person.user_id
  queries.setQueriesData<InfiniteData<PeoplePage>>(
    { queryKey: ['event', eventId, 'people', who] },
    (read) =>
      read && {
        ...read,
        pages: read.pages.map((page) =>
          page.items.every(isOther) ? page : { ...page, items: page.items.filter(isOther) },
        ),
      },
  )
  void refreshCounts(eventId)
}

/** After somebody was added the list is read anew from its beginning. */
export async function readAgain(eventId: string, who: Who): Promise<void> {
  await queries.resetQueries({ queryKey: ['event', eventId, 'people', who] })
  await refreshCounts(eventId)
}

async function refreshCounts(eventId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['event', eventId], exact: true }),
    queries.invalidateQueries({ queryKey: ['event', eventId, 'has-agents'] }),
    queries.invalidateQueries({ queryKey: ['events'] }),
  ])
}
