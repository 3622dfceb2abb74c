import { answer, api } from '../../api/client.ts'
import { usePages } from '../../api/usePages.ts'

const PAGE_SIZE = 50

/** The events of everybody, in any state, for platform admins; the server searches them. */
export function useAllEvents({ isPast, words }: { isPast: boolean; words: string }) {
  return usePages(['events', 'all', isPast, words], (page) =>
    answer(
      api.GET('/api/v1/event/list', {
        params: {
          query: {
            all: '1',
            past: isPast ? '1' : '0',
            page_size: PAGE_SIZE,
            ...(words && { query: words }),
            ...(page && { page }),
          },
        },
      }),
    ),
  )
}
