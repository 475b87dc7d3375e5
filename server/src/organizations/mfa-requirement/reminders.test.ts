import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { ruledOrganization, setRequirement } from '../../../test/support/mfa-requirement.ts'
import { memberOf } from '../../../test/support/organizations.ts'
import { enrolTotp, mailsOf, personWithTotp } from '../../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { remindOfMfa, tellAgainBefore } from './reminders.ts'

const dayMs = 86_400_000

describe('who was told of the rule is told again', () => {
  const end = 100 * dayMs
  const cases: [when: string, now: number, before: number][] = [
    ['not while the end is more than a week away', end - 7 * dayMs - 1, 0],
    ['a week before the end', end - 7 * dayMs, end - 7 * dayMs],
    ['not twice in that week', end - dayMs - 1, end - 7 * dayMs],
    ['a day before the end', end - dayMs, end - dayMs],
    ['not when it is enforced', end, 0],
  ]
  for (const [when, now, before] of cases) {
    it(when, () => assert.equal(tellAgainBefore(end, now), before))
  }
  it('never where there was no grace time', () => assert.equal(tellAgainBefore(null, end), 0))
})

eachEngine((engine) => {
  describe('reminders of the second factor', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_SESSION_IDLE: '2592000' } })
    })
    after(() => app[Symbol.asyncDispose]())

    const count = async (person: { email: string }) =>
      (await mailsOf(app, person.email, 'mfa-reminder')).length
    const inDays = (days: number) => new Date(app.clock.now() + days * dayMs).toISOString()

    it('go out at once, a week before and a day before, to who is bound and lacks one', async () => {
      const organization = await ruledOrganization(app, {
        appliesTo: 'roles',
        roles: ['editor'],
        graceUntil: inDays(10),
      })
      const editor = await memberOf(app, organization, 'editor')
      const others = [
        await memberOf(app, organization, 'viewer'),
        await memberOf(app, organization, 'editor', await personWithTotp(app)),
        organization.owner,
      ]
      const seen: number[] = []
      for (const days of [0, 2, 1, 5, 1, 1]) {
        app.clock.advance(days * dayMs)
        await app.runJob('remind-of-mfa')
        await app.runJob('remind-of-mfa')
        seen.push(await count(editor))
      }
      assert.deepEqual(seen, [1, 1, 2, 2, 3, 3])
      for (const other of others) assert.equal(await count(other), 0)
      const [first] = await mailsOf(app, editor.email, 'mfa-reminder')
      assert.match(first?.text ?? '', /Northwind will require a second factor of its members from \d+ /)
      assert.match(first?.text ?? '', /\/account\/security/)
    })

    it('stop with the second factor', async () => {
      const organization = await ruledOrganization(app, { appliesTo: 'all', graceUntil: inDays(8) })
      const member = await memberOf(app, organization, 'viewer')
      await app.runJob('remind-of-mfa')
      await enrolTotp(app, member)
      app.clock.advance(2 * dayMs)
      await app.runJob('remind-of-mfa')
      assert.equal(await count(member), 1)
    })

    it('reach who joins later, and say when it is in force already', async () => {
      const organization = await ruledOrganization(app, { appliesTo: 'all' })
      await app.runJob('remind-of-mfa')
      const late = await memberOf(app, organization, 'viewer')
      await app.runJob('remind-of-mfa')
      const [mail, ...more] = await mailsOf(app, late.email, 'mfa-reminder')
      assert.match(mail?.text ?? '', /Northwind requires a second factor of its members\. Until/)
      assert.equal(more.length, 0)
    })

    it('begin anew when the rule binds otherwise, not when only keys are concerned', async () => {
      const organization = await ruledOrganization(app, { appliesTo: 'all', graceUntil: inDays(20) })
      const member = await memberOf(app, organization, 'viewer')
      await app.runJob('remind-of-mfa')
      const graceUntil = inDays(20)
      await setRequirement(organization, { appliesTo: 'all', graceUntil, appliesToApiKeys: true })
      await app.runJob('remind-of-mfa')
      assert.equal(await count(member), 1)
      await setRequirement(organization, { appliesTo: 'all', graceUntil: inDays(15) })
      await app.runJob('remind-of-mfa')
      assert.equal(await count(member), 2)
    })

    it('reach everybody once when two processes send them', async () => {
      const organization = await ruledOrganization(app, { appliesTo: 'all' })
      const member = await memberOf(app, organization, 'viewer')
      await Promise.all([remindOfMfa(app.context), remindOfMfa(app.context)])
      assert.equal(await count(member), 1)
    })
  })
})
