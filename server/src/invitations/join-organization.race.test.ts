import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { eachEngine } from '../../test/support/each-engine.ts'
import { invitationStates, invited, type SentInvitation } from '../../test/support/invitations.ts'
import { type FoundedOrganization, foundedOrganization, memberOf } from '../../test/support/organizations.ts'
import { newcomer, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { changeMemberRole } from '../organizations/members/members.ts'
import { lockOrganization } from '../organizations/organizations.ts'

const accept = '/v1/invitations/accept'

/** Some other connection to this database waits for a lock. */
async function untilSomebodyWaits(tx: Db): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(tx)
    if (rows.length > 0) return
    await delay(5)
  }
}

eachEngine((engine) => {
  describe('joining by invitation at the same moment', () => {
    let app: TestApp
    before(async () => {
      const plans = { standard: { name: 'Standard' }, small: { name: 'Small', members: 3 } }
      app = await startTestApp({ engine, settings: { LATCHKEY_PLANS: JSON.stringify(plans) } })
    })
    after(() => app[Symbol.asyncDispose]())

    const countMembers = async ({ id }: FoundedOrganization) => {
      const rows = await app.context.database.kysely
        .selectFrom('members')
        .select('user_id')
        .where('organization_id', '=', id)
        .execute()
      return rows.length
    }
    const outcomes = (answers: { status: number; body: Record<string, unknown> }[]) =>
      answers.map(({ status, body }) => `${status} ${body.code ?? ''}`.trim()).sort()

    it('gives one membership to 20 uses of one invitation', async () => {
      const organization = await foundedOrganization(app)
      const person = await registeredPerson(app)
      const { id, token } = await invited(app, organization, person.email)
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          person.browser.post(accept, i % 2 ? { token } : { invitationId: id }),
        ),
      )
      assert.deepEqual(outcomes(answers), [
        '200',
        ...Array.from({ length: 19 }, () => '410 invitation-invalid'),
      ])
      assert.equal(await countMembers(organization), 2)
    })

    it('makes one account of 5 registrations with one invitation', async () => {
      const organization = await foundedOrganization(app)
      const guest = newcomer()
      const { token } = await invited(app, organization, guest.email)
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          app.browser().post('/v1/registration', { ...guest, invitation: token }),
        ),
      )
      assert.equal(answers.filter(({ status }) => status === 201).length, 1)
      for (const { status, text } of answers) assert.ok([201, 409, 410].includes(status), text)
      assert.equal(await countMembers(organization), 2)
    })

    it('is refused or counts, never both, when the invitation is withdrawn', async () => {
      for (let round = 0; round < 4; round++) {
        const organization = await foundedOrganization(app)
        const person = await registeredPerson(app)
        const { id, token } = await invited(app, organization, person.email)
        const [joined, withdrawn] = await Promise.all([
          person.browser.post(accept, { token }),
          organization.owner.browser.delete(`${organization.path}/invitations/${id}`),
        ])
        const isJoined = joined.status === 200
        assert.equal(withdrawn.status, isJoined ? 409 : 204, `${joined.text} ${withdrawn.text}`)
        assert.equal(await countMembers(organization), isJoined ? 2 : 1)
        const status = (await invitationStates(organization)).get(id)?.status
        assert.equal(status, isJoined ? 'accepted' : 'revoked')
      }
    })

    it('never rests on an inviter who was lowered before', async () => {
      for (let round = 0; round < 4; round++) {
        const organization = await foundedOrganization(app)
        const admin = await memberOf(app, organization, 'admin')
        const person = await registeredPerson(app)
        const { token } = await invited(app, organization, person.email, { by: admin })
        const lowering = organization.owner.browser.patch(`${organization.path}/members/${admin.id}`, {
          role: 'viewer',
        })
        const joining = person.browser.post(accept, { token })
        const [lowered, joined] = await Promise.all([lowering, joining])
        assert.equal(lowered.status, 200, lowered.text)
        assert.ok([200, 410].includes(joined.status), joined.text)
        // Acknowledged: from now on it is certain.
        const late = await person.browser.post(accept, { token })
        assert.equal(late.status, 410, late.text)
      }
    })

    // On SQLite transactions come one after the other anyway.
    if (engine === 'postgres') {
      it('waits for a change of members that has begun, and sees it', async () => {
        const organization = await foundedOrganization(app)
        const admin = await memberOf(app, organization, 'admin')
        const person = await registeredPerson(app)
        const { token } = await invited(app, organization, person.email, { by: admin })
        let joining: ReturnType<typeof person.browser.post> | undefined
        await transaction(app.context.database, async (tx) => {
          await lockOrganization(app.context, tx, organization.id)
          joining = person.browser.post(accept, { token })
          await Promise.race([joining, untilSomebodyWaits(tx)])
          const lowered = { organizationId: organization.id, userId: admin.id }
          await changeMemberRole(app.context, tx, lowered, 'viewer')
        })
        const answer = await joining
        assert.equal(answer?.status, 410, answer?.text ?? 'no answer')
        assert.equal(await countMembers(organization), 2)
      })
    }

    it('fills the plan to its limit and not beyond', async () => {
      const organization = await foundedOrganization(app)
      await app.context.database.kysely
        .updateTable('organizations')
        .set({ plan: 'small' })
        .where('id', '=', organization.id)
        .execute()
      const people = await Promise.all(Array.from({ length: 5 }, () => registeredPerson(app)))
      const sent: SentInvitation[] = []
      for (const { email } of people) sent.push(await invited(app, organization, email))
      const answers = await Promise.all(
        people.map(({ browser }, i) => browser.post(accept, { token: sent[i]?.token })),
      )
      assert.deepEqual(outcomes(answers), [
        '200',
        '200',
        ...Array.from({ length: 3 }, () => '409 plan-limit-reached'),
      ])
      assert.equal(await countMembers(organization), 3)
    })

    it('leaves one open invitation when an address is invited 5 times', async () => {
      const organization = await foundedOrganization(app)
      const { email } = newcomer()
      await Promise.all(
        Array.from({ length: 5 }, () =>
          organization.owner.browser.post(`${organization.path}/invitations`, { email, role: 'viewer' }),
        ),
      )
      const statuses = [...(await invitationStates(organization)).values()].map(({ status }) => status)
      assert.deepEqual(statuses.sort(), ['pending', ...Array.from({ length: 4 }, () => 'revoked')])
    })
  })
})
