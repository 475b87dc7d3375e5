import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { nameField, optionalLine, tidy } from './person-fields.ts'
import { profileView, toProfileView } from './profile-view.ts'
import { updateUser } from './users.ts'

const body = Type.Object(
  {
    firstName: Type.Optional(nameField('First name.')),
    lastName: Type.Optional(nameField('Last name.')),
    phone: Type.Optional(optionalLine(40, 'Telephone number; null or empty removes it.', '^[0-9+()./ -]*$')),
    company: Type.Optional(optionalLine(120, 'Company or team; null or empty removes it.')),
  },
  { additionalProperties: false },
)

/** Only the given facts have changed. @see OWASP ASVS 15.3.3 */
export const updateProfile = operation({
  id: 'updateProfile',
  method: 'PATCH',
  path: '/account/profile',
  access: 'signed-in',
  directories: 'all',
  tag: 'account',
  summary: 'Change names and contact details',
  body,
  responses: { 200: profileView },
  problems: [],
  async handle({ context, directory, client, session, body: given }) {
    const { firstName, lastName, phone, company } = given
    const changes = {
      ...(firstName !== undefined && { firstName: tidy(firstName) }),
      ...(lastName !== undefined && { lastName: tidy(lastName) }),
      ...(phone !== undefined && { phone: tidy(phone ?? '') || null }),
      ...(company !== undefined && { company: tidy(company ?? '') || null }),
    }
    const view = await transaction(context.database, async (tx) => {
      const at = { directoryId: directory.id, userId: session.user.id }
      const user = await updateUser(context, tx, at, changes)
      if (user === undefined) throw new Problem('not-signed-in')
      const details = { fields: Object.keys(changes).join(' ') }
      await recordEvent(context, tx, {
        ...at,
        act: 'profile.updated',
        sessionId: session.id,
        client,
        details,
      })
      return toProfileView(context, tx, user)
    })
    return { status: 200, body: view }
  },
})
