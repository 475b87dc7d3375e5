import { Action } from '../design/Action.tsx'

type ShowMoreProps = {
  /** A list that comes in pages. */
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  children: string
}

/** Loads the next page of a list, as long as there is one. */
export function ShowMore({ list, children }: ShowMoreProps) {
  if (!list.hasNextPage) return null
  return (
    <div>
      <Action look="quiet" busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        {children}
      </Action>
    </div>
  )
}
