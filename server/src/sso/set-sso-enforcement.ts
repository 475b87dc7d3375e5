import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { inLogOf, lockOwner, ownerOf, requireManager } from './connection-owner.ts'
import { connectionParams } from './connection-params.ts'
import { connectionView, toConnectionView } from './connection-view.ts'
import {
  announceEnforcement,
  beginEnforcement,
  keepAnnouncement,
  keepEnforcement,
  listUnlinked,
  provenDomains,
  stageOf,
} from './enforcement.ts'
import { defaultFallbackDays, enforcementBody, readBeginning } from './enforcement-fields.ts'
import { listEligible, listExempt, listWithOwnWayIn, setExempt } from './exemptions.ts'
import { requireRankOverSpokenFor } from './spoken-for.ts'
import { type AnyConnection, changeConnection, getConnection } from './sso-connections.ts'
import { tellSsoChanged } from './sso-notices.ts'

/** Members with an address of the connection's domains come in through it only: at once, from a time on, or not at all. */
export const setSsoEnforcement = operation({
  id: 'setSsoEnforcement',
  method: 'PUT',
  path: '/organizations/:organizationId/sso-connections/:connectionId/enforcement',
  access: { permission: 'sso.manage', fresh: true },
  tag: 'sso',
  summary: 'Require single sign-on',
  description:
    'At least one owner must keep another way in. Whoever came in otherwise is signed out when it begins, and told how to come in. It ends by itself when nobody comes in through the provider for the time that was set.',
  params: connectionParams,
  body: enforcementBody,
  responses: { 200: connectionView },
  problems: ['sso-not-ready', 'role-above-own'],
  async handle({ context, directory, client, caller, standing, params, body }) {
    const organizationId = ownerOf(standing)
    const enforceAt = readBeginning(context, body)
    const connection = await transaction(context.database, async (tx) => {
      await lockOwner(context, tx, organizationId)
      const manager = await requireManager(tx, organizationId, caller.user.id)
      const before = await getConnection(tx, organizationId, params.connectionId)
      const domains = await provenDomains(tx, before)
      // Who is exempt, and who is kept out, are questions of rank as well.
      await requireRankOverSpokenFor(tx, manager, { organizationId, domains })
      const exempt = body.exemptions ?? (await listExempt(tx, before))
      await setExempt(context, tx, before.id, await requireEligible(tx, before, exempt))
      const now = context.clock.now()
      const was = stageOf(before, now)
      if (body.stage !== 'none') await requireReady(tx, before, { exempt, userId: caller.user.id })
      await changeConnection(context, tx, before.id, {
        enforcement: body.stage,
        enforceAt,
        enforcedAt: body.stage === 'enforced' ? (was === 'enforced' ? before.enforcedAt : now) : null,
        fallbackDays: body.fallbackAfterDays ?? before.fallbackDays ?? defaultFallbackDays,
      })
      const told = await tellMembers(context, tx, before, { stage: body.stage, enforceAt, was })
      await recordEvent(context, tx, {
        directoryId: directory.id,
        ...inLogOf(organizationId),
        act: 'sso-enforcement.changed',
        userId: caller.user.id,
        target: { kind: 'sso-connection', id: before.id },
        by: caller,
        client,
        details: { from: was, to: body.stage, enforceAt, exemptions: exempt.join(' '), told },
      })
      if (was !== body.stage) {
        const ssoChange = body.stage === 'none' ? 'enforcement-ended' : body.stage
        await tellSsoChanged(context, tx, before, { ssoChange, by: { client, caller } })
      }
      return getConnection(tx, organizationId, before.id)
    })
    return { status: 200, body: await toConnectionView(context, context.database.kysely, connection) }
  },
})

async function requireEligible(tx: Db, connection: AnyConnection, userIds: string[]): Promise<string[]> {
  const wanted = [...new Set(userIds)]
  const ids = new Set((await listEligible(tx, connection.organizationId)).map(({ id }) => id))
  if (wanted.every((id) => ids.has(id))) return wanted
  const who = connection.organizationId === null ? 'operators' : 'owners of the organization'
  throw fieldProblem('exemptions', 'not-owner', `Only ${who} can be exempt.`)
}

/** @throws {Problem} sso-not-ready, saying what would lock the organization out. */
async function requireReady(
  tx: Db,
  connection: AnyConnection,
  { exempt, userId }: { exempt: string[]; userId: string },
): Promise<void> {
  if (connection.state !== 'on' || (await provenDomains(tx, connection)).length === 0) {
    throw new Problem('sso-not-ready', {
      reason: 'not-on',
      detail: 'Switch the connection on first.',
      remedy: { action: 'updateSsoConnection' },
    })
  }
  if ((await listWithOwnWayIn(tx, connection.organizationId, exempt)).length === 0) {
    throw new Problem('sso-not-ready', {
      reason: 'no-way-back',
      detail:
        'Exempt at least one person who can be exempt and has a password or a passkey, for the day when the provider does not answer.',
    })
  }
  const unlinked = await listUnlinked(tx, connection, exempt)
  if (unlinked.some((person) => person.userId === userId)) {
    throw new Problem('sso-not-ready', {
      reason: 'never-came-in',
      detail: 'You would lock yourself out: come in through the provider once yourself, or be exempt.',
    })
  }
}

async function tellMembers(
  context: Context,
  tx: Db,
  connection: AnyConnection,
  at: { stage: string; enforceAt: number | null; was: string },
): Promise<number> {
  const { stage, enforceAt, was } = at
  if (stage === 'enforced') {
    return was === 'enforced'
      ? keepEnforcement(context, tx, connection)
      : beginEnforcement(context, tx, connection)
  }
  const isNews = enforceAt !== null && enforceAt !== connection.enforceAt
  if (enforceAt !== null && !isNews) await keepAnnouncement(tx, connection, enforceAt)
  return isNews ? announceEnforcement(context, tx, connection, enforceAt) : 0
}
