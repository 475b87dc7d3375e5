import Type from 'typebox'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { type Call, operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { tidy } from '../../users/person-fields.ts'
import { setTags } from '../../users/user-tags.ts'
import { findUser, lockUser, type User, updateUser } from '../../users/users.ts'
import { endSessionsOf } from '../application-sessions.ts'
import { experiencePath, experienceUserParams, getOwnExperience, recordOwnersAct } from '../owners-call.ts'
import {
  experienceUserFields,
  experienceUserView,
  tidyTags,
  toExperienceUserView,
} from './experience-user-view.ts'
import { getExperienceUserOf } from './experience-users.ts'

const access = { permission: 'experience-users.manage' } as const
const body = Type.Object(
  {
    firstName: Type.Optional(experienceUserFields.firstName),
    lastName: Type.Optional(experienceUserFields.lastName),
    phone: Type.Optional(experienceUserFields.phone),
    company: Type.Optional(experienceUserFields.company),
    tags: Type.Optional(experienceUserFields.tags),
    disabled: Type.Optional(
      Type.Boolean({ description: 'True ends every session at once, and keeps the user out.' }),
    ),
  },
  { additionalProperties: false },
)
type UpdateCall = Call<typeof access, typeof body, typeof experienceUserParams, undefined>

/** Only the given facts have changed. Address, password and factors are the person's own. */
export const updateExperienceUser = operation({
  id: 'updateExperienceUser',
  method: 'PATCH',
  path: `${experiencePath}/users/:userId`,
  access,
  tag: 'experience users',
  summary: 'Change, disable or enable a user of the Experience',
  params: experienceUserParams,
  body,
  responses: { 200: experienceUserView },
  problems: [],
  async handle(call) {
    const { context, params } = call
    const { directoryId } = await getOwnExperience(call)
    const user = await transaction(context.database, async (tx) => {
      await lockUser(tx, params.userId)
      const before = await findUser(tx, directoryId, params.userId)
      if (before === undefined) throw new Problem('not-found')
      await changeFacts(call, tx, before)
      await changeDisabled(call, tx, before)
      return getExperienceUserOf(tx, directoryId, before.id)
    })
    return { status: 200, body: toExperienceUserView(user) }
  },
})

async function changeFacts(call: UpdateCall, tx: Db, user: User): Promise<void> {
  const { disabled: _apart, tags, ...given } = call.body
  const { firstName, lastName, phone, company } = given
  const fields = [...Object.keys(given), ...(tags === undefined ? [] : ['tags'])]
  if (fields.length === 0) return
  const at = { directoryId: user.directoryId, userId: user.id }
  await updateUser(call.context, tx, at, {
    ...(firstName !== undefined && { firstName: tidy(firstName) }),
    ...(lastName !== undefined && { lastName: tidy(lastName) }),
    ...(phone !== undefined && { phone: tidy(phone ?? '') || null }),
    ...(company !== undefined && { company: tidy(company ?? '') || null }),
  })
  if (tags !== undefined) await setTags(tx, user, tidyTags(tags))
  await recordOwnersAct(call, tx, {
    act: 'experience-user.updated',
    target: { kind: 'experience-user', id: user.id },
    details: { fields: fields.join(' ') },
  })
}

async function changeDisabled(call: UpdateCall, tx: Db, user: User): Promise<void> {
  const { disabled } = call.body
  if (disabled === undefined || disabled === (user.disabledAt !== null)) return
  const { context } = call
  const at = { directoryId: user.directoryId, userId: user.id }
  await updateUser(context, tx, at, { disabledAt: disabled ? context.clock.now() : null })
  if (disabled) await endSessionsOf(context, tx, user.directoryId, user.id)
  await recordOwnersAct(call, tx, {
    act: disabled ? 'experience-user.disabled' : 'experience-user.enabled',
    target: { kind: 'experience-user', id: user.id },
  })
}
