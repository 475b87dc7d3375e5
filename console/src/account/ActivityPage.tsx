import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { EventDays } from '../audit/EventDays.tsx'
import { withApiKey } from '../audit/organization-sentences.ts'
import { ProblemNotice } from '../design/ProblemNotice.tsx'
import { pageAddress } from '../experience/place.ts'
import { ShowMore } from '../organizations/ShowMore.tsx'
import { methodsInWords } from '../sessions/methods-in-words.ts'
import { useManager } from '../sign-in/sso/use-manager.ts'
import { AccountPage, Badge, Loading, Section } from './AccountPage.tsx'
import { activitySentence } from './activity-sentences.ts'
import classes from './page.module.css'
import { profileQuery } from './profile-query.ts'

const pageSize = 25

export function ActivityPage() {
  const list = useInfiniteQuery({
    queryKey: ['activity'],
    queryFn: ({ pageParam }) => {
      const query = { limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) }
      return call(() => client.GET('/v1/account/activity', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
  const { data, error, refetch, fetchNextPage } = list
  const organization = useQuery(profileQuery).data?.managedBy?.organization
  const manager = useManager(organization)
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <AccountPage
      title="Activity"
      lead={
        <>
          Sign-ins and changes to your account. Something that was not you?{' '}
          {organization ? (
            <>Tell {manager.helpers}, through which you sign in.</>
          ) : (
            <>
              <a href={pageAddress('/account/password')}>Change your password</a> and look at your{' '}
              <a href={pageAddress('/account/security')}>ways to sign in</a>.
            </>
          )}
        </>
      }
    >
      {!items && !error && (
        <Section>
          <Loading lines={6} />
        </Section>
      )}
      {items?.length === 0 && (
        <Section>
          <p className={classes.empty}>Nothing has happened yet.</p>
        </Section>
      )}
      {items && (
        <EventDays
          items={items}
          title={(item) => (
            <p className={classes.rowTitle}>
              {activitySentence(item)}
              {item.current && <Badge>This device</Badge>}
            </p>
          )}
          facts={({ method, apiKey }) => {
            const proof = methodsInWords(method?.split(' ') ?? [])
            return [proof && `with ${proof}`, withApiKey(apiKey)]
          }}
        />
      )}
      {error && <ProblemNotice problem={asProblem(error)} onRetry={items ? fetchNextPage : refetch} />}
      {!error && <ShowMore list={list}>Show earlier activity</ShowMore>}
    </AccountPage>
  )
}
