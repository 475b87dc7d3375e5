import { Link } from '@tanstack/react-router'
import { Badge } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import { fullName, listInWords } from '../../organizations/in-words.ts'
import { Row } from '../../organizations/Row.tsx'
import type { ExperienceUser } from '../answers.ts'
import { useApplication } from '../current-application.ts'

export function PersonRow({ person }: { person: ExperienceUser }) {
  const { id: applicationId } = useApplication()
  const { id: userId, firstName, email, tags, groups, hasSecondFactor, disabledAt, lastSignInAt } = person
  return (
    <Row
      name={firstName}
      title={
        <>
          <Link to="/applications/$applicationId/people/$userId" params={{ applicationId, userId }}>
            {fullName(person)}
          </Link>
          {disabledAt && <Badge tone="warn">Disabled</Badge>}
          {hasSecondFactor && <Badge tone="good">Second factor</Badge>}
          {tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </>
      }
    >
      <p className={page.rowDetail}>
        {email}
        {groups.length > 0 && ` · in ${listInWords(groups.map(({ name }) => name))}`}
        {' · '}
        {lastSignInAt ? (
          <time dateTime={lastSignInAt} title={dateAndTime(lastSignInAt)}>
            signed in {sinceInWords(lastSignInAt)}
          </time>
        ) : (
          'never signed in'
        )}
      </p>
    </Row>
  )
}
