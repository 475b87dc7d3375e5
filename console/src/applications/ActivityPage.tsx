import { useInfiniteQuery } from '@tanstack/react-query'
import { Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { ShowMore } from '../organizations/ShowMore.tsx'
import { ApplicationPage } from './ApplicationPage.tsx'
import { experienceActivityQuery } from './activity-query.ts'
import { useApplication } from './current-application.ts'
import { ExperienceEvents } from './ExperienceEvents.tsx'

export function ActivityPage() {
  const { organizationId } = useApplication()
  return (
    <ApplicationPage
      title="Activity"
      needs="experience-users.read"
      lead={`What its people did, newest first. What you do about them stands in ${
        organizationId ? 'the audit log of the organization' : 'your own activity'
      }.`}
    >
      <Activity />
    </ApplicationPage>
  )
}

function Activity() {
  const { id } = useApplication()
  const list = useInfiniteQuery(experienceActivityQuery(id))
  const { data, error, refetch, fetchNextPage } = list
  const items = data?.pages.flatMap((one) => one.items)
  return (
    <>
      {!items && !error && (
        <Section>
          <Loading lines={6} />
        </Section>
      )}
      {items?.length === 0 && (
        <Section>
          <p className={page.empty}>Nothing has happened yet. Registrations and sign-ins will stand here.</p>
        </Section>
      )}
      {items && <ExperienceEvents items={items} />}
      {error && <Refusal problem={asProblem(error)} onRetry={items ? fetchNextPage : refetch} />}
      {!error && <ShowMore list={list}>Show earlier activity</ShowMore>}
    </>
  )
}
