import assert from 'node:assert/strict'
import type { Permission } from '../../src/access/permissions.ts'
import { createId } from '../../src/crypto/ids.ts'
import type { ProblemCode } from '../../src/http/problem-catalogue.ts'
import { Problem } from '../../src/http/problems.ts'
import { insertMember } from '../../src/organizations/members/members.ts'
import { insertRole } from '../../src/organizations/roles/roles.ts'
import { type Answer, assertProblem, type Client, type Json } from './http-client.ts'
import { type Person, registeredPerson } from './people.ts'
import { userIdOf } from './second-factors.ts'
import type { TestApp } from './test-app.ts'

export interface FoundedOrganization {
  id: string
  name: string
  /** `/v1/organizations/org_…`: what all of its paths begin with. */
  path: string
  owner: Member
}

/** A person with the id of the account. */
export interface Member extends Person {
  id: string
}

/** An organization that a person has founded, or somebody new. */
export async function foundedOrganization(
  app: TestApp,
  owner?: Person,
  name = 'Northwind',
): Promise<FoundedOrganization> {
  const founder = owner ?? (await registeredPerson(app))
  const answer = await founder.browser.post<{ id: string }>('/v1/organizations', { name })
  assert.equal(answer.status, 201, answer.text)
  const { id } = answer.body
  const member = { ...founder, id: await userIdOf(app, founder.email) }
  return { id, name, path: `/v1/organizations/${id}`, owner: member }
}

/** Somebody with this role in the organization: the person given, or somebody new. */
export async function memberOf(
  app: TestApp,
  organization: { id: string },
  role: string,
  person?: Person,
): Promise<Member> {
  const somebody = person ?? (await registeredPerson(app))
  const id = await userIdOf(app, somebody.email)
  const facts = { organizationId: organization.id, userId: id, role }
  await insertMember(app.context, app.context.database.kysely, facts)
  return { ...somebody, id }
}

/** Id of a custom role with these permissions. */
export async function customRoleOf(
  app: TestApp,
  organization: { id: string },
  permissions: Permission[],
  name = 'Release manager',
): Promise<string> {
  const db = app.context.database.kysely
  return (await insertRole(app.context, db, organization.id, { name, permissions })).id
}

/** Id of a project in the organization. */
export async function projectIn(
  app: TestApp,
  organization: { id: string },
  name = 'Website',
): Promise<string> {
  const id = createId('project')
  const now = app.context.clock.now()
  await app.context.database.kysely
    .insertInto('projects')
    .values({
      id,
      organization_id: organization.id,
      name,
      name_normalized: name.toLowerCase(),
      description: null,
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}

/** Id of a workspace in a project of the organization. */
export async function workspaceIn(
  app: TestApp,
  organization: { id: string },
  projectId: string,
  name = 'Staging',
): Promise<string> {
  const id = createId('workspace')
  const now = app.context.clock.now()
  await app.context.database.kysely
    .insertInto('workspaces')
    .values({
      id,
      organization_id: organization.id,
      project_id: projectId,
      name,
      name_normalized: name.toLowerCase(),
      description: null,
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}

/** The member has this role on one project, workspace, application or dashboard. */
export async function grantTo(
  app: TestApp,
  organization: { id: string },
  member: { id: string },
  grant: { kind: 'project' | 'workspace' | 'application' | 'dashboard'; id: string; role: string },
): Promise<string> {
  const id = createId('grant')
  await app.context.database.kysely
    .insertInto('grants')
    .values({
      id,
      organization_id: organization.id,
      user_id: member.id,
      scope_kind: grant.kind,
      scope_id: grant.id,
      role: grant.role,
      created_at: app.context.clock.now(),
    })
    .execute()
  return id
}

/** The stored role of a member, or undefined when there is no such member. */
export async function roleOf(
  app: TestApp,
  organization: { id: string },
  member: { id: string },
): Promise<string | undefined> {
  const row = await app.context.database.kysely
    .selectFrom('members')
    .select('role')
    .where('organization_id', '=', organization.id)
    .where('user_id', '=', member.id)
    .executeTakeFirst()
  return row?.role
}

/** The acts in the log of an organization, oldest first. */
export async function organizationActs(app: TestApp, organization: { id: string }): Promise<string[]> {
  const rows = await app.context.database.kysely
    .selectFrom('audit_events')
    .select('act')
    .where('organization_id', '=', organization.id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ act }) => act)
}

/** Asserts that a stranger is answered about an organization exactly as about one that does not exist. */
export async function assertAbsentTo(
  stranger: Person,
  organization: { path: string },
  ask: (browser: Client, path: string) => Promise<Answer<Json>>,
): Promise<void> {
  const foreign = await ask(stranger.browser, organization.path)
  const absent = await ask(stranger.browser, `/v1/organizations/${createId('organization')}`)
  assertProblem(foreign, 404, 'not-found')
  assert.equal(foreign.text, absent.text)
}

/** Asserts that something is refused with a problem of this code. */
export async function assertRejectsWith(work: Promise<unknown>, code: ProblemCode): Promise<void> {
  await assert.rejects(work, (error) => error instanceof Problem && error.code === code)
}
