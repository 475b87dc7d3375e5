import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { foundedOrganization, type Member, memberOf } from '../../../test/support/organizations.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { transaction } from '../../database/transaction.ts'
import { insertOrganization } from '../organizations.ts'
import { insertMember } from './members.ts'

const rounds = 200

type Organization = { id: string; path: string }
/** What one owner does to the other, or to the own membership. */
type Act = (organization: Organization, actor: Member, other: Member) => Promise<number>

const remove: Act = async ({ path }, { browser }, { id }) =>
  (await browser.delete(`${path}/members/${id}`)).status
const demote: Act = async ({ path }, { browser }, { id }) =>
  (await browser.patch(`${path}/members/${id}`, { role: 'admin' })).status
const demoteSelf: Act = (organization, actor) => demote(organization, actor, actor)
const removeSelf: Act = (organization, actor) => remove(organization, actor, actor)
const leave: Act = async ({ path }, { browser }) => (await browser.post(`${path}/leave`)).status

const pairs: [Act, Act][] = [
  [remove, remove],
  [demote, demote],
  [leave, leave],
  [demoteSelf, demoteSelf],
  [remove, demote],
  [leave, demoteSelf],
  [removeSelf, leave],
  [demote, remove],
]

eachEngine((engine) => {
  describe('two owners who act at the same moment', () => {
    it(`never leave an organization without an owner, in ${rounds} rounds`, async () => {
      await using app = await startTestApp({ engine })
      const { owner: ada } = await foundedOrganization(app)
      const grace = await memberOf(app, await foundedOrganization(app), 'owner')
      const organizations = await ownedByBoth(app, ada, grace)
      for (const [round, organization] of organizations.entries()) {
        const [first, second] = pairs[round % pairs.length] ?? assert.fail('there are pairs')
        const statuses = await Promise.all([
          first(organization, ada, grace),
          second(organization, grace, ada),
        ])
        const message = `round ${round}: ${first.name} and ${second.name} answered ${statuses}`
        assert.equal(await countOwners(app, organization), 1, message)
        assert.equal(statuses.filter((status) => status < 300).length, 1, message)
      }
    })
  })

  describe('many owners who leave at the same moment', () => {
    it('all go but one', async () => {
      await using app = await startTestApp({ engine })
      const organization = await foundedOrganization(app)
      const others = await Promise.all(Array.from({ length: 7 }, () => memberOf(app, organization, 'owner')))
      const answers = await Promise.all(
        [organization.owner, ...others].map(({ browser }) => browser.post(`${organization.path}/leave`)),
      )
      const outcomes = answers.map(({ status, body }) => body.code ?? status).sort()
      assert.deepEqual(outcomes, [...Array(7).fill(204), 'last-owner'])
      assert.equal(await countOwners(app, organization), 1)
    })
  })
})

/** As many organizations as there are rounds, made at once. */
async function ownedByBoth(app: TestApp, ...people: Member[]): Promise<Organization[]> {
  const { context } = app
  return transaction(context.database, async (tx) => {
    const made: Organization[] = []
    for (let round = 0; round < rounds; round++) {
      const { id } = await insertOrganization(context, tx, { name: `Round ${round}`, plan: 'free' })
      for (const { id: userId } of people) {
        await insertMember(context, tx, { organizationId: id, userId, role: 'owner' })
      }
      made.push({ id, path: `/v1/organizations/${id}` })
    }
    return made
  })
}

async function countOwners(app: TestApp, organization: Organization): Promise<number> {
  const rows = await app.context.database.kysely
    .selectFrom('members')
    .select('user_id')
    .where('organization_id', '=', organization.id)
    .where('role', '=', 'owner')
    .execute()
  return rows.length
}
