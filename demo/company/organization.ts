import type { Client } from '../../server/test/support/http-client.ts'
import type { Character } from './characters.ts'
import { done } from './world.ts'

export interface Project {
  id: string
  name: string
  path: string
  workspaces: { id: string; path: string }[]
}

export interface Organization {
  id: string
  name: string
  /** `/v1/organizations/org_…` */
  path: string
  owner: Character
  /** Everybody who joined, the owner first. */
  members: Character[]
  projects: Project[]
  /** Something that works there by API key. */
  program?: Client
}

/** The person founds it in their browser. */
export async function found(owner: Character, name: string): Promise<Organization> {
  const { id } = await done(owner.browser.post<{ id: string }>('/v1/organizations', { name }))
  return { id, name, path: `/v1/organizations/${id}`, owner, members: [owner], projects: [] }
}

/** A project with workspaces of these names. */
export async function makeProject(
  { browser }: Character,
  organization: Organization,
  { name, description, workspaces }: { name: string; description: string; workspaces: string[] },
): Promise<Project> {
  const below = `${organization.path}/projects`
  const { id } = await done(browser.post<{ id: string }>(below, { name, description }))
  const project: Project = { id, name, path: `${below}/${id}`, workspaces: [] }
  for (const workspace of workspaces) {
    const path = `${project.path}/workspaces`
    const made = await done(browser.post<{ id: string }>(path, { name: workspace }))
    project.workspaces.push({ id: made.id, path: `${path}/${made.id}` })
  }
  organization.projects.push(project)
  return project
}
