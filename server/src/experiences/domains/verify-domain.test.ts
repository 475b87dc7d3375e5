import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  ownersActs,
} from '../../../test/support/developers.ts'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { assertProblem, type Json } from '../../../test/support/http-client.ts'
import { newDomain, type SsoApp, setRecord, startSsoApp } from '../../../test/support/sso.ts'
import { findExperience, findExperienceAt } from '../experiences.ts'

interface Added {
  id: string
  record: { name: string; value: string }
}
const dayMs = 86_400_000

eachEngine((engine) => {
  describe('verifyDomain', () => {
    let app: SsoApp
    let experience: DevelopedExperience
    let other: DevelopedExperience
    before(async () => {
      app = await startSsoApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      experience = await developedExperience(app)
      other = await developedExperience(app)
    })
    after(() => app[Symbol.asyncDispose]())

    const add = async (at: DevelopedExperience, domain: string) =>
      (await at.browser.post<Added>(`${at.path}/domains`, { domain })).body
    const verify = (at: DevelopedExperience, { id }: { id: string }) =>
      at.browser.post<Json>(`${at.path}/domains/${id}/verify`)
    const holderOf = async (domain: string) => (await findExperienceAt(app.context, domain))?.id
    const checkDaily = async (days: number) => {
      for (let day = 0; day < days; day++) {
        app.clock.advance(dayMs)
        await app.runJob('check-experience-domains')
      }
    }
    /** A week passes for those who run the other application, too. */
    const signInAgain = async (at: DevelopedExperience) => {
      const { email, password } = at.organization.owner
      await at.browser.post('/v1/sign-in/password', { email, password })
    }

    it('binds a domain whose record is there, and no other', async () => {
      const domain = newDomain()
      const added = await add(experience, domain)
      const missing = assertProblem(await verify(experience, added), 409, 'domain-not-proven')
      assert.equal(missing.reason, 'record-missing')
      setRecord(app, { ...added.record, value: 'latchkey-domain=wrong' })
      const differs = assertProblem(await verify(experience, added), 409, 'domain-not-proven')
      assert.equal(differs.reason, 'record-differs')
      assert.equal(await holderOf(domain), undefined)
      setRecord(app, added.record)
      const proven = await verify(experience, added)
      assert.equal(proven.status, 200, proven.text)
      assert.equal(await holderOf(domain), experience.experienceId)
      assert.equal(await holderOf(`sub.${domain}`), undefined)
      const { body } = await experience.browser.get(experience.path)
      assert.equal(body.address, `http://${domain}:7420`)
      assert.equal((await ownersActs(app, experience)).at(-1)?.act, 'experience-domain.proven')
    })

    it('binds it to one Experience, also when both ask at once', async () => {
      const domain = newDomain()
      const both = [await add(experience, domain), await add(other, domain)] as const
      for (const { record } of both) setRecord(app, record)
      const answers = await Promise.all([verify(experience, both[0]), verify(other, both[1])])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
      const loser = answers[0].status === 200 ? answers[1] : answers[0]
      assertProblem(loser, 409, 'domain-taken')
    })

    it('passes it on only when the record of the one before is gone for a week, and tells them', async () => {
      const domain = newDomain()
      const held = await add(experience, domain)
      setRecord(app, held.record)
      await verify(experience, held)
      app.dns.records.delete(held.record.name)
      const wanted = await add(other, domain)
      setRecord(app, wanted.record)
      assertProblem(await verify(other, wanted), 409, 'domain-taken')
      await checkDaily(7)
      await signInAgain(other)
      assertProblem(await verify(other, wanted), 409, 'domain-taken')
      assert.equal(await holderOf(domain), experience.experienceId)
      await checkDaily(1)
      setRecord(app, held.record)
      assertProblem(await verify(other, wanted), 409, 'domain-taken')
      app.dns.records.set(held.record.name, { TXT: [wanted.record.value] })
      assert.equal((await verify(other, wanted)).status, 200)
      assert.equal(await holderOf(domain), other.experienceId)
      assert.equal((await ownersActs(app, experience)).at(-1)?.act, 'experience-domain.lost')
      assertProblem(
        await verify(experience, held).then(async () => {
          await signInAgain(experience)
          return verify(experience, held)
        }),
        409,
        'domain-not-proven',
      )
    })

    it('forgets that a record was missing once it is back', async () => {
      const domain = newDomain()
      const held = await add(experience, domain)
      setRecord(app, held.record)
      await verify(experience, held)
      app.dns.records.delete(held.record.name)
      await checkDaily(2)
      setRecord(app, held.record)
      await checkDaily(1)
      await signInAgain(experience)
      const { body } = await experience.browser.get<{ items: Json[] }>(`${experience.path}/domains`)
      const shown = body.items.find((each) => each.domain === domain)
      assert.deepEqual([shown?.missingSince, shown?.provenAt !== null], [null, true])
    })

    it('leads no mail to a domain whose record is gone: it may be somebody else’s by now', async () => {
      await signInAgain(experience)
      const { organization } = experience
      const third = await developedExperience(app, { organization, name: 'Third' })
      const domain = newDomain()
      const held = await add(third, domain)
      setRecord(app, held.record)
      await verify(third, held)
      const homeOf = async () => (await findExperience(app.context, third.experienceId))?.homeDomain
      assert.equal(await homeOf(), domain)
      app.dns.records.delete(held.record.name)
      await checkDaily(1)
      assert.equal(await homeOf(), null)
      assert.equal(await holderOf(domain), third.experienceId)
      setRecord(app, held.record)
      await checkDaily(1)
      assert.equal(await homeOf(), domain)
    })

    it('leaves a removed domain to whoever proves it next', async () => {
      await signInAgain(other)
      const domain = newDomain()
      const held = await add(experience, domain)
      setRecord(app, held.record)
      await verify(experience, held)
      await experience.browser.delete(`${experience.path}/domains/${held.id}`)
      assert.equal(await holderOf(domain), undefined)
      const wanted = await add(other, domain)
      setRecord(app, wanted.record)
      assert.equal((await verify(other, wanted)).status, 200)
      assertProblem(await verify(experience, wanted), 404, 'not-found')
    })

    it('is for administrators', async () => {
      const added = await add(experience, newDomain())
      await assertKeptFor(app, experience, 'admin', async (client, path) => {
        const answer = await client.post<Json>(`${path}/domains/${added.id}/verify`)
        return answer
      })
    })
  })
})
