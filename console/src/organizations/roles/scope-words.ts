import type { PermissionFacts } from '../answers.ts'

export type Scope = PermissionFacts['scope']

export const scopes = ['organization', 'project', 'workspace'] as const satisfies Scope[]

export const scopeTitles: Record<Scope, string> = {
  organization: 'In the organization',
  project: 'In a project',
  workspace: 'In a workspace',
}
