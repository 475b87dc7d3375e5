import Type from 'typebox'
import { recordEvent } from '../audit/audit.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { fieldProblem } from '../http/problems.ts'
import { lockOwned } from '../ownership/owner.ts'
import { passwordField } from '../sign-in/password/password-policy.ts'
import { dashboardParams } from './dashboard-view.ts'
import { shareLink, shareView, toShareView } from './share-view.ts'
import { insertShare } from './shares.ts'

const shortestPassword = 8
const dayMs = 86_400_000

/** Whoever has the link may look at the dashboard, and at nothing else. */
export const createDashboardShare = operation({
  id: 'createDashboardShare',
  method: 'POST',
  path: '/dashboards/:dashboardId/shares',
  access: { permission: 'dashboard.share' },
  tag: 'dashboards',
  summary: 'Share a dashboard by a link',
  description:
    'It shows what belongs to the owner of the dashboard. The link is shown this one time; with a password it needs that too.',
  params: dashboardParams,
  body: Type.Object(
    {
      password: Type.Optional(Type.Union([passwordField, Type.Null()])),
      days: Type.Optional(
        Type.Union([Type.Integer({ minimum: 1, maximum: 3650 }), Type.Null()], {
          description: 'After how many days it closes; null or absent: never.',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  responses: {
    201: Type.Object({
      share: shareView,
      token: Type.String({ description: 'What getSharedDashboard takes. It is shown only now.' }),
      link: Type.String(),
    }),
  },
  problems: [],
  async handle({ context, directory, client, caller, standing, body }) {
    const { owned } = standing
    const given = body.password ?? null
    if (given !== null && [...given].length < shortestPassword) {
      throw fieldProblem('password', 'too-short', `Use at least ${shortestPassword} characters.`)
    }
    // Hashed before the transaction: nothing waits for it but whoever asks.
    const password = given === null ? null : await context.passwords.hash(given)
    const expiresAt = body.days ? context.clock.now() + body.days * dayMs : null
    const { share, token } = await transaction(context.database, async (tx) => {
      const act = { userId: caller.user.id, permission: 'dashboard.share' as const }
      const { owner } = await lockOwned(context, tx, owned, act)
      const facts = { dashboardId: owned.id, createdBy: caller.user.id, password, expiresAt }
      const made = await insertShare(context, tx, facts)
      await recordEvent(context, tx, {
        directoryId: directory.id,
        organizationId: owner.organizationId,
        act: 'dashboard.shared',
        userId: caller.user.id,
        by: caller,
        target: owned,
        client,
        details: { share: made.share.id, hasPassword: password !== null },
      })
      return made
    })
    return { status: 201, body: { share: toShareView(share), token, link: shareLink(context, token) } }
  },
})
