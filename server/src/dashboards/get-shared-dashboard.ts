import Type from 'typebox'
import type { Context } from '../context.ts'
import { transaction } from '../database/transaction.ts'
import type { Client } from '../http/client.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { countTry } from '../sign-in/guess-limits.ts'
import { passwordField } from '../sign-in/password/password-policy.ts'
import { getDashboard } from './dashboards.ts'
import { findFigures } from './figures.ts'
import { figuresView, periodField, toFiguresView } from './figures-view.ts'
import { findShare, noteShareUse, renewSharePassword, type Share } from './shares.ts'
import { listSources } from './sources.ts'

/** What whoever holds a link sees: figures, and nothing that could be changed. */
export const getSharedDashboard = operation({
  id: 'getSharedDashboard',
  method: 'POST',
  path: '/shared-dashboards',
  access: 'anyone',
  tag: 'dashboards',
  summary: 'Look at a dashboard by its link',
  description: 'A wrong, expired or closed link answers as one that never was.',
  body: Type.Object(
    {
      token: Type.String({ maxLength: 100, description: 'Of the link.' }),
      password: Type.Optional(passwordField),
      period: periodField,
    },
    { additionalProperties: false },
  ),
  responses: {
    200: Type.Object({
      name: Type.String(),
      description: Type.Union([Type.String(), Type.Null()]),
      figures: figuresView,
    }),
  },
  problems: ['not-found', 'link-password-required', 'too-many-attempts'],
  async handle({ context, directory, client, body }) {
    const share = await findShare(context, body.token)
    if (share === undefined) throw new Problem('not-found')
    await requirePassword(context, { directoryId: directory.id, share, client }, body.password)
    const { name, description, owner, panels } = await getDashboard(
      context.database.kysely,
      share.dashboardId,
    )
    const sources = await listSources(context, owner, null)
    const figures = await findFigures(context, { panels, sources, period: body.period ?? '30d' })
    await noteShareUse(context, share)
    return { status: 200, body: { name, description, figures: toFiguresView(figures) } }
  },
})

/**
 * Counted as every other password: a link may be known to many.
 * @throws {Problem} link-password-required, whether none or a wrong one was given; too-many-attempts
 * @see OWASP ASVS 6.3.1
 */
async function requirePassword(
  context: Context,
  { directoryId, share, client }: { directoryId: string; share: Share; client: Client },
  given: string | undefined,
): Promise<void> {
  if (share.password === null) return
  if (given === undefined) throw new Problem('link-password-required')
  const counted = await countTry(context, { directoryId, subject: share.id, factor: 'link-password' }, client)
  if (!(await context.passwords.verify(share.password, given))) throw new Problem('link-password-required')
  const isOutdated = context.passwords.isOutdated(share.password)
  const newer = isOutdated ? await context.passwords.hash(given) : null
  await transaction(context.database, async (tx) => {
    await counted.succeed(tx)
    if (newer !== null) await renewSharePassword(tx, share, newer)
  })
}
