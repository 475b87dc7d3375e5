import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'

type PagedList<Item> = Pick<
  UseInfiniteQueryResult<{ pages: { items: Item[] }[] }>,
  'data' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
>

/** What a list holds, page after page to its end: for what would mislead if it were not complete. */
export function useEveryItem<Item>(list: PagedList<Item>): Item[] | undefined {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return data?.pages.flatMap(({ items }) => items)
}
