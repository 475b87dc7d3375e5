import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Decision } from '../organizations/answers.ts'
import { useMay, useOrganization } from '../organizations/current-organization.ts'
import { AskAdministrators } from '../organizations/mfa-requirement/AskAdministrators.tsx'
import { keepReturn } from '../organizations/mfa-requirement/return-to-organization.ts'
import { rolesQuery } from '../organizations/roles/roles-query.ts'
import type { Scope } from '../organizations/roles/scope-words.ts'
import { projectsQuery, workspacesQuery } from '../projects/projects-query.ts'
import { isOwnedScope } from './asked-place.ts'
import classes from './decision-answer.module.css'
import { permissionSentence, scopeOf } from './permission-words.ts'
import type { Answered } from './use-check.ts'

/** The decision as sentences: the answer, what decided it, and what would change it. */
export function DecisionAnswer({ asked, isSelf }: { asked: Answered; isSelf: boolean }) {
  const { decision, permission } = asked
  const who = isSelf ? 'you' : asked.name || 'this person'
  const where = useWhere(asked)
  return (
    <section className={classes.answer} data-tone={decision.allowed ? 'good' : 'bad'}>
      <h2>
        {decision.allowed ? 'Yes' : 'No'}, {who} may {decision.allowed ? '' : 'not '}
        {permissionSentence(permission)}
        {where && ` (${where})`}.
      </h2>
      <Via via={decision.via} isSelf={isSelf} />
      {!decision.allowed && <p>{reasons(isSelf)[decision.reason ?? 'role-missing']}</p>}
      <Remedy decision={decision} scope={scopeOf(permission)} isSelf={isSelf} name={who} />
    </section>
  )
}

function useWhere({ permission, place: { inProject, owned } }: Answered): string {
  const { id } = useOrganization()
  const scope = scopeOf(permission)
  const isInProject = scope === 'project' || scope === 'workspace'
  const projectName = useProjectName(isInProject ? inProject.projectId : '')
  const { data } = useQuery({
    ...workspacesQuery({ organizationId: id, projectId: inProject.projectId }),
    enabled: isInProject && inProject.workspaceId !== '',
  })
  if (isOwnedScope(scope)) return owned.name
  const workspace = data?.items.find((item) => item.id === inProject.workspaceId)
  return isInProject ? [projectName, workspace?.name].filter(Boolean).join(' › ') : ''
}

function useProjectName(projectId: string): string | undefined {
  const { id } = useOrganization()
  const { data } = useInfiniteQuery({ ...projectsQuery(id), enabled: projectId !== '' })
  return data?.pages.flatMap(({ items }) => items).find((item) => item.id === projectId)?.name
}

function Via({ via, isSelf }: { via: Decision['via']; isSelf: boolean }) {
  const { id } = useOrganization()
  const may = useMay()
  const { data } = useQuery({ ...rolesQuery(id), enabled: may('roles.read') })
  if (!via) return null
  const role = data?.items.find((item) => item.id === via.role)?.name ?? via.role
  const whose = isSelf ? 'your' : 'their'
  return (
    <p>
      {via.kind === 'membership' ? (
        <>
          What decides is {whose} role in the organization: <strong>{role}</strong>.
        </>
      ) : (
        <>
          What decides is {whose} role on this {via.scope.kind} alone: <strong>{role}</strong>. It counts here
          instead of the role in the organization.
        </>
      )}
    </p>
  )
}

function reasons(isSelf: boolean): Record<NonNullable<Decision['reason']>, string> {
  return {
    'not-a-member': isSelf ? 'You do not belong to this organization.' : 'They do not belong here.',
    'role-missing': 'That role does not allow it.',
    'mfa-required': isSelf
      ? 'The organization requires a second factor, and this session has not proven one.'
      : 'The role would allow it, but the organization requires a second factor that is missing.',
    'fresh-proof-required': 'It needs a proof of identity from the last minutes.',
    'email-unverified': 'The e-mail address is not confirmed yet.',
    'key-cap': 'The API key was not given that permission.',
  }
}

type RemedyProps = { decision: Decision; scope: Scope; isSelf: boolean; name: string }

function Remedy({ decision, scope, isSelf, name }: RemedyProps): ReactNode {
  const organization = useOrganization()
  const may = useMay()
  const params = { organizationId: organization.id }
  if (decision.allowed) return null
  if (decision.reason === 'role-missing') {
    if (may('members.update') && !isSelf) {
      return (
        <p>
          <Link to="/organizations/$organizationId/members" params={params}>
            Give {name} another role
          </Link>
          {scope === 'organization' ? '.' : `, in the organization or on this ${scope} alone.`}
        </p>
      )
    }
    return isSelf ? (
      <AskAdministrators organizationId={organization.id} name={organization.name} isAboutRole />
    ) : (
      <p>An administrator can give them another role.</p>
    )
  }
  if (decision.reason === 'mfa-required' && isSelf) {
    return (
      <p>
        <Link
          to="/account/security"
          onClick={() => keepReturn({ organizationId: organization.id, name: organization.name })}
        >
          Set up a second factor
        </Link>
      </p>
    )
  }
  if (decision.reason === 'mfa-required') {
    return <p>It changes as soon as they set one up; they are led there at their next visit.</p>
  }
  return null
}
