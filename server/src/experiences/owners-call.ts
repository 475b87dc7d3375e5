import Type from 'typebox'
import type { OwnedStanding } from '../access/decide.ts'
import { type AuditFacts, recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Person } from '../credentials/credential.ts'
import type { Db } from '../database/database.ts'
import type { Client } from '../http/client.ts'
import { Problem } from '../http/problems.ts'
import type { Directory } from '../users/directories.ts'
import { type Experience, findExperienceOf } from './experiences.ts'

const id = Type.String({ maxLength: 40 })

/** The Experience of an application, and what is in it, in a path. */
export const experiencePath = '/applications/:applicationId/experience'
export const experienceParams = Type.Object({ applicationId: id })
export const experienceUserParams = Type.Object({ applicationId: id, userId: id })
export const groupParams = Type.Object({ applicationId: id, groupId: id })
export const groupMemberParams = Type.Object({ applicationId: id, groupId: id, userId: id })
export const experienceDomainParams = Type.Object({ applicationId: id, domainId: id })

/** What somebody who runs an application does about its Experience. */
export interface OwnersCall {
  context: Context
  /** The platform's: theirs, not the one of the Experience. */
  directory: Directory
  client: Client
  caller: Person
  standing: OwnedStanding
}

/** The Experience of the application in the path. @throws {Problem} not-found */
export async function getOwnExperience({
  context,
  standing,
}: Pick<OwnersCall, 'context' | 'standing'>): Promise<Experience> {
  const experience = await findExperienceOf(context, standing.owned.id)
  if (experience === null) throw new Problem('not-found')
  return experience
}

/** Records it where the owner looks: in the organization's log, or in the activity of the user whose space it is. */
export async function recordOwnersAct(
  { context, directory, client, caller, standing }: OwnersCall,
  tx: Db,
  facts: Pick<AuditFacts, 'act' | 'target' | 'details'>,
): Promise<void> {
  const { organizationId, owned } = standing
  await recordEvent(context, tx, {
    directoryId: directory.id,
    ...(organizationId !== null && { organizationId }),
    userId: caller.user.id,
    by: caller,
    client,
    ...facts,
    details: { application: owned.id, ...facts.details },
  })
}
