import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertProblem } from '../../../test/support/http-client.ts'
import {
  backFromProvider,
  type Company,
  companyWith,
  finish,
  type OidcApp,
  signInThrough,
  speakOf,
  startOidcApp,
} from '../../../test/support/oidc.ts'
import { attemptToken, codeNow, personWithTotp } from '../../../test/support/second-factors.ts'
import { personAt } from '../../../test/support/sso.ts'
import { createSecrets } from '../../crypto/secret-box.ts'
import { attemptPlace } from '../attempts.ts'

describe('what was sealed under a secret of the deployment that is given up', () => {
  const others = createSecrets(['a-secret-that-was-given-up-0123456789-abcdef'])
  let app: OidcApp
  let company: Company
  before(async () => {
    app = await startOidcApp()
    company = await companyWith(app, app.provider)
  })
  after(() => app[Symbol.asyncDispose]())

  const givenUp = async <T>(act: () => Promise<T>): Promise<T> => {
    const { secrets } = app.context
    app.context.secrets = others
    try {
      return await act()
    } finally {
      app.context.secrets = secrets
    }
  }

  it('is no longer open: a trip to the provider', async () => {
    speakOf(app, company)
    const browser = app.browser()
    const back = await backFromProvider(browser, company)
    assertProblem(await givenUp(() => finish(browser, back)), 410, 'provider-request-expired')
  })

  it('is no longer open: an answer of the provider that waits for consent', async () => {
    const { email } = await personAt(app, company.domain)
    speakOf(app, company, { email })
    const browser = app.browser()
    const shown = await signInThrough(browser, company)
    assert.equal(shown.body.next, 'sso-notice', shown.text)
    const enter = () => browser.post('/v1/sign-in/sso/enter', { answer: shown.body.token, accept: true })
    assertProblem(await givenUp(enter), 410, 'provider-request-expired')
    assert.equal((await enter()).body.next, 'done')
  })

  it('is no longer open: a sign-in through a provider that waits for its second step', async () => {
    const person = await personWithTotp(app)
    const token = await attemptToken(app, person)
    const { kysely } = app.context.database
    const { id } = await kysely
      .selectFrom('sign_in_attempts')
      .select('id')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
    await kysely
      .updateTable('sign_in_attempts')
      .set({ sso_sealed_proof: others.seal('{}', attemptPlace(id)) })
      .where('id', '=', id)
      .execute()
    const step = () =>
      app.program().post('/v1/sign-in/totp', { attempt: token, code: codeNow(app, person.secret) })
    assertProblem(await step(), 410, 'attempt-expired')
    assert.equal((await givenUp(step)).body.code, 'code-wrong', 'the attempt itself is there')
  })

  it('is told apart from a fault of the server: the secret of a connection', async () => {
    const start = () => app.browser().post('/v1/sign-in/sso', { connectionId: company.id })
    const body = assertProblem(await givenUp(start), 502, 'provider-failed')
    assert.match(String(body.detail), /has to enter it anew/)
    assert.equal((await start()).status, 200)
  })
})
