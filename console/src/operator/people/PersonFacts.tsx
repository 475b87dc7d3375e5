import { Link } from '@tanstack/react-router'
import { Badge } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { dateAndTime, sinceInWords } from '../../design/time.ts'
import { count } from '../../organizations/in-words.ts'
import type { Person } from '../answers.ts'
import { factorName } from './person-words.ts'

/** What is known of an account, and nothing that opens it. */
export function PersonFacts({ person }: { person: Person }) {
  const { email, state, disabledAt, isOperator, createdAt, lastSignInAt, factors } = person
  return (
    <dl className={page.facts}>
      <div>
        <dt>E-mail</dt>
        <dd>{email}</dd>
      </div>
      <div>
        <dt>May sign in</dt>
        <dd>
          {state === 'disabled' ? <Badge tone="warn">Disabled</Badge> : <Badge tone="good">Yes</Badge>}
          {disabledAt && <span className={page.rowDetail}>since {dateAndTime(disabledAt)}</span>}
          {isOperator && <Badge tone="good">Operator</Badge>}
        </dd>
      </div>
      <div>
        <dt>Ways to sign in</dt>
        <dd>
          {factors.length === 0 && 'None'}
          {factors.map((factor) => (
            <Badge key={factor}>{factorName(factor)}</Badge>
          ))}
        </dd>
      </div>
      <div>
        <dt>Managed by</dt>
        <dd>
          <Manager person={person} />
        </dd>
      </div>
      <div>
        <dt>Last sign-in</dt>
        <dd>
          {lastSignInAt ? (
            <time dateTime={lastSignInAt} title={dateAndTime(lastSignInAt)}>
              {sinceInWords(lastSignInAt)}
            </time>
          ) : (
            'Never'
          )}
        </dd>
      </div>
      <div>
        <dt>Account made</dt>
        <dd>{dateAndTime(createdAt)}</dd>
      </div>
      <div>
        <dt>Signed in now</dt>
        <dd>{person.sessionCount === 0 ? 'Nowhere' : count(person.sessionCount, 'session')}</dd>
      </div>
      <div>
        <dt>Owns</dt>
        <dd>
          {count(person.apiKeyCount, 'API key')}, {count(person.applicationCount, 'application')}
        </dd>
      </div>
    </dl>
  )
}

/** Whose identity provider decides about the sign-in. */
function Manager({ person: { ssoConnection } }: { person: Person }) {
  if (!ssoConnection) return 'Themselves'
  const { id, name, organizationId } = ssoConnection
  if (organizationId === null) {
    return (
      <Link to="/operator/sso/$connectionId" params={{ connectionId: id }}>
        {name}
      </Link>
    )
  }
  return (
    <>
      {name}
      <Link to="/operator/organizations/$organizationId" params={{ organizationId }}>
        Its organization
      </Link>
    </>
  )
}
