import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Loading, Section } from '../account/AccountPage.tsx'
import page from '../account/page.module.css'
import { call, client } from '../api/client.ts'
import { asProblem } from '../api/problem.ts'
import { dateAndTime } from '../design/time.ts'
import type { Workspace } from '../organizations/answers.ts'
import { useAct } from '../organizations/current-organization.ts'
import { Deletion } from '../organizations/Deletion.tsx'
import { Done } from '../organizations/Done.tsx'
import { NothingHere } from '../organizations/NothingHere.tsx'
import { OrganizationPage } from '../organizations/OrganizationPage.tsx'
import { organizationKey } from '../organizations/organization-query.ts'
import { Refusal } from '../organizations/Refusal.tsx'
import { ProgramId } from '../projects/ProgramId.tsx'
import { projectQuery } from '../projects/projects-query.ts'
import { ThingForm, type ThingValues } from '../projects/ThingForm.tsx'
import { AgentTokens } from './agents/AgentTokens.tsx'

type WorkspacePath = { organizationId: string; projectId: string; workspaceId: string }

const place = '/v1/organizations/{organizationId}/projects/{projectId}/workspaces/{workspaceId}'

export function WorkspacePage() {
  const path = useParams({
    from: '/organizations/$organizationId/projects/$projectId/workspaces/$workspaceId',
  })
  const {
    data: workspace,
    error,
    refetch,
  } = useQuery({
    queryKey: [...organizationKey(path.organizationId), 'workspace', path.workspaceId],
    queryFn: () => call(() => client.GET(place, { params: { path } })),
  })
  const { data: project } = useQuery(projectQuery(path))
  if (error && asProblem(error).status === 404) return <NothingHere />
  return (
    <OrganizationPage
      title={workspace?.name ?? 'Workspace'}
      lead={
        <>
          A workspace of{' '}
          <Link to="/organizations/$organizationId/projects/$projectId" params={path}>
            {project?.name ?? 'its project'}
          </Link>
          .
        </>
      }
    >
      {workspace ? (
        <OneWorkspace key={workspace.id} path={path} workspace={workspace} />
      ) : (
        <Section>
          {error ? <Refusal problem={asProblem(error)} onRetry={refetch} /> : <Loading lines={5} />}
        </Section>
      )}
    </OrganizationPage>
  )
}

type OneWorkspaceProps = { path: WorkspacePath; workspace: Workspace }

function OneWorkspace({ path, workspace }: OneWorkspaceProps) {
  const [done, setDone] = useState<string>()
  const { description, createdAt, updatedAt, permissions } = workspace
  return (
    <>
      <Done message={done} />
      <Section>
        {description && <p>{description}</p>}
        <dl className={page.facts}>
          <div>
            <dt>Created</dt>
            <dd>{dateAndTime(createdAt)}</dd>
          </div>
          <div>
            <dt>Changed</dt>
            <dd>{dateAndTime(updatedAt)}</dd>
          </div>
          <div>
            <dt>Id for programs</dt>
            <dd>
              <ProgramId id={workspace.id} />
            </dd>
          </div>
        </dl>
      </Section>
      <AgentTokens path={path} workspace={workspace} />
      {permissions.includes('workspace.update') && (
        <Section title="Name and description">
          <UpdateWorkspace path={path} workspace={workspace} onDone={() => setDone('Saved.')} />
        </Section>
      )}
      {permissions.includes('workspace.delete') && (
        <Section title="Danger zone">
          <DeleteWorkspace path={path} workspace={workspace} />
        </Section>
      )}
    </>
  )
}

function UpdateWorkspace({ path, workspace, onDone }: OneWorkspaceProps & { onDone: () => void }) {
  const saving = useAct(
    (body: ThingValues) => call(() => client.PATCH(place, { params: { path }, body })),
    onDone,
  )
  return <ThingForm action="Save" initial={workspace} act={saving} />
}

function DeleteWorkspace({ path, workspace }: OneWorkspaceProps) {
  const navigate = useNavigate()
  const deleting = useAct(async (name: string) => {
    await call(() => client.DELETE(place, { params: { path }, body: { name } }))
    await navigate({ to: '/organizations/$organizationId/projects/$projectId', params: path })
  })
  return (
    <Deletion
      what="workspace"
      name={workspace.name}
      warning="Whatever uses this workspace stops working at once. There is no undo."
      plan={<p>Roles that were given on this workspace alone go with it.</p>}
      act={deleting}
    />
  )
}
