import { queryOptions } from '@tanstack/react-query'
import { call, client } from '../../api/client.ts'
import { applicationKey } from '../applications-query.ts'

export function domainsQuery(applicationId: string) {
  return queryOptions({
    queryKey: [...applicationKey(applicationId), 'domains'],
    queryFn: async () => {
      const { items } = await call(() =>
        client.GET('/v1/applications/{applicationId}/experience/domains', {
          params: { path: { applicationId } },
        }),
      )
      return items
    },
  })
}
