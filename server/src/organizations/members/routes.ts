import { listMembers } from './list-members.ts'
import { removeGrant } from './remove-grant.ts'
import { removeMember } from './remove-member.ts'
import { setGrant } from './set-grant.ts'
import { updateMember } from './update-member.ts'

export const memberRoutes = [listMembers, updateMember, removeMember, setGrant, removeGrant]
