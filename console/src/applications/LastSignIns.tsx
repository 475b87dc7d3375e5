import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { asProblem } from '../api/problem.ts'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { Row } from '../organizations/Row.tsx'
import { methodsInWords } from '../sessions/methods-in-words.ts'
import { experienceActivityQuery } from './activity-query.ts'
import type { ExperienceEvent } from './answers.ts'
import { useApplication } from './current-application.ts'

const shown = 5

/** Who came in last. */
export function LastSignIns() {
  const { id: applicationId } = useApplication()
  const { data, error, refetch } = useInfiniteQuery(experienceActivityQuery(applicationId))
  const events = data?.pages[0]?.items
  const signIns = events?.filter(({ act }) => act === 'sign-in.succeeded').slice(0, shown)
  return (
    <Section title="Last sign-ins">
      {error && <Refusal problem={asProblem(error)} onRetry={refetch} />}
      {!signIns && !error && <Loading lines={3} />}
      {signIns?.length === 0 && (
        <p className={page.empty}>
          {events?.length === 0 ? 'Nobody has signed in yet.' : 'Nobody has signed in lately.'}
        </p>
      )}
      {signIns && signIns.length > 0 && (
        <ul className={page.rows}>
          {signIns.map((event) => (
            <SignIn key={event.id} event={event} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function SignIn({ event: { at, user, method, browser, os } }: { event: ExperienceEvent }) {
  const { id: applicationId } = useApplication()
  const email = user?.email ?? 'A deleted account'
  const proof = methodsInWords(method?.split(' ') ?? [])
  const device = [browser, os].filter(Boolean).join(' on ')
  return (
    <Row
      name={email}
      title={
        user?.email ? (
          <Link to="/applications/$applicationId/people/$userId" params={{ applicationId, userId: user.id }}>
            {email}
          </Link>
        ) : (
          email
        )
      }
    >
      <p className={page.rowDetail}>
        <time dateTime={at} title={dateAndTime(at)}>
          {sinceInWords(at)}
        </time>
        {[proof && ` · with ${proof}`, device && ` · ${device}`].filter(Boolean).join('')}
      </p>
    </Row>
  )
}
