import { checkExperienceAccess } from './check-experience-access.ts'
import { createHandover } from './create-handover.ts'
import { addDomain } from './domains/add-domain.ts'
import { listDomains } from './domains/list-domains.ts'
import { removeDomain } from './domains/remove-domain.ts'
import { verifyDomain } from './domains/verify-domain.ts'
import { endExperienceSession } from './end-experience-session.ts'
import { getExperience } from './get-experience.ts'
import { getExperienceLogo } from './get-experience-logo.ts'
import { addGroupMember } from './groups/add-group-member.ts'
import { createGroup } from './groups/create-group.ts'
import { deleteGroup } from './groups/delete-group.ts'
import { listGroupMembers } from './groups/list-group-members.ts'
import { listGroups } from './groups/list-groups.ts'
import { removeGroupMember } from './groups/remove-group-member.ts'
import { updateGroup } from './groups/update-group.ts'
import { listExperienceActivity } from './list-experience-activity.ts'
import { redeemHandover } from './redeem-handover.ts'
import { updateExperience } from './update-experience.ts'
import { createExperienceUser } from './users/create-experience-user.ts'
import { deleteExperienceUser } from './users/delete-experience-user.ts'
import { getExperienceUser } from './users/get-experience-user.ts'
import { listExperienceTags } from './users/list-experience-tags.ts'
import { listExperienceUsers } from './users/list-experience-users.ts'
import { revokeExperienceSessions } from './users/revoke-experience-sessions.ts'
import { updateExperienceUser } from './users/update-experience-user.ts'

export const experienceRoutes = [
  getExperience,
  updateExperience,
  getExperienceLogo,
  createExperienceUser,
  listExperienceUsers,
  listExperienceTags,
  getExperienceUser,
  updateExperienceUser,
  deleteExperienceUser,
  revokeExperienceSessions,
  listExperienceActivity,
  createGroup,
  listGroups,
  updateGroup,
  deleteGroup,
  addGroupMember,
  removeGroupMember,
  listGroupMembers,
  addDomain,
  listDomains,
  verifyDomain,
  removeDomain,
  createHandover,
  redeemHandover,
  checkExperienceAccess,
  endExperienceSession,
]
