import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client, problemToShow } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import type { Project } from '../organizations/answers.ts'
import { useAct } from '../organizations/current-organization.ts'
import { Deletion } from '../organizations/Deletion.tsx'
import { Done } from '../organizations/Done.tsx'
import { count, listInWords } from '../organizations/in-words.ts'
import { NothingHere } from '../organizations/NothingHere.tsx'
import { OrganizationPage } from '../organizations/OrganizationPage.tsx'
import { Refusal } from '../organizations/Refusal.tsx'
import { Row } from '../organizations/Row.tsx'
import { ProgramId } from './ProgramId.tsx'
import { type ProjectPath, projectQuery, workspacesQuery } from './projects-query.ts'
import { ThingForm, type ThingValues } from './ThingForm.tsx'

export function ProjectPage() {
  const path = useParams({ from: '/organizations/$organizationId/projects/$projectId' })
  const { data: project, error, refetch } = useQuery(projectQuery(path))
  if (error && asProblem(error).status === 404) return <NothingHere />
  return (
    <OrganizationPage
      title={project?.name ?? 'Project'}
      lead={
        <>
          {project?.description && (
            <>
              {project.description}
              <br />
            </>
          )}
          <Link to="/organizations/$organizationId/projects" params={path}>
            All projects
          </Link>
        </>
      }
    >
      {project ? (
        <OneProject key={project.id} path={path} project={project} />
      ) : (
        <Section>
          {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={5} />}
        </Section>
      )}
    </OrganizationPage>
  )
}

type OneProjectProps = { path: ProjectPath; project: Project }

function OneProject({ path, project }: OneProjectProps) {
  const [done, setDone] = useState<string>()
  const { permissions } = project
  return (
    <>
      <Done message={done} />
      <Section title="Workspaces" lead="Environments of the project.">
        <WorkspaceList path={path} />
      </Section>
      {permissions.includes('workspace.create') && (
        <Section title="New workspace">
          <CreateWorkspace path={path} />
        </Section>
      )}
      {permissions.includes('project.update') && (
        <Section title="Name and description">
          <UpdateProject path={path} project={project} onDone={() => setDone('Saved.')} />
        </Section>
      )}
      <Section title="For programs" lead="What names this project in calls of the API.">
        <ProgramId id={project.id} />
      </Section>
      {permissions.includes('project.delete') && (
        <Section title="Danger zone">
          <DeleteProject path={path} project={project} />
        </Section>
      )}
    </>
  )
}

function WorkspaceList({ path }: { path: ProjectPath }) {
  const { data, error, refetch } = useQuery(workspacesQuery(path))
  if (error) return <Refusal problem={asProblem(error)} onRetry={refetch} />
  if (!data) return <Loading lines={3} />
  if (data.items.length === 0) return <p className={page.empty}>There is no workspace yet.</p>
  return (
    <ul className={page.rows}>
      {data.items.map((workspace) => (
        <Row
          key={workspace.id}
          name={workspace.name}
          title={
            <Link
              to="/organizations/$organizationId/projects/$projectId/workspaces/$workspaceId"
              params={{ ...path, workspaceId: workspace.id }}
            >
              {workspace.name}
            </Link>
          }
        >
          {workspace.description && <p className={page.rowDetail}>{workspace.description}</p>}
        </Row>
      ))}
    </ul>
  )
}

function CreateWorkspace({ path }: { path: ProjectPath }) {
  const navigate = useNavigate()
  const creating = useAct(
    (body: ThingValues) =>
      call(() =>
        client.POST('/v1/organizations/{organizationId}/projects/{projectId}/workspaces', {
          params: { path },
          body,
        }),
      ),
    ({ id: workspaceId }) => {
      navigate({
        to: '/organizations/$organizationId/projects/$projectId/workspaces/$workspaceId',
        params: { ...path, workspaceId },
      })
    },
  )
  return <ThingForm action="Create workspace" act={creating} />
}

function UpdateProject({ path, project, onDone }: OneProjectProps & { onDone: () => void }) {
  const saving = useAct(
    (body: ThingValues) =>
      call(() =>
        client.PATCH('/v1/organizations/{organizationId}/projects/{projectId}', { params: { path }, body }),
      ),
    onDone,
  )
  return <ThingForm action="Save" initial={project} act={saving} />
}

function DeleteProject({ path, project }: OneProjectProps) {
  const navigate = useNavigate()
  const deleting = useAct(async (name: string) => {
    await call(() =>
      client.DELETE('/v1/organizations/{organizationId}/projects/{projectId}', {
        params: { path },
        body: { name },
      }),
    )
    await navigate({ to: '/organizations/$organizationId/projects', params: path })
  })
  return (
    <Deletion
      what="project"
      name={project.name}
      warning="Deleting the project deletes its workspaces as well. There is no undo."
      plan={<Plan path={path} />}
      act={deleting}
    />
  )
}

function Plan({ path }: { path: ProjectPath }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['project-deletion-plan', path.projectId],
    queryFn: () =>
      call(() =>
        client.GET('/v1/organizations/{organizationId}/projects/{projectId}/deletion-plan', {
          params: { path },
        }),
      ),
    gcTime: 0,
  })
  if (error) return <Refusal problem={problemToShow(error)} onRetry={refetch} />
  if (!data) return <Loading lines={2} />
  const { workspaces } = data.dies
  if (workspaces === 0) return <p>It has no workspaces; nothing else dies with it.</p>
  const { workspaces: names } = data.names
  return (
    <p>
      With it die {count(workspaces, 'workspace')}: {listInWords(names)}
      {workspaces > names.length ? ' …' : '.'}
    </p>
  )
}
