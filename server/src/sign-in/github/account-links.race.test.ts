import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { eachEngine } from '../../../test/support/each-engine.ts'
import {
  backForLink,
  backFromGithub,
  type GithubApp,
  githubPerson,
  newcomerToken,
  registeredByGithub,
  signInByGithub,
  startGithubApp,
} from '../../../test/support/github.ts'
import { type Answer, assertProblem, type Json } from '../../../test/support/http-client.ts'
import { tokenIn } from '../../../test/support/mail.ts'
import { goodPassword, newcomer, registeredPerson } from '../../../test/support/people.ts'

const linkPath = '/v1/account/links/github/finish'
const codes = (answers: Answer<Json>[]) =>
  answers.map(({ status, body }) => (status < 300 ? String(status) : String(body.code))).sort()

eachEngine((engine) => {
  describe('at the same moment', () => {
    let app: GithubApp
    before(async () => {
      app = await startGithubApp({ engine })
    })
    after(() => app[Symbol.asyncDispose]())

    it('a state is used once', async () => {
      const octo = await registeredByGithub(app)
      const browser = app.browser()
      const back = await backFromGithub(browser, octo)
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => browser.post('/v1/sign-in/github/finish', back)),
      )
      assert.deepEqual(codes(answers), ['200', ...Array(3).fill('provider-request-expired')])
    })

    it('two accounts that connect the same person of GitHub: one of them does', async () => {
      const octo = githubPerson(app)
      const people = [await registeredPerson(app), await registeredPerson(app)]
      const backs = await Promise.all(people.map(({ browser }) => backForLink(browser, octo)))
      const answers = await Promise.all(people.map(({ browser }, i) => browser.post(linkPath, backs[i])))
      assert.deepEqual(codes(answers), ['200', 'account-link-taken'])
    })

    it('one account that connects two: one of them', async () => {
      const { browser } = await registeredPerson(app)
      const backs = [
        await backForLink(browser, githubPerson(app)),
        await backForLink(browser, githubPerson(app)),
      ]
      const answers = await Promise.all(backs.map((back) => browser.post(linkPath, back)))
      assert.deepEqual(codes(answers), ['200', 'account-linked-already'])
    })

    it('one person of GitHub who registers in two browsers has one account', async () => {
      const octo = githubPerson(app)
      const bodies = await Promise.all(
        [app.browser(), app.browser()].map(async (browser) => ({
          browser,
          github: await newcomerToken(browser, octo),
        })),
      )
      const answers = await Promise.all(
        bodies.map(({ browser, github }) => {
          const { firstName, lastName } = newcomer()
          return browser.post('/v1/registration', { firstName, lastName, email: octo.email, github })
        }),
      )
      assert.equal(answers.filter(({ status }) => status === 201).length, 1)
      const refused = answers.find(({ status }) => status !== 201)
      assert.ok(
        ['email-taken', 'account-link-taken'].includes(String(refused?.body.code)),
        refused?.text ?? '',
      )
    })

    it('an answer of GitHub makes one registration', async () => {
      const browser = app.browser()
      const octo = githubPerson(app)
      const github = await newcomerToken(browser, octo)
      const { firstName, lastName } = newcomer()
      const body = { firstName, lastName, email: octo.email, github }
      const answers = await Promise.all([1, 2, 3].map(() => browser.post('/v1/registration', body)))
      assert.deepEqual(codes(answers), ['201', ...Array(2).fill('provider-request-expired')])
    })

    it('a recovery and a link that is being made: nothing is connected after it', async () => {
      const ada = await registeredPerson(app)
      const octo = githubPerson(app)
      await app.browser().post('/v1/recovery', { email: ada.email })
      const token = tokenIn(await app.mailTo(ada.email), 'lkr')
      const back = await backForLink(ada.browser, octo)
      let reset: Promise<Answer<Json>> | undefined
      app.github.intercept = ({ path }) => {
        if (path !== '/login/oauth/access_token') return undefined
        reset = app.browser().post('/v1/recovery/reset', { token, newPassword: 'seven slow ferries at dusk' })
        return { after: reset }
      }
      const link = await ada.browser.post(linkPath, back)
      app.github.intercept = undefined
      assert.equal((await reset)?.status, 200)
      assertProblem(link, 401, 'not-signed-in')
      const links = app.context.database.kysely.selectFrom('account_links').select('id')
      assert.deepEqual(await links.where('name', '=', octo.login).execute(), [])
      const { body } = await signInByGithub(app.browser(), octo)
      assert.equal(body.next, 'register-with-github', 'GitHub opens nothing')
    })

    it('GitHub and the password set in its place: one way in always stays', async () => {
      const octo = await registeredByGithub(app)
      await Promise.all([
        octo.browser.delete('/v1/account/links/github'),
        octo.browser.post('/v1/account/password', { newPassword: goodPassword }),
      ])
      const db = app.context.database.kysely
      const users = db.selectFrom('users').select('users.id').where('email', '=', octo.email)
      const { id } = await users.executeTakeFirstOrThrow()
      const links = await db.selectFrom('account_links').select('id').where('user_id', '=', id).execute()
      const passwords = await db.selectFrom('passwords').select('hash').where('user_id', '=', id).execute()
      assert.ok(links.length + passwords.length > 0)
    })

    it('two first passwords: one holds, the other is asked for it', async () => {
      const octo = await registeredByGithub(app)
      const token = octo.browser.cookies.get('latchkey')
      const answers = await Promise.all(
        ['seven bicycles in the fjord', 'eight bicycles in the fjord'].map((newPassword) =>
          app.program(token).post('/v1/account/password', { newPassword }),
        ),
      )
      assert.equal(answers.filter(({ status }) => status === 200).length, 1, codes(answers).join())
    })
  })
})
