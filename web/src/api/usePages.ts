import { useInfiniteQuery } from '@tanstack/react-query'

interface Page<Item> {
  readonly items: readonly Item[]
  readonly next_page: string | null
}

/** A list that is read page by page. `items` are all that were read so far. */
export interface Pages<Item> {
  readonly items: readonly Item[] | undefined
  readonly error: unknown
  readonly refetch: () => unknown
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly isFetchNextPageError: boolean
  readonly fetchNextPage: () => unknown
}

/** Reads a list of the API page by page. `items` are all that were read so far. */
export function usePages<Item>(
  key: readonly unknown[],
  read: (page: string | undefined) => Promise<Page<Item>>,
  { enabled = true }: { enabled?: boolean } = {},
) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<Item>) => last.next_page ?? undefined,
    enabled,
  })
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) }
}
