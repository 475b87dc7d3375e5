import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Badge, Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { useDone } from '../../applications/use-done.ts'
import { ProblemNotice } from '../../design/ProblemNotice.tsx'
import { Done } from '../../organizations/Done.tsx'
import { NothingHere } from '../../organizations/NothingHere.tsx'
import { ProgramId } from '../../projects/ProgramId.tsx'
import { sessionQuery } from '../../sessions/session-query.ts'
import type { Person } from '../answers.ts'
import { OperatorPage } from '../OperatorPage.tsx'
import { personQuery } from '../operator-query.ts'
import { DisablePerson, EnablePerson } from './AccountState.tsx'
import { MakeOperator, WithdrawOperator } from './OperatorState.tsx'
import { PendingReset } from './PendingReset.tsx'
import { PersonActivity } from './PersonActivity.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import classes from './people.module.css'
import { nameOf } from './person-words.ts'
import { EndSessions, NewPassword, ResetFactors } from './WaysBackIn.tsx'

export function PersonPage() {
  const { userId } = useParams({ from: '/operator/people/$userId' })
  const { data: person, error, refetch } = useQuery(personQuery(userId))
  if (error && asProblem(error).status === 404) return <NothingHere />
  return (
    <OperatorPage
      title={person ? nameOf(person) : 'Person'}
      lead={<Link to="/operator/people">All people</Link>}
    >
      {person ? (
        <OnePerson key={person.id} person={person} />
      ) : (
        <Section>
          {error ? <ProblemNotice problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={8} />}
        </Section>
      )}
    </OperatorPage>
  )
}

function OnePerson({ person }: { person: Person }) {
  const [done, tell] = useDone()
  const { data: session } = useQuery(sessionQuery)
  const isSelf = session?.user.id === person.id
  const acting = { person, isSelf, onDone: tell }
  const isDisabled = person.state === 'disabled'
  return (
    <>
      <Done message={done} />
      <PendingReset {...acting} />
      <Section title="Account">
        <PersonFacts person={person} />
      </Section>
      <Section title="Organizations">
        <Places person={person} />
      </Section>
      <PersonActivity userId={person.id} />
      <Section title="Ways back in" lead="You never see or choose what somebody signs in with.">
        <EndSessions {...acting} />
        {!isDisabled && <NewPassword {...acting} />}
        <ResetFactors {...acting} />
      </Section>
      <Section
        title="For programs"
        lead="What names this person in calls of the API and on the command line."
      >
        <ProgramId id={person.id} />
      </Section>
      <Section title="Danger zone">
        {person.isOperator ? <WithdrawOperator {...acting} /> : !isDisabled && <MakeOperator {...acting} />}
        {isDisabled ? <EnablePerson {...acting} /> : <DisablePerson {...acting} />}
      </Section>
    </>
  )
}

function Places({ person: { organizations } }: { person: Person }) {
  if (organizations.length === 0) return <p className={page.rowDetail}>Belongs to none.</p>
  return (
    <ul className={classes.places} aria-label="Organizations">
      {organizations.map(({ id, name, role, isSoleOwner }) => (
        <li key={id}>
          <Link to="/operator/organizations/$organizationId" params={{ organizationId: id }}>
            {name}
          </Link>
          <Badge>{role.name}</Badge>
          {isSoleOwner && <Badge tone="warn">Only owner</Badge>}
        </li>
      ))}
    </ul>
  )
}
