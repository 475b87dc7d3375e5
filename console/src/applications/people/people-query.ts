import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, client } from '../../api/client.ts'
import { applicationKey } from '../applications-query.ts'

export type PeopleFilter = {
  search: string
  tag: string
  groupId: string
  state: '' | 'enabled' | 'disabled'
}

export const everybody: PeopleFilter = { search: '', tag: '', groupId: '', state: '' }

const pageSize = 50

export function peopleQuery(applicationId: string, filter: PeopleFilter) {
  return infiniteQueryOptions({
    queryKey: [...applicationKey(applicationId), 'people', filter],
    queryFn: ({ pageParam }) => {
      const query = { limit: pageSize, ...asked(filter), ...(pageParam ? { cursor: pageParam } : {}) }
      return call(() =>
        client.GET('/v1/applications/{applicationId}/experience/users', {
          params: { path: { applicationId }, query },
        }),
      )
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Where the browser downloads whom the filter lets through. */
export function peopleFile(applicationId: string, filter: PeopleFilter): string {
  const { disabled, ...texts } = asked(filter)
  const query = new URLSearchParams({
    format: 'csv',
    ...texts,
    ...(disabled === undefined ? {} : { disabled: String(disabled) }),
  })
  return `/v1/applications/${applicationId}/experience/users?${query}`
}

function asked({ search, tag, groupId, state }: PeopleFilter) {
  return {
    ...(search ? { search } : {}),
    ...(tag ? { tag } : {}),
    ...(groupId ? { groupId } : {}),
    ...(state ? { disabled: state === 'disabled' } : {}),
  }
}

export function personQuery(applicationId: string, userId: string) {
  return queryOptions({
    queryKey: [...applicationKey(applicationId), 'person', userId],
    queryFn: () =>
      call(() =>
        client.GET('/v1/applications/{applicationId}/experience/users/{userId}', {
          params: { path: { applicationId, userId } },
        }),
      ),
  })
}

export function tagsQuery(applicationId: string) {
  return queryOptions({
    queryKey: [...applicationKey(applicationId), 'tags'],
    queryFn: async () => {
      const { items } = await call(() =>
        client.GET('/v1/applications/{applicationId}/experience/tags', {
          params: { path: { applicationId } },
        }),
      )
      return items
    },
  })
}
