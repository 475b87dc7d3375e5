import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  backEnd,
  type DevelopedExperience,
  developedExperience,
  settledUser,
} from '../../../test/support/developers.ts'
import { eachEngine } from '../../../test/support/each-engine.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { codeIn } from '../../../test/support/mail.ts'
import { newcomer } from '../../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts'
import { countUsersOf } from './experience-users.ts'

const limitedTo = (experienceUsers: number) => ({
  LATCHKEY_LIMITS: 'off',
  LATCHKEY_PLANS: JSON.stringify({ standard: { name: 'Small', experienceUsers } }),
})

eachEngine((engine) => {
  describe('users made at the same moment', () => {
    it('are as many as the plan allows, over all Experiences of the organization', async () => {
      await using app = await startTestApp({ engine, settings: limitedTo(3) })
      const one = await developedExperience(app)
      const two = await developedExperience(app, { organization: one.organization, name: 'Quay' })
      const program = await backEnd(app, one)
      const answers = await Promise.all(
        [one, two, one, two, one, two].map(({ path }, n) =>
          program.post(`${path}/users`, {
            email: `p${n}@port.example`,
            firstName: 'Noor',
            lastName: 'Haddad',
            invite: false,
          }),
        ),
      )
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201, 201, 409, 409, 409])
      const db = app.context.database.kysely
      const counts = await Promise.all([one, two].map((each) => countUsersOf(db, each.directoryId)))
      assert.equal(
        counts.reduce((sum, count) => sum + count),
        3,
      )
    })

    it('are one, when all have the same address', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      const experience = await developedExperience(app)
      const body = { email: 'twice@port.example', firstName: 'Noor', lastName: 'Haddad' }
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => experience.browser.post(`${experience.path}/users`, body)),
      )
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409])
    })

    it('are gone with the application, whichever comes first', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      const experience = await developedExperience(app)
      const db = app.context.database.kysely
      const body = { firstName: 'Noor', lastName: 'Haddad', invite: false }
      const made = Array.from({ length: 6 }, (_, n) =>
        experience.browser.post(`${experience.path}/users`, { ...body, email: `p${n}@port.example` }),
      )
      const deleted = db.deleteFrom('applications').where('id', '=', experience.applicationId).execute()
      const answers = await Promise.all(made)
      await deleted
      for (const { status, text } of answers) assert.ok(status === 201 || status === 404, text)
      assert.equal(await countUsersOf(db, experience.directoryId), 0)
    })
  })

  describe('people who register by themselves', () => {
    it('count as well, and are told nothing of plans', async () => {
      await using app = await startTestApp({ engine, settings: limitedTo(1) })
      const experience = await developedExperience(app)
      await settledUser(app, experience)
      const answer = await register(app, experience)
      const problem = assertProblem(answer, 409, 'plan-limit-reached')
      assert.doesNotMatch(String(problem.detail), /plan|Small|1/)
      assert.equal(await registerAfterOneHasGone(app, experience), 200)
    })
  })
})

async function register(app: TestApp, { inside }: DevelopedExperience) {
  const person = newcomer()
  const browser = inside.browser()
  const begun = await browser.post('/v1/registration', person)
  assert.equal(begun.status, 202, begun.text)
  return browser.post('/v1/registration/confirm', { code: codeIn(await app.mailTo(person.email)) })
}

async function registerAfterOneHasGone(app: TestApp, experience: DevelopedExperience): Promise<number> {
  const { browser, path } = experience
  const { body } = await browser.get<{ items: { id: string }[] }>(`${path}/users`)
  await browser.delete(`${path}/users/${body.items[0]?.id}`)
  return (await register(app, experience)).status
}
