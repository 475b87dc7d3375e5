import type { Got } from '../api/answers.ts'

export type PersonItem = Got<'/v1/deployment/users'>['items'][number]
export type Person = Got<'/v1/deployment/users/{userId}'>
export type PersonState = 'active' | 'disabled' | 'operator' | 'sso-linked'
export type PersonInvitation = Got<'/v1/deployment/invitations'>['items'][number]
export type OrganizationSummary = Got<'/v1/deployment/organizations'>['items'][number]
export type OneOrganization = Got<'/v1/deployment/organizations/{organizationId}'>
export type Status = Got<'/v1/deployment/status'>
export type Check = Status['checks'][number]
export type Job = Status['jobs'][number]
export type Settings = Got<'/v1/deployment/settings'>
export type Setting = Settings['settings'][number]
export type Email = Got<'/v1/deployment/emails'>['items'][number]
export type EmailState = 'waiting' | 'failed' | 'sent'
export type DeploymentEvent = Got<'/v1/deployment/audit-events'>['items'][number]
