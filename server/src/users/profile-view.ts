import Type, { type Static } from 'typebox'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { findOpenProof } from '../emails/mailed-proofs.ts'
import { timeField, toTime } from '../http/time-field.ts'
import { findManagement } from '../sso/sso-managed.ts'
import type { User } from './users.ts'

const nullable = (description: string) => Type.Union([Type.String(), Type.Null()], { description })

/** A user's facts as the user sees them. */
export const profileView = Type.Object({
  id: Type.String(),
  email: Type.String(),
  emailVerifiedAt: timeField('When the address was proven.'),
  firstName: Type.String(),
  lastName: Type.String(),
  phone: nullable('Telephone number as the person writes it.'),
  company: nullable('Company or team.'),
  pendingEmail: nullable('The address that waits for its confirmation.'),
  managedBy: Type.Union(
    [
      Type.Object({
        organization: Type.Object({ id: nullable('Null: the deployment itself.'), name: Type.String() }),
        connectionName: Type.String(),
      }),
      Type.Null(),
    ],
    {
      description:
        'The organization through which the person signs in. It keeps address, password and second factors.',
    },
  ),
  createdAt: timeField('When the account was made.'),
  updatedAt: timeField('When these facts changed last.'),
})

export async function toProfileView(
  context: Context,
  db: Db,
  user: User,
): Promise<Static<typeof profileView>> {
  const pending = await findOpenProof(context, db, user.id, 'email-change')
  const management = user.ssoConnectionId === null ? null : await findManagement(db, user.id)
  return {
    id: user.id,
    email: user.email,
    emailVerifiedAt: toTime(user.emailVerifiedAt ?? user.createdAt),
    firstName: user.firstName,
    lastName: user.lastName,
    phone: user.phone,
    company: user.company,
    pendingEmail: pending?.email ?? null,
    managedBy: management && {
      organization: management.organization,
      connectionName: management.connection.name,
    },
    createdAt: toTime(user.createdAt),
    updatedAt: toTime(user.updatedAt),
  }
}
