import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading, Section } from '../../account/AccountPage.tsx'
import { activitySentence } from '../../account/activity-sentences.ts'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { EventDays } from '../../audit/EventDays.tsx'
import { withApiKey } from '../../audit/organization-sentences.ts'
import { Action } from '../../design/Action.tsx'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { ShowMore } from '../../organizations/ShowMore.tsx'
import { methodsInWords } from '../../sessions/methods-in-words.ts'
import { personActivityQuery } from '../operator-query.ts'

/** What somebody did and what was done to the account, once it is asked for. */
export function PersonActivity({ userId }: { userId: string }) {
  const [isShown, setShown] = useState(false)
  const list = useInfiniteQuery({ ...personActivityQuery(userId), enabled: isShown })
  const { data, error, refetch, fetchNextPage } = list
  const items = data?.pages.flatMap((one) => one.items)
  return (
    <>
      <Section title="Activity" lead="Sign-ins, and changes to the account.">
        <div>
          <Action look="quiet" small expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? 'Hide activity' : 'Show activity'}
          </Action>
        </div>
        {isShown && !items && !error && <Loading lines={4} />}
        {isShown && error && (
          <ProblemNotice problem={asProblem(error)} onRetry={items ? fetchNextPage : refetch} />
        )}
        {isShown && items?.length === 0 && <p className={page.empty}>Nothing has happened yet.</p>}
      </Section>
      {isShown && items && (
        <>
          <EventDays
            items={items}
            title={(item) => <p className={page.rowTitle}>{activitySentence(item)}</p>}
            facts={({ method, apiKey }) => {
              const proof = methodsInWords(method?.split(' ') ?? [])
              return [proof && `with ${proof}`, withApiKey(apiKey)]
            }}
          />
          {!error && <ShowMore list={list}>Show earlier activity</ShowMore>}
        </>
      )}
    </>
  )
}
