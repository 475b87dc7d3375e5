import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { loweredMember } from '../../test/support/lowered-member.ts'
import { type FoundedOrganization, foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { newcomer } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { Problem } from '../http/problems.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { claimInvitation, createInvitation } from './invitations.ts'
import {
  changeInvitationRole,
  extendInvitation,
  findInvitation,
  findInvitationByToken,
  getInvitationOf,
  listInvitationsTo,
  listOrganizationInvitations,
  refuseInvitation,
  withdrawInvitation,
} from './organization-invitations.ts'

const weekMs = 7 * 86_400_000
const first = { limit: 10, after: null }

eachEngine((engine) => {
  describe("an organization's invitation", () => {
    let app: TestApp
    let organization: FoundedOrganization
    let email: string
    before(async () => {
      app = await startTestApp({ engine })
      organization = await foundedOrganization(app)
    })
    beforeEach(() => {
      email = newcomer().email
    })
    after(() => app[Symbol.asyncDispose]())

    const db = () => app.context.database.kysely
    const at = (invitationId: string) => ({ directoryId: platformDirectoryId, invitationId })
    const make = async (facts: { role?: string; invitedBy?: string; organizationId?: string } = {}) => {
      const { role = 'viewer', invitedBy = organization.owner.id, organizationId = organization.id } = facts
      const made = await transaction(app.context.database, (tx) =>
        createInvitation(app.context, tx, {
          directoryId: platformDirectoryId,
          email,
          makesOperator: false,
          invitedBy,
          organization: { id: organizationId, role },
        }),
      )
      return { id: made.invitation.id, token: made.token }
    }
    const status = async (id: string) => (await findInvitation(app.context, db(), at(id)))?.status
    const claim = (id: string) =>
      claimInvitation(app.context, db(), id).then(
        () => true,
        (error) => {
          if (error instanceof Problem && error.code === 'invitation-invalid') return false
          throw error
        },
      )
    const moves: Record<string, (id: string) => Promise<boolean>> = {
      accept: claim,
      decline: (id) => refuseInvitation(app.context, db(), id),
      revoke: (id) => withdrawInvitation(app.context, db(), id),
      renew: async (id) => (await extendInvitation(app.context, db(), id, organization.owner.id)) !== null,
      change: (id) =>
        changeInvitationRole(app.context, db(), id, { role: 'editor', invitedBy: organization.owner.id }),
    }

    // Everything that can happen to it in each state; what is not in the list is refused and changes nothing.
    const table: Record<string, Record<string, string>> = {
      pending: {
        accept: 'accepted',
        decline: 'declined',
        revoke: 'revoked',
        renew: 'pending',
        change: 'pending',
      },
      accepted: {},
      declined: {},
      revoked: {},
      expired: { revoke: 'revoked', renew: 'pending' },
    }
    const reach: Record<string, (id: string) => Promise<unknown> | undefined> = {
      pending: () => undefined,
      accepted: (id) => moves.accept?.(id),
      declined: (id) => moves.decline?.(id),
      revoked: (id) => moves.revoke?.(id),
      expired: async () => app.clock.advance(weekMs),
    }
    for (const [state, allowed] of Object.entries(table)) {
      it(`that is ${state} lets happen: ${Object.keys(allowed).join(', ') || 'nothing'}`, async () => {
        for (const [name, move] of Object.entries(moves)) {
          const { id } = await make()
          await reach[state]?.(id)
          assert.equal(await status(id), state)
          assert.equal(await move(id), name in allowed, name)
          assert.equal(await status(id), allowed[name] ?? state, name)
        }
      })
    }

    it('is found by its newest token, with its organization and its directory', async () => {
      const other = await foundedOrganization(app)
      const { id, token } = await make()
      const find = (given: string, directory: string = platformDirectoryId) =>
        findInvitationByToken(app.context, db(), directory, given)
      assert.equal((await find(token))?.id, id)
      assert.equal(await find(token, 'dir_other'), undefined)
      const renewed = await extendInvitation(app.context, db(), id, organization.owner.id)
      assert.equal(await find(token), undefined)
      assert.equal((await find(renewed?.token ?? ''))?.id, id)
      assert.equal((await getInvitationOf(app.context, db(), organization.id, id)).id, id)
      await assert.rejects(getInvitationOf(app.context, db(), other.id, id), Problem)
      assert.equal(
        await findInvitation(app.context, db(), { ...at(id), directoryId: 'dir_other' }),
        undefined,
      )
    })

    it('rests on a member who may invite and holds all of the role', async () => {
      const inviters = {
        owner: await memberOf(app, organization, 'owner'),
        admin: await memberOf(app, organization, 'admin'),
        editor: await memberOf(app, organization, 'editor'),
      }
      const isBacked = async (by: keyof typeof inviters, role: string) => {
        const { id } = await make({ invitedBy: inviters[by].id, role })
        return (await findInvitation(app.context, db(), at(id)))?.isBacked
      }
      assert.equal(await isBacked('owner', 'owner'), true)
      assert.equal(await isBacked('admin', 'admin'), true)
      assert.equal(await isBacked('admin', 'owner'), false)
      assert.equal(await isBacked('editor', 'none'), false)
      assert.equal(await isBacked('owner', 'rol_01h455vb4pex5vsknk084sn02q'), false)
    })

    it('rests on what whoever invited holds on every project of that organization', async () => {
      const other = await foundedOrganization(app)
      const keeper = await loweredMember(app, organization)
      await memberOf(app, other, 'owner', keeper)
      const invitedBy = keeper.id
      const [high, low] = [await make({ invitedBy }), await make({ invitedBy, role: 'none' })]
      const elsewhere = await make({ invitedBy, organizationId: other.id })
      const isBacked = async (id: string) => (await findInvitation(app.context, db(), at(id)))?.isBacked
      assert.deepEqual(
        [await isBacked(high.id), await isBacked(low.id), await isBacked(elsewhere.id)],
        [false, true, true],
      )
      await changeInvitationRole(app.context, db(), low.id, { role: 'viewer', invitedBy: keeper.id })
      const to = { directoryId: platformDirectoryId, email }
      const mine = new Map(
        (await listInvitationsTo(app.context, to, first)).map((it) => [it.id, it.isBacked]),
      )
      assert.deepEqual([mine.get(low.id), mine.get(elsewhere.id)], [false, true])
      const here = await listOrganizationInvitations(app.context, organization.id, first)
      assert.equal(here.find((it) => it.id === low.id)?.isBacked, false)
      await keeper.lift()
      assert.equal(await isBacked(low.id), true)
    })

    it('counts the rights of whoever invited in that organization only', async () => {
      const other = await foundedOrganization(app)
      const { id } = await make({ organizationId: other.id })
      assert.equal((await findInvitation(app.context, db(), at(id)))?.isBacked, false)
    })

    it('stands in the lists of its organization and of its address', async () => {
      const other = await foundedOrganization(app)
      const { id } = await make()
      const foreign = await make({ organizationId: other.id, invitedBy: other.owner.id })
      const ofOrganization = await listOrganizationInvitations(app.context, other.id, first)
      assert.deepEqual(
        ofOrganization.map((it) => it.id),
        [foreign.id],
      )
      const mine = { directoryId: platformDirectoryId, email }
      const ids = async () => (await listInvitationsTo(app.context, mine, first)).map((it) => it.id).sort()
      assert.deepEqual(await ids(), [id, foreign.id].sort())
      await moves.decline?.(id)
      assert.deepEqual(await ids(), [foreign.id])
      const elsewhere = { ...mine, directoryId: 'dir_other' }
      assert.deepEqual(await listInvitationsTo(app.context, elsewhere, first), [])
    })
  })
})
