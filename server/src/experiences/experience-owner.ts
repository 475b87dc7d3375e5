import type { Db } from '../database/database.ts'
import { Problem } from '../http/problems.ts'

/** Whose the application of an Experience is: exactly one of the two is there. */
export interface ExperienceOwner {
  applicationId: string
  organizationId: string | null
  userId: string | null
}

/** @throws {Problem} not-found */
export async function getOwnerOf(
  db: Db,
  of: { experienceId: string } | { directoryId: string },
): Promise<ExperienceOwner> {
  let query = db
    .selectFrom('experiences as e')
    .innerJoin('applications as a', 'a.id', 'e.application_id')
    .innerJoin('directories as d', 'd.experience_id', 'e.id')
    .select(['a.id', 'a.organization_id', 'a.user_id'])
  query =
    'experienceId' in of
      ? query.where('e.id', '=', of.experienceId)
      : query.where('d.id', '=', of.directoryId)
  const row = await query.executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return { applicationId: row.id, organizationId: row.organization_id, userId: row.user_id }
}
