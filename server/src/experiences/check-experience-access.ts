import Type from 'typebox'
import { operation } from '../http/operation.ts'
import { tidy } from '../users/person-fields.ts'
import {
  applicationSessionView,
  sessionTokenField,
  toApplicationSessionView,
} from './application-session-view.ts'
import { type ApplicationSession, findApplicationSession } from './application-sessions.ts'
import { normalizeGroupName } from './groups/groups.ts'
import { experienceParams, experiencePath, getOwnExperience } from './owners-call.ts'

const reasons = ['session-ended', 'group-unknown', 'not-in-group'] as const

/** Whether the session is in force, and its user in the group or in one beneath it, at this very moment. */
export const checkExperienceAccess = operation({
  id: 'checkExperienceAccess',
  method: 'POST',
  path: `${experiencePath}/access`,
  access: { permission: 'experience-users.check' },
  tag: 'experience access',
  summary: 'May this session in, here?',
  description: 'Without a group: is somebody signed in. The question counts as use of the session.',
  params: experienceParams,
  body: Type.Object(
    {
      sessionToken: sessionTokenField,
      groupId: Type.Optional(Type.String({ maxLength: 40 })),
      group: Type.Optional(
        Type.String({ minLength: 1, maxLength: 80, description: 'The name of a group instead of its id.' }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      allowed: Type.Boolean(),
      reason: Type.Union([Type.Enum([...reasons]), Type.Null()]),
      session: Type.Union([applicationSessionView, Type.Null()], {
        description: 'Null when the session has ended.',
      }),
    }),
  },
  problems: [],
  async handle({ context, standing, body }) {
    const experience = await getOwnExperience({ context, standing })
    const asked = { token: body.sessionToken, group: groupIn(body) }
    const session = await findApplicationSession(context, experience, asked)
    const reason = judge(session)
    const shown = session === null ? null : toApplicationSessionView(session)
    return { status: 200, body: { allowed: reason === null, reason, session: shown } }
  },
})

function groupIn({ groupId, group }: { groupId?: string; group?: string }) {
  if (groupId !== undefined) return { id: groupId }
  return group === undefined ? null : { name: normalizeGroupName(tidy(group)) }
}

function judge(session: ApplicationSession | null): (typeof reasons)[number] | null {
  if (session === null) return 'session-ended'
  if (session.isGroupThere === null || session.isInGroup) return null
  return session.isGroupThere ? 'not-in-group' : 'group-unknown'
}
