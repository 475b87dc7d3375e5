import { transaction } from '../database/transaction.ts'
import { operation } from '../http/operation.ts'
import { Problem } from '../http/problems.ts'
import { requireRankOver } from '../organizations/members/grant-rank.ts'
import { findMember } from '../organizations/members/members.ts'
import { lockOwner, ownerOf, requireManager } from './connection-owner.ts'
import { personParams } from './connection-params.ts'
import { releasePerson } from './release.ts'
import { getConnection } from './sso-connections.ts'
import { findPerson } from './sso-people.ts'

/** The connection opens the account no longer; its person keeps it, with every membership, and can set a password. */
export const releaseSsoPerson = operation({
  id: 'releaseSsoPerson',
  method: 'POST',
  path: '/organizations/:organizationId/sso-connections/:connectionId/people/:userId/release',
  access: { permission: 'sso.manage', fresh: true },
  tag: 'sso',
  summary: 'Release somebody from a connection',
  description:
    'The account and its memberships stay, its sessions end, and a mail leads to setting a password. Whoever the provider still vouches for is asked anew at the next sign-in there. Nobody releases a member who may do more than they.',
  params: personParams,
  responses: { 204: null },
  problems: ['role-above-own'],
  async handle({ context, client, caller, standing, params }) {
    const owner = ownerOf(standing)
    const { userId } = params
    await transaction(context.database, async (tx) => {
      await lockOwner(context, tx, owner)
      const manager = await requireManager(tx, owner, caller.user.id)
      const connection = await getConnection(tx, owner, params.connectionId)
      if ((await findPerson(tx, connection.id, userId)) === undefined) throw new Problem('not-found')
      const member = owner === null ? undefined : await findMember(tx, owner, userId)
      if (manager !== null && member !== undefined) await requireRankOver(tx, manager, member)
      await releasePerson(
        context,
        tx,
        { connectionId: connection.id, userId },
        {
          organization: { id: owner, name: connection.organizationName },
          reason: 'provider-released',
          by: { client, caller },
        },
      )
    })
    return { status: 204 }
  },
})
