import { Link } from '@tanstack/react-router'
import { Section } from '../account/AccountPage.tsx'
import { Done } from '../organizations/Done.tsx'
import { RolesHere } from '../organizations/members/RolesHere.tsx'
import { ApplicationPage } from './ApplicationPage.tsx'
import { applicationKey } from './applications-query.ts'
import { useApplication } from './current-application.ts'
import { useDone } from './use-done.ts'

/** Who may do what with the application. */
export function AccessPage() {
  const { id, organizationId } = useApplication()
  const [done, tell] = useDone()
  return (
    <ApplicationPage title="Who has access" lead="Who of you may see and change this application.">
      <Done message={done} />
      {organizationId ? (
        <RolesHere place={{ kind: 'application', id, queryKey: applicationKey(id) }} onDone={tell} />
      ) : (
        <OnlyYou />
      )}
    </ApplicationPage>
  )
}

function OnlyYou() {
  return (
    <Section title="You alone">
      <p>
        It is in your personal space. To work on it with others,{' '}
        <Link to="/applications/$applicationId/settings" params={{ applicationId: useApplication().id }}>
          give it to an organization
        </Link>{' '}
        to which they belong.
      </p>
    </Section>
  )
}
