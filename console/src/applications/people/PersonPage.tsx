import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Badge, Loading, Section } from '../../account/AccountPage.tsx'
import page from '../../account/page.module.css'
import { asProblem } from '../../api/problem.ts'
import { dateAndTime } from '../../design/time.ts'
import { Done } from '../../organizations/Done.tsx'
import { fullName } from '../../organizations/in-words.ts'
import { NothingHere } from '../../organizations/NothingHere.tsx'
import { Refusal } from '../../organizations/Refusal.tsx'
import { ProgramId } from '../../projects/ProgramId.tsx'
import { ApplicationPage } from '../ApplicationPage.tsx'
import type { ExperienceUser } from '../answers.ts'
import { useApplication, useMayHere } from '../current-application.ts'
import { useDone } from '../use-done.ts'
import { PersonActivity } from './PersonActivity.tsx'
import { DeletePerson, DisablePerson, EndSessions } from './PersonActs.tsx'
import { PersonForm } from './PersonForm.tsx'
import { PersonGroups } from './PersonGroups.tsx'
import { personQuery } from './people-query.ts'

export function PersonPage() {
  const { userId } = useParams({ from: '/applications/$applicationId/people/$userId' })
  const { id: applicationId } = useApplication()
  const may = useMayHere()
  const isAllowed = may('experience-users.read')
  const {
    data: person,
    error,
    refetch,
  } = useQuery({
    ...personQuery(applicationId, userId),
    enabled: isAllowed,
  })
  if (error && asProblem(error).status === 404) return <NothingHere />
  return (
    <ApplicationPage
      title={person ? fullName(person) : 'Person'}
      needs="experience-users.read"
      lead={
        <Link to="/applications/$applicationId/people" params={{ applicationId }}>
          All people
        </Link>
      }
    >
      {person ? (
        <OnePerson key={person.id} person={person} />
      ) : (
        <Section>
          {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={6} />}
        </Section>
      )}
    </ApplicationPage>
  )
}

function OnePerson({ person }: { person: ExperienceUser }) {
  const may = useMayHere()
  const [done, tell] = useDone()
  const mayManage = may('experience-users.manage')
  return (
    <>
      <Done message={done} />
      <Section title="Account">
        <Facts person={person} />
      </Section>
      {mayManage && (
        <Section
          title="Profile and tags"
          lead="They see and change their profile themselves as well; tags are yours."
        >
          <PersonForm person={person} />
        </Section>
      )}
      <Section title="Groups">
        <PersonGroups person={person} onDone={tell} />
      </Section>
      <PersonActivity userId={person.id} />
      <Section title="For programs" lead="What names this person in calls of the API.">
        <ProgramId id={person.id} />
      </Section>
      {mayManage && (
        <Section title="Danger zone">
          <EndSessions person={person} onDone={tell} />
          <DisablePerson person={person} onDone={tell} />
          <DeletePerson person={person} />
        </Section>
      )}
    </>
  )
}

function Facts({ person }: { person: ExperienceUser }) {
  const { email, emailVerifiedAt, hasSecondFactor, disabledAt, lastSignInAt, createdAt, tags } = person
  return (
    <dl className={page.facts}>
      <div>
        <dt>E-mail</dt>
        <dd>
          {email}
          {emailVerifiedAt ? <Badge tone="good">Confirmed</Badge> : <Badge tone="warn">Not confirmed</Badge>}
        </dd>
      </div>
      <div>
        <dt>May sign in</dt>
        <dd>
          {disabledAt ? (
            <>
              No, since {dateAndTime(disabledAt)} <Badge tone="warn">Disabled</Badge>
            </>
          ) : (
            'Yes'
          )}
        </dd>
      </div>
      <div>
        <dt>Second factor</dt>
        <dd>{hasSecondFactor ? 'Set up' : 'None'}</dd>
      </div>
      <div>
        <dt>Last sign-in</dt>
        <dd>{lastSignInAt ? dateAndTime(lastSignInAt) : 'Never'}</dd>
      </div>
      <div>
        <dt>Created</dt>
        <dd>{dateAndTime(createdAt)}</dd>
      </div>
      <div>
        <dt>Tags</dt>
        <dd>{tags.length === 0 ? 'None' : tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}</dd>
      </div>
    </dl>
  )
}
