import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { Action } from '../../design/Action.tsx'
import { Refusal } from '../../organizations/Refusal.tsx'
import { ShowMore } from '../../organizations/ShowMore.tsx'
import { experienceActivityQuery } from '../activity-query.ts'
import { useApplication } from '../current-application.ts'
import { ExperienceEvents } from '../ExperienceEvents.tsx'

/** What somebody did, once it is asked for. */
export function PersonActivity({ userId }: { userId: string }) {
  const { id } = useApplication()
  const [isShown, setShown] = useState(false)
  const list = useInfiniteQuery({ ...experienceActivityQuery(id, userId), enabled: isShown })
  const { data, error, refetch } = list
  const items = data?.pages.flatMap((one) => one.items)
  return (
    <>
      <Section title="Activity" lead="Their sign-ins, and changes to their account.">
        <div>
          <Action look="quiet" small expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? 'Hide activity' : 'Show activity'}
          </Action>
        </div>
        {isShown && <Refusal problem={error ? asProblem(error) : undefined} onRetry={refetch} />}
        {isShown && items?.length === 0 && <p className={page.empty}>Nothing has happened yet.</p>}
      </Section>
      {isShown && items && (
        <>
          <ExperienceEvents items={items} isOfOne />
          <ShowMore list={list}>Show earlier activity</ShowMore>
        </>
      )}
    </>
  )
}
