import type { Got, Posted } from '../api/answers.ts'

export type OrganizationItem = Got<'/v1/organizations'>['items'][number]
export type Organization = Got<'/v1/organizations/{organizationId}'>
export type RoleName = Organization['role']
export type Permission = Organization['permissions'][number]
export type MfaRequirement = Organization['mfaRequirement']
export type MfaPreview = Posted<'/v1/organizations/{organizationId}/mfa-requirement/preview'>
export type DeletionPlan = Got<'/v1/organizations/{organizationId}/deletion-plan'>
export type Member = Got<'/v1/organizations/{organizationId}/members'>['items'][number]
export type Grant = Member['grants'][number]
export type Roles = Got<'/v1/organizations/{organizationId}/roles'>
export type Role = Roles['items'][number]
export type PermissionFacts = Roles['permissions'][number]
export type Invitation = Got<'/v1/organizations/{organizationId}/invitations'>['items'][number]
export type MyInvitation = Got<'/v1/invitations'>['items'][number]
export type OfferedInvitation = Posted<'/v1/invitations/look-up'>
export type ProjectItem = Got<'/v1/organizations/{organizationId}/projects'>['items'][number]
export type Project = Got<'/v1/organizations/{organizationId}/projects/{projectId}'>
export type WorkspaceItem =
  Got<'/v1/organizations/{organizationId}/projects/{projectId}/workspaces'>['items'][number]
export type Workspace =
  Got<'/v1/organizations/{organizationId}/projects/{projectId}/workspaces/{workspaceId}'>
export type Billing = Got<'/v1/organizations/{organizationId}/billing'>
export type AuditEvent = Got<'/v1/organizations/{organizationId}/audit-events'>['items'][number]
export type Decision = Posted<'/v1/access/check'>
