import Type from 'typebox'
import type { Db } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { mailFacts, pageLink } from '../../emails/mail-facts.ts'
import { createMailedProof } from '../../emails/mailed-proofs.ts'
import { enqueueEmail } from '../../emails/outbox.ts'
import { type Call, operation } from '../../http/operation.ts'
import { Problem } from '../../http/problems.ts'
import { requireInvitationQuota } from '../../http/quota.ts'
import { emailField, requireEmail } from '../../users/email-address.ts'
import { tidy } from '../../users/person-fields.ts'
import { setTags } from '../../users/user-tags.ts'
import { insertUser, type User, updateUser } from '../../users/users.ts'
import { lockDirectory } from '../directory-lock.ts'
import { mountAtHome } from '../experience-mount.ts'
import type { Experience } from '../experiences.ts'
import { putIntoGroup } from '../groups/group-members.ts'
import { requireGroups } from '../groups/groups.ts'
import { experienceParams, experiencePath, getOwnExperience, recordOwnersAct } from '../owners-call.ts'
import { requireRoomForUser } from '../user-limit.ts'
import {
  experienceUserFields,
  experienceUserView,
  tidyTags,
  toExperienceUserView,
} from './experience-user-view.ts'
import { getExperienceUserOf } from './experience-users.ts'

const invitationLifeMs = 7 * 86_400_000

const access = { permission: 'experience-users.manage' } as const
const body = Type.Object(
  {
    email: emailField,
    firstName: experienceUserFields.firstName,
    lastName: experienceUserFields.lastName,
    phone: Type.Optional(experienceUserFields.phone),
    company: Type.Optional(experienceUserFields.company),
    tags: Type.Optional(experienceUserFields.tags),
    groups: Type.Optional(
      Type.Array(Type.String({ maxLength: 40 }), { maxItems: 50, description: 'Ids of groups.' }),
    ),
    invite: Type.Optional(
      Type.Boolean({
        default: true,
        description:
          'False mails nothing: the person gets in by asking for a new password on the sign-in page.',
      }),
    ),
  },
  { additionalProperties: false },
)
type CreateCall = Call<typeof access, typeof body, typeof experienceParams, undefined>

/** The user exists, with no way in but through the mailbox of the address. */
export const createExperienceUser = operation({
  id: 'createExperienceUser',
  method: 'POST',
  path: `${experiencePath}/users`,
  access,
  tag: 'experience users',
  summary: 'Create a user and invite them by mail',
  description:
    'The mail leads to a page of the Experience where the person chooses a password; the link lives 7 days and works once. The address counts as proven once it was used.',
  params: experienceParams,
  body,
  responses: { 201: experienceUserView },
  problems: ['email-taken', 'plan-limit-reached', 'too-many-attempts', 'sign-in-method-off'],
  async handle(call) {
    const { context } = call
    const experience = await getOwnExperience(call)
    // The way in that is mailed is a password.
    if (!experience.settings.signInMethods.includes('password')) throw new Problem('sign-in-method-off')
    try {
      const user = await transaction(context.database, (tx) => create(call, tx, experience))
      return { status: 201, body: toExperienceUserView(user) }
    } catch (error) {
      const index = context.database.uniqueViolation(error)
      throw index !== null && /users[_.]email/.test(index) ? new Problem('email-taken') : error
    }
  },
})

async function create(call: CreateCall, tx: Db, experience: Experience) {
  const { context, body: given } = call
  const { directoryId } = experience
  await requireRoomForUser(context, tx, directoryId)
  await lockDirectory(tx, directoryId)
  const user = await insertUser(context, tx, {
    directoryId,
    email: requireEmail(given.email),
    firstName: tidy(given.firstName),
    lastName: tidy(given.lastName),
    isOperator: false,
    isEmailProven: false,
  })
  const phone = tidy(given.phone ?? '') || null
  const company = tidy(given.company ?? '') || null
  await updateUser(context, tx, { directoryId, userId: user.id }, { phone, company })
  await setTags(tx, user, tidyTags(given.tags ?? []))
  const groups = [...new Set(given.groups)]
  await requireGroups(tx, directoryId, groups)
  for (const groupId of groups) await putIntoGroup(context, tx, { directoryId, groupId, userId: user.id })
  await recordOwnersAct(call, tx, {
    act: 'experience-user.created',
    target: { kind: 'experience-user', id: user.id },
  })
  if (given.invite !== false) await invite(call, tx, experience, user)
  return getExperienceUserOf(tx, directoryId, user.id)
}

/** The mail comes from the Experience, and its link leads there. */
async function invite(call: CreateCall, tx: Db, experience: Experience, user: User): Promise<void> {
  const { context, client, caller, standing } = call
  const at = { directoryId: user.directoryId, email: user.email }
  const organizationId = standing.organizationId ?? caller.user.id
  await requireInvitationQuota(context, tx, { ...at, organizationId, userId: caller.user.id })
  const proof = await createMailedProof(context, tx, {
    ...at,
    purpose: 'password-reset',
    subjectId: user.id,
    boundTo: null,
    ttlMs: invitationLifeMs,
  })
  const mount = mountAtHome(context, experience)
  await enqueueEmail(context, tx, {
    directoryId: user.directoryId,
    userId: user.id,
    to: user.email,
    template: 'experience-invitation',
    facts: {
      ...mailFacts(mount.context, mount.directory, { firstName: user.firstName, client }),
      link: pageLink(mount.context, '/reset-password?invited', proof.token),
      expiresAt: proof.expiresAt,
    },
    expiresAt: proof.expiresAt,
  })
}
