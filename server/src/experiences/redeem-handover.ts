import Type from 'typebox'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import {
  applicationSessionView,
  sessionTokenField,
  toApplicationSessionView,
} from './application-session-view.ts'
import { findApplicationSession } from './application-sessions.ts'
import { listGroupsOf } from './groups/group-members.ts'
import { claimHandover } from './handovers.ts'
import { experienceParams, experiencePath, getOwnExperience } from './owners-call.ts'

/** The application has a secret of its own that stands for the session; the code is used up. @see RFC 6749 section 4.1.3 */
export const redeemHandover = operation({
  id: 'redeemHandover',
  method: 'POST',
  path: `${experiencePath}/handovers/redeem`,
  access: { permission: 'experience-users.check' },
  tag: 'experience access',
  summary: 'Learn who came back from the sign-in page',
  description:
    'For the application’s back end, with an API key. The session ends with `endExperienceSession`, on the person’s device list, or when you end it; ask `checkExperienceAccess` at each request.',
  params: experienceParams,
  body: Type.Object(
    {
      code: Type.String({ maxLength: 100, description: 'From the address to which the person came back.' }),
      returnTo: Type.Optional(
        Type.String({ maxLength: 500, description: 'If given, the code must have been made for it.' }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      sessionToken: sessionTokenField,
      ...applicationSessionView.properties,
      groups: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          direct: Type.Boolean({ description: 'False: by a group beneath it.' }),
        }),
      ),
    }),
  },
  problems: ['link-expired'],
  async handle(call) {
    const { context, body } = call
    const experience = await getOwnExperience(call)
    const { sessionToken, returnTo } = await transaction(context.database, (tx) =>
      claimHandover(context, tx, experience.directoryId, body.code),
    )
    // Used up in any case: a code that was shown for another address may be in wrong hands.
    const isExpected = body.returnTo === undefined || body.returnTo === returnTo
    if (!isExpected || !experience.settings.returnAddresses.includes(returnTo))
      throw new Problem('link-expired')
    const asked = { token: sessionToken, group: null }
    const session = await findApplicationSession(context, experience, asked)
    if (session === null) throw new Problem('link-expired')
    const groups = await listGroupsOf(context.database.kysely, session.user.id)
    return { status: 200, body: { sessionToken, ...toApplicationSessionView(session), groups } }
  },
})
