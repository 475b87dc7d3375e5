import assert from 'node:assert/strict'
import { it } from 'node:test'
import { operatorOf, runningConnection } from '../support/deployment-sso.ts'
import { developedExperience, settledUser, signIn } from '../support/developers.ts'
import { tokenIn } from '../support/mail.ts'
import { newDomain, personAt, startProvider, startSsoApp } from '../support/sso.ts'

it('a provider that is required on the platform is required of nobody in an Experience', async () => {
  await using app = await startSsoApp()
  await using provider = await startProvider()
  const domain = newDomain('harbour')
  const chief = await operatorOf(app, await personAt(app, domain))
  const connection = await runningConnection(app, chief, { provider, domain })
  const body = { stage: 'enforced', exemptions: [chief.id] }
  const set = await chief.browser.request('PUT', `${connection.path}/enforcement`, { body })
  assert.equal(set.status, 200, set.text)
  const experience = await developedExperience(app)
  // A customer of the application who happens to work for the company.
  const noor = await settledUser(app, experience, { email: `noor@${domain}` })
  assert.equal((await noor.browser.get('/v1/session')).status, 200)
  const vera = await settledUser(app, experience)
  const email = `vera@${domain}`
  assert.equal((await vera.browser.post('/v1/account/email-change', { email })).status, 202)
  const token = tokenIn(await app.mailTo(email), 'lke')
  const changed = await vera.browser.post('/v1/account/email-change/confirm', { token })
  assert.equal(changed.status, 200, changed.text)
  assert.equal((await vera.browser.get('/v1/session')).status, 200)
  const elsewhere = experience.inside.browser()
  await signIn(elsewhere, { email, password: vera.password })
  assert.equal((await elsewhere.get('/v1/session')).status, 200)
})
