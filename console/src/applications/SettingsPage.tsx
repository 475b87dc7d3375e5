import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Loading, Section } from '../account/AccountPage.tsx'
import { call, client, problemToShow } from '../api/client.ts'
import { Deletion } from '../organizations/Deletion.tsx'
import { Done } from '../organizations/Done.tsx'
import { count } from '../organizations/in-words.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { ProgramId } from '../projects/ProgramId.tsx'
import { ThingForm, type ThingValues } from '../projects/ThingForm.tsx'
import { ApplicationPage } from './ApplicationPage.tsx'
import classes from './applications.module.css'
import { applicationKey } from './applications-query.ts'
import { useActHere, useApplication, useMayHere } from './current-application.ts'
import { EndAllSessions } from './EndAllSessions.tsx'
import { Transfer } from './Transfer.tsx'
import { useDone } from './use-done.ts'

export function SettingsPage() {
  const application = useApplication()
  const may = useMayHere()
  const [done, tell] = useDone()
  return (
    <ApplicationPage title="Settings" lead="The application itself. What its people see is set under Look.">
      <Done message={done} />
      {may('application.update') && (
        <Section title="Name and description" lead="For you and your colleagues; its people do not see them.">
          <Rename onDone={() => tell('Saved.')} />
        </Section>
      )}
      <Section title="For programs" lead="What names this application in calls of the API.">
        <ProgramId id={application.id} />
      </Section>
      {may('application.transfer') && (
        <Section title="Another owner" lead="An organization of yours, or your personal space.">
          <Transfer onDone={tell} />
        </Section>
      )}
      {may('application.delete') && (
        <Section title="Danger zone">
          {may('experience-users.manage') && <EndAllSessions onDone={tell} />}
          <DeleteApplication />
        </Section>
      )}
    </ApplicationPage>
  )
}

function Rename({ onDone }: { onDone: () => void }) {
  const application = useApplication()
  const queryClient = useQueryClient()
  const path = { applicationId: application.id }
  const saving = useActHere(
    (body: ThingValues) =>
      call(() => client.PATCH('/v1/applications/{applicationId}', { params: { path }, body })),
    () => {
      queryClient.invalidateQueries({ queryKey: ['applications'] })
      onDone()
    },
  )
  return <ThingForm action="Save" initial={application} act={saving} />
}

function DeleteApplication() {
  const { id, name: current, organizationId } = useApplication()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const deleting = useActHere(async (name: string) => {
    await call(() =>
      client.DELETE('/v1/applications/{applicationId}', {
        params: { path: { applicationId: id } },
        body: { name },
      }),
    )
    if (organizationId) {
      await navigate({ to: '/organizations/$organizationId/applications', params: { organizationId } })
    } else {
      await navigate({ to: '/account/applications' })
    }
    queryClient.removeQueries({ queryKey: applicationKey(id) })
    await queryClient.invalidateQueries({ queryKey: ['applications'] })
  })
  return (
    <Deletion
      what="application"
      name={current}
      warning="Deleting the application deletes its people with all that is theirs. There is no undo."
      plan={<Plan applicationId={id} />}
      act={deleting}
    />
  )
}

function Plan({ applicationId }: { applicationId: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['application-deletion-plan', applicationId],
    queryFn: () =>
      call(() =>
        client.GET('/v1/applications/{applicationId}/deletion-plan', { params: { path: { applicationId } } }),
      ),
    gcTime: 0,
  })
  if (error) return <Refusal problem={problemToShow(error)} onRetry={refetch} />
  if (!data) return <Loading lines={3} />
  const parts = whatDies(data.dies)
  if (parts.length === 0) return <p>Nobody has an account in it yet; nothing else dies with it.</p>
  return (
    <div>
      <p>With it die:</p>
      <ul className={classes.dies}>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </div>
  )
}

type Dies = { people: number; sessions: number; groups: number; domains: number; grants: number }

function whatDies({ people, sessions, groups, domains, grants }: Dies): string[] {
  return [
    people > 0 && `${count(people, 'person', 'people')} with their ways to sign in and all that is theirs`,
    sessions > 0 && `${count(sessions, 'session')}: whoever is signed in is out at once`,
    groups > 0 && count(groups, 'group'),
    domains > 0 && `${count(domains, 'domain')}: nothing answers there any more`,
    grants > 0 && count(grants, 'role on this application', 'roles on this application'),
  ].filter((part) => part !== false)
}
