import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { useAct, useMay, useOrganization } from '../organizations/current-organization.ts'
import { OrganizationPage } from '../organizations/OrganizationPage.tsx'
import { Refusal } from '../organizations/Refusal.tsx'
import { ShowMore } from '../organizations/ShowMore.tsx'
import { ProjectRow } from './ProjectRow.tsx'
import { projectsQuery } from './projects-query.ts'
import { ThingForm } from './ThingForm.tsx'

export function ProjectsPage() {
  const { id } = useOrganization()
  const may = useMay()
  const list = useInfiniteQuery(projectsQuery(id))
  const { data, error, refetch } = list
  const projects = data?.pages.flatMap(({ items }) => items)
  return (
    <OrganizationPage
      title="Projects"
      lead="What you may see. Each has workspaces, such as staging and production."
    >
      <Section>
        {!projects && !error && <Loading lines={4} />}
        {error && <Refusal problem={asProblem(error)} onRetry={refetch} />}
        {projects?.length === 0 && (
          <p className={page.empty}>
            {may('project.create')
              ? 'There is no project yet. Create the first one below.'
              : 'There is no project that you may see. Ask an administrator for a role on one.'}
          </p>
        )}
        {projects && projects.length > 0 && (
          <ul className={page.rows}>
            {projects.map((project) => (
              <ProjectRow key={project.id} project={project} />
            ))}
          </ul>
        )}
        <ShowMore list={list}>Show more projects</ShowMore>
      </Section>
      {may('project.create') && (
        <Section title="New project">
          <CreateProject />
        </Section>
      )}
    </OrganizationPage>
  )
}

function CreateProject() {
  const { id: organizationId } = useOrganization()
  const navigate = useNavigate()
  const creating = useAct(
    (body: { name: string; description: string | null }) =>
      call(() =>
        client.POST('/v1/organizations/{organizationId}/projects', {
          params: { path: { organizationId } },
          body,
        }),
      ),
    ({ id: projectId }) => {
      navigate({
        to: '/organizations/$organizationId/projects/$projectId',
        params: { organizationId, projectId },
      })
    },
  )
  return <ThingForm action="Create project" act={creating} />
}
