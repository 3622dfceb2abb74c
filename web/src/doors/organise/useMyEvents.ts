import type { Event, SalesOfDuty } from '@tessera/client'
import { useEffect } from 'react'
import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'
import { useMe } from '../../app/me.ts'

const PAGE_SIZE = 100

/** The events that one runs, in order of start, with what each was sold
 * for. With `words`, all are read and searched here. */
export function useMyEvents({ isPast, words }: { isPast: boolean; words: string }) {
  const username = useMe({ asks: true }).data?.username ?? ''
  const query = usePages(
    ['events', 'run', username, isPast],
    (page) =>
      answer(
        api.GET('/api/v1/user/{username}/duties', {
          params: {
            path: { username },
            query: {
              past: isPast ? '1' : '0',
              sales: '1',
              page_size: PAGE_SIZE,
              ...(page && { page }),
            },
          },
        }),
      ),
    { enabled: username !== '' },
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const readsAll = words !== '' && hasNextPage && !isFetchingNextPage
  useEffect(() => {
    if (readsAll) void fetchNextPage()
  }, [readsAll, fetchNextPage])
  const run = query.items?.filter(({ role }) => role === 'event_admin').map(({ event }) => event)
  const sales: ReadonlyMap<string, SalesOfDuty> = new Map(
    query.items?.flatMap(({ event, sales }) => (sales ? [[event.uuid, sales]] : [])),
  )
  return { ...query, all: run, found: run?.filter((event) => fits(event, words)), sales }
}

/** All words are in the title or the venue. Case and accents make no difference. */
function fits({ title, venue }: Event, words: string): boolean {
  const text = plain(`${title} ${venue ?? ''}`)
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
