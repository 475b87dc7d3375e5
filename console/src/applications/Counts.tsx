import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call, client } from '../api/client.ts'
import overview from '../organizations/overview.module.css'
import { applicationKey } from './applications-query.ts'
import { useApplication, useMayHere } from './current-application.ts'
import { domainsQuery } from './domains/domains-query.ts'
import { groupsQuery } from './groups/groups-query.ts'

/** So many are counted one by one. */
const counted = 100

/** How many there are of what; each leads there. */
export function Counts() {
  const { id: applicationId } = useApplication()
  const may = useMayHere()
  const params = { applicationId }
  const people = usePeopleCount()
  const { data: groups } = useQuery(groupsQuery(applicationId))
  const { data: domains } = useQuery({
    ...domainsQuery(applicationId),
    enabled: may('experience.manage'),
  })
  const proven = domains?.filter(({ provenAt }) => provenAt !== null).length
  return (
    <div className={overview.counts}>
      <Link to="/applications/$applicationId/people" params={params} className={overview.count}>
        <strong>{people ?? '–'}</strong>
        {people === '1' ? 'person' : 'people'}
      </Link>
      <Link to="/applications/$applicationId/groups" params={params} className={overview.count}>
        <strong>{groups?.length ?? '–'}</strong>
        {groups?.length === 1 ? 'group' : 'groups'}
      </Link>
      {may('experience.manage') && (
        <Link to="/applications/$applicationId/domains" params={params} className={overview.count}>
          <strong>{proven ?? '–'}</strong>
          {proven === 1 ? 'domain of its own' : 'domains of its own'}
        </Link>
      )}
    </div>
  )
}

/** In full for whoever may see what a deletion takes; others are told that there are many. */
function usePeopleCount(): string | undefined {
  const { id: applicationId } = useApplication()
  const may = useMayHere()
  const path = { applicationId }
  const { data } = useQuery({
    queryKey: [...applicationKey(applicationId), 'people-count'],
    queryFn: async () => {
      if (may('application.delete')) {
        const plan = await call(() =>
          client.GET('/v1/applications/{applicationId}/deletion-plan', { params: { path } }),
        )
        return plan.dies.people.toLocaleString('en-GB')
      }
      const query = { limit: counted }
      const { items, nextCursor } = await call(() =>
        client.GET('/v1/applications/{applicationId}/experience/users', { params: { path, query } }),
      )
      return nextCursor ? `${counted}+` : String(items.length)
    },
  })
  return data
}
