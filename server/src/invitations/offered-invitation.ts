import Type, { type Static } from 'typebox'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import type { LiveSession } from '../sessions/sessions.ts'
import type { Directory } from '../users/directories.ts'
import {
  findInvitation,
  findInvitationByToken,
  type OrganizationInvitation,
} from './organization-invitations.ts'

/** How the invited person names an invitation. */
export const offerBody = Type.Object(
  {
    token: Type.Optional(Type.String({ maxLength: 100, description: 'From the mailed link.' })),
    invitationId: Type.Optional(
      Type.String({
        maxLength: 40,
        description: 'Instead of the token, of an invitation to my own address.',
      }),
    ),
  },
  { additionalProperties: false },
)

/**
 * The invitation that the token names, or the id among those to the caller's own address.
 * @throws {Problem} validation, invitation-invalid, not-signed-in, not-found
 */
export async function getOffered(
  at: { context: Context; directory: Directory; session: LiveSession | null },
  db: Db,
  { token, invitationId }: Static<typeof offerBody>,
): Promise<OrganizationInvitation> {
  const { context, directory, session } = at
  if (token !== undefined) {
    const found = await findInvitationByToken(context, db, directory.id, token)
    if (found === undefined) throw new Problem('invitation-invalid')
    return found
  }
  if (invitationId === undefined) throw fieldProblem('token', 'required', 'Give token or invitationId.')
  if (session === null) throw new Problem('not-signed-in', { remedy: { action: 'signInWithPassword' } })
  const found = await findInvitation(context, db, { directoryId: directory.id, invitationId })
  if (found?.email !== session.user.email) throw new Problem('not-found')
  return found
}
