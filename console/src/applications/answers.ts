import type { Got } from '../api/answers.ts'

export type ApplicationItem = Got<'/v1/applications'>['items'][number]
export type Application = Got<'/v1/applications/{applicationId}'>
export type ApplicationPermission = Application['permissions'][number]
export type Experience = Got<'/v1/applications/{applicationId}/experience'>
export type SignInMethod = Experience['signInMethods'][number]
export type TransferPreview = Got<'/v1/applications/{applicationId}/transfer-preview'>
export type ExperienceUser = Got<'/v1/applications/{applicationId}/experience/users'>['items'][number]
export type Group = Got<'/v1/applications/{applicationId}/experience/groups'>['items'][number]
export type GroupMember =
  Got<'/v1/applications/{applicationId}/experience/groups/{groupId}/members'>['items'][number]
export type ExperienceDomain = Got<'/v1/applications/{applicationId}/experience/domains'>['items'][number]
export type ExperienceEvent = Got<'/v1/applications/{applicationId}/experience/activity'>['items'][number]
