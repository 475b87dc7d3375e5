import type { Permission } from '../../src/access/permissions.ts'
import { customRoleOf, grantTo, type Member, memberOf, projectIn } from './organizations.ts'
import type { TestApp } from './test-app.ts'

const held: Permission[] = [
  'organization.read',
  'members.read',
  'members.invite',
  'members.update',
  'roles.manage',
  'grants.manage',
  'project.read',
  'workspace.read',
  'application.read',
  'dashboard.read',
]

export interface LoweredMember extends Member {
  /** The project on which the member holds nothing. */
  projectId: string
  lower(): Promise<string>
  /** The grant is gone: the member's role counts on the project too. */
  lift(): Promise<unknown>
}

/** Who may manage people and see all projects, but for one that a grant hides. */
export async function loweredMember(app: TestApp, organization: { id: string }): Promise<LoweredMember> {
  const role = await customRoleOf(app, organization, held, 'Keeper')
  const member = await memberOf(app, organization, role)
  const projectId = await projectIn(app, organization, 'Hidden')
  const lower = () => grantTo(app, organization, member, { kind: 'project', id: projectId, role: 'none' })
  await lower()
  const grants = app.context.database.kysely.deleteFrom('grants')
  const lift = () => grants.where('user_id', '=', member.id).execute()
  return { ...member, projectId, lower, lift }
}
