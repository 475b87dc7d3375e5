import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'

type PagedList<Item> = Pick<
  UseInfiniteQueryResult<{ pages: { items: Item[] }[] }>,
  'data' | 'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage'
>

/** What a list holds, page after page to its end: for what would mislead if it were not complete. */
export function useEveryItem<Item>(list: PagedList<Item>): Item[] | undefined {
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  // A page that failed was tried again already; without an end to it, a server in trouble would be asked for ever.
  const isDue = hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  useEffect(() => {
    if (isDue) fetchNextPage()
  }, [isDue, fetchNextPage])
  return data?.pages.flatMap(({ items }) => items)
}
