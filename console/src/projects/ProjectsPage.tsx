import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { Action } from '../design/Action.tsx'
import { dateAndTime, sinceInWords } from '../design/time.ts'
import type { ProjectItem } from '../organizations/answers.ts'
import { useAct, useMay, useOrganization } from '../organizations/current-organization.ts'
import { count } from '../organizations/in-words.ts'
import { OrganizationPage } from '../organizations/OrganizationPage.tsx'
import classes from '../organizations/organizations.module.css'
import { Refusal } from '../organizations/Refusal.tsx'
import { Tile } from '../organizations/Tile.tsx'
import { projectsQuery } from './projects-query.ts'
import { ThingForm } from './ThingForm.tsx'

export function ProjectsPage() {
  const { id } = useOrganization()
  const may = useMay()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    projectsQuery(id),
  )
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
        {hasNextPage && (
          <div>
            <Action look="quiet" busy={isFetchingNextPage} onClick={fetchNextPage}>
              Show more projects
            </Action>
          </div>
        )}
      </Section>
      {may('project.create') && (
        <Section title="New project">
          <CreateProject />
        </Section>
      )}
    </OrganizationPage>
  )
}

function ProjectRow({ project }: { project: ProjectItem }) {
  const { organizationId, id: projectId, name, description, workspaces, updatedAt } = project
  return (
    <li className={classes.row}>
      <Tile name={name} />
      <div>
        <p className={page.rowTitle}>
          <Link
            to="/organizations/$organizationId/projects/$projectId"
            params={{ organizationId, projectId }}
          >
            {name}
          </Link>
        </p>
        {description && <p>{description}</p>}
        <p className={page.rowDetail}>
          {count(workspaces, 'workspace')} ·{' '}
          <time dateTime={updatedAt} title={dateAndTime(updatedAt)}>
            changed {sinceInWords(updatedAt)}
          </time>
        </p>
      </div>
    </li>
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
