import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  type GithubApp,
  githubPerson,
  linkGithub,
  registeredByGithub,
  signInByGithub,
  startGithubApp,
} from '../../../test/support/github.ts'
import { tokenIn } from '../../../test/support/mail.ts'
import { registeredPerson } from '../../../test/support/people.ts'
import { actsOf, mailsOf } from '../../../test/support/second-factors.ts'
import { rescuePassword } from '../../operator/rescue-password.ts'

const newPassword = 'another quiet lantern here'

describe('GitHub after a recovery', () => {
  let app: GithubApp
  before(async () => {
    app = await startGithubApp()
  })
  after(() => app[Symbol.asyncDispose]())

  const recover = async (email: string) => {
    await app.browser().post('/v1/recovery', { email })
    const token = tokenIn(await app.mailTo(email), 'lkr')
    const answer = await app.browser().post('/v1/recovery/reset', { token, newPassword })
    assert.equal(answer.status, 200, answer.text)
  }

  it('opens the account no more where somebody may have connected it, and the mail names it', async () => {
    const ada = await registeredPerson(app)
    const thief = githubPerson(app)
    await linkGithub(ada.browser, thief)
    await recover(ada.email)
    const came = await signInByGithub(app.browser(), thief)
    assert.notEqual(came.body.next, 'done', came.text)
    const [mail] = await mailsOf(app, ada.email, 'password-was-reset')
    assert.match(mail?.text ?? '', new RegExp(`GitHub \\(${thief.login}\\) was disconnected`))
    assert.ok((await actsOf(app, ada.email)).includes('account-link.removed'))
  })

  it('opens it no more from the moment an operator rescues it', async () => {
    const ada = await registeredPerson(app)
    const thief = githubPerson(app)
    await linkGithub(ada.browser, thief)
    await rescuePassword(app.context, ada.email)
    assert.notEqual((await signInByGithub(app.browser(), thief)).body.next, 'done')
  })

  it('stays where it is what made the account', async () => {
    const person = await registeredByGithub(app)
    await recover(person.email)
    assert.equal((await signInByGithub(app.browser(), person)).body.next, 'done')
  })
})
