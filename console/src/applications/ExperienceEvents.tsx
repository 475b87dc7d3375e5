import { Link } from '@tanstack/react-router'
import { activitySentence } from '../account/activity-sentences.ts'
import page from '../account/page.module.css'
import { EventDays } from '../audit/EventDays.tsx'
import { methodsInWords } from '../sessions/methods-in-words.ts'
import type { ExperienceEvent } from './answers.ts'
import { useApplication } from './current-application.ts'

/** What happened, under its days; `isOfOne` where everything is about the same person. */
export function ExperienceEvents(props: { items: readonly ExperienceEvent[]; isOfOne?: boolean }) {
  const { items, isOfOne = false } = props
  return (
    <EventDays
      items={items}
      title={(item) => (
        <p className={page.rowTitle}>
          {activitySentence({ ...item, target: null })}
          {!isOfOne && <Whose event={item} />}
        </p>
      )}
      facts={({ method }) => {
        const proof = methodsInWords(method?.split(' ') ?? [])
        return [proof && `with ${proof}`]
      }}
    />
  )
}

function Whose({ event: { user } }: { event: ExperienceEvent }) {
  const { id: applicationId } = useApplication()
  if (!user) return <span className={page.rowDetail}>somebody unknown</span>
  if (!user.email) return <span className={page.rowDetail}>a deleted account</span>
  return (
    <Link
      to="/applications/$applicationId/people/$userId"
      params={{ applicationId, userId: user.id }}
      className={page.rowDetail}
    >
      {user.email}
    </Link>
  )
}
