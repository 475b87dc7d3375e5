import type { PermissionFacts } from '../answers.ts'

export type Scope = PermissionFacts['scope']

export const scopes = [
  'organization',
  'project',
  'workspace',
  'application',
  'dashboard',
] as const satisfies Scope[]

export const scopeTitles: Record<Scope, string> = {
  organization: 'In the organization',
  project: 'In a project',
  workspace: 'In a workspace',
  application: 'In an application',
  dashboard: 'In a dashboard',
}
