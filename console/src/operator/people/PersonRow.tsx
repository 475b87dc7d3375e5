import { Link } from '@tanstack/react-router'
import { Badge } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import { count } from '../../organizations/in-words.ts'
import { Row } from '../../organizations/Row.tsx'
import type { PersonItem } from '../answers.ts'
import { hasSecondFactor, nameOf } from './person-words.ts'

export function PersonRow({ person }: { person: PersonItem }) {
  const {
    id: userId,
    email,
    state,
    isOperator,
    isSsoLinked,
    factors,
    organizationCount,
    lastSignInAt,
  } = person
  return (
    <Row
      name={nameOf(person)}
      title={
        <>
          <Link to="/operator/people/$userId" params={{ userId }}>
            {nameOf(person)}
          </Link>
          {state === 'disabled' && <Badge tone="warn">Disabled</Badge>}
          {isOperator && <Badge tone="good">Operator</Badge>}
          {isSsoLinked && <Badge>Single sign-on</Badge>}
          {hasSecondFactor(factors) && <Badge>Second factor</Badge>}
        </>
      }
    >
      <p className={page.rowDetail}>
        {email} · {organizationCount === 0 ? 'no organization' : count(organizationCount, 'organization')} ·{' '}
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
