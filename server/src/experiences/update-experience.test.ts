import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  ownersActs,
} from '../../test/support/developers.ts'
import { changeSettings } from '../../test/support/experiences.ts'
import { assertProblem, type Json } from '../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'

describe('updateExperience', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const update = (body: Json) => experience.browser.patch<Json>(experience.path, body)
  const faultOf = async (body: Json) => {
    const problem = assertProblem(await update(body), 422, 'validation')
    return (problem.errors as { path: string; code: string; message: string }[])[0]
  }

  it('changes what is given, from the next request on', async () => {
    const changes = {
      name: 'Harbour & Quay',
      slug: 'harbour-and-quay',
      accent: '#0F6A54',
      signInMethods: ['password', 'totp'],
      registration: 'invitation',
      passwordMinLength: 20,
      sessionTtl: 3600,
      sessionIdle: 600,
      returnAddresses: ['https://app.example.com/back', 'http://localhost:8080/back'],
    }
    const { status, body, text } = await update(changes)
    assert.equal(status, 200, text)
    for (const [name, value] of Object.entries({ ...changes, accent: '#0f6a54' }))
      assert.deepEqual(body[name], value, name)
    const register = await experience.inside.browser().post('/v1/registration', {
      email: 'new@port.example',
      firstName: 'New',
      lastName: 'Person',
      password: 'quiet lanterns over Trieste',
    })
    assertProblem(register, 403, 'registration-closed')
    const [act] = (await ownersActs(app, experience)).slice(-1)
    assert.deepEqual([act?.act, act?.target_id], ['experience.updated', experience.experienceId])
  })

  it('names the nearest colour on which white letters can be read', async () => {
    const fault = await faultOf({ accent: '#ffd400' })
    assert.equal(fault?.code, 'contrast')
    const nearest = /#[0-9a-f]{6}/.exec(fault?.message ?? '')?.[0] ?? ''
    assert.equal((await update({ accent: nearest })).status, 200, nearest)
  })

  it('refuses settings that do not fit', async () => {
    const cases: [Json, string, string][] = [
      [{ signInMethods: ['passkey'] }, 'signInMethods', 'no-beginning'],
      [{ signInMethods: ['password', 'github'] }, 'signInMethods', 'github-missing'],
      [{ sessionTtl: 31 * 86_400 }, 'sessionTtl', 'above-deployment'],
      [{ sessionIdle: 8 * 86_400 }, 'sessionIdle', 'above-deployment'],
      [{ name: 'Win at evil.example' }, 'name', 'format'],
      [{ name: 'Call 0201234567' }, 'name', 'format'],
      [{ returnAddresses: ['http://app.example.com/'] }, 'returnAddresses.0', 'not-https'],
      [{ returnAddresses: ['javascript:alert(1)'] }, 'returnAddresses.0', 'not-https'],
      [{ returnAddresses: ['https://app.example.com'] }, 'returnAddresses.0', 'format'],
      [{ returnAddresses: ['https://a:b@app.example.com/'] }, 'returnAddresses.0', 'format'],
      [{ returnAddresses: ['https://app.example.com/#x'] }, 'returnAddresses.0', 'format'],
      [{ returnAddresses: ['https://app.example.com/?code=1'] }, 'returnAddresses.0', 'reserved'],
      [{ returnAddresses: ['/back'] }, 'returnAddresses.0', 'format'],
      [{ logo: 'not base64!' }, 'logo', 'format'],
      [{ logo: Buffer.from('<svg onload="alert(1)"/>').toString('base64') }, 'logo', 'type'],
      [{ logo: Buffer.from('<html>').toString('base64') }, 'logo', 'type'],
    ]
    for (const [body, path, code] of cases) {
      const fault = await faultOf(body)
      assert.deepEqual([fault?.path, fault?.code], [path, code], JSON.stringify(body))
    }
    const shapes = [
      { slug: 'A b' },
      { slug: '-x-' },
      { accent: 'red' },
      { passwordMinLength: 7 },
      { css: 'x' },
    ]
    for (const body of shapes) assertProblem(await update(body), 422, 'validation')
  })

  it('refuses registration by invitation where nobody could choose the password that an invitation leads to', async () => {
    const own = await developedExperience(app)
    const change = (body: Json) => own.browser.patch<Json>(own.path, body)
    const faultsOf = async (body: Json) => {
      const problem = assertProblem(await change(body), 422, 'validation')
      return (problem.errors as { path: string; code: string }[]).map(({ path, code }) => [path, code])
    }
    const github = { clientId: 'Iv1.harbour', clientSecret: 'a-secret-of-the-test' }
    const code = 'invitation-needs-password'
    const both = { registration: 'invitation', signInMethods: ['github', 'passkey'] }
    assert.deepEqual(await faultsOf({ github, ...both }), [['registration', code]])
    assert.equal((await change({ github, registration: 'invitation' })).status, 200)
    assert.deepEqual(await faultsOf({ signInMethods: both.signInMethods }), [['signInMethods', code]])
    const open = { registration: 'open', signInMethods: both.signInMethods }
    assert.equal((await change(open)).status, 200)
    assert.deepEqual(await faultsOf({ registration: 'invitation' }), [['registration', code]])
    assert.equal((await change({ registration: 'closed' })).status, 200)
    await changeSettings(app, own.experienceId, { registration: 'invitation' })
    assert.equal((await change({ accent: '#0f6a54' })).status, 200)
    assert.equal((await change({ signInMethods: ['password', 'github'] })).status, 200)
  })

  it('takes a slug once among all Experiences', async () => {
    const other = await developedExperience(app)
    const race = await Promise.all([
      update({ slug: 'pier' }),
      other.browser.patch(other.path, { slug: 'pier' }),
    ])
    assert.deepEqual(race.map(({ status }) => status).sort(), [200, 422])
  })

  it('keeps both of two changes at once', async () => {
    await Promise.all([update({ passwordMinLength: 30 }), update({ registration: 'closed' })])
    const { body } = await experience.browser.get(experience.path)
    assert.deepEqual([body.passwordMinLength, body.registration], [30, 'closed'])
  })

  it('takes a picture of up to 100 kB, and no larger one', async () => {
    const jpeg = (size: number) => {
      const bytes = Buffer.alloc(size)
      bytes.set([0xff, 0xd8, 0xff, 0xe0])
      return bytes.toString('base64')
    }
    assert.equal((await update({ logo: jpeg(100_000) })).status, 200)
    assertProblem(await update({ logo: jpeg(100_001) }), 422, 'validation')
    assertProblem(await update({ logo: jpeg(300_000) }), 413, 'body-too-large')
  })

  it('keeps the secret of the app at GitHub to itself', async () => {
    const github = { clientId: 'Iv1.harbour', clientSecret: 'a-secret-of-the-test' }
    const answer = await update({ github, signInMethods: ['password', 'github'] })
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.body.githubClientId, github.clientId)
    assert.ok(!answer.text.includes(github.clientSecret))
    const rows = await app.context.database.kysely.selectFrom('experiences').selectAll().execute()
    assert.ok(!JSON.stringify(rows).includes(github.clientSecret))
    assert.equal((await faultOf({ github: null }))?.code, 'github-missing')
    assert.equal((await update({ github: null, signInMethods: ['password'] })).body.githubClientId, null)
  })

  it('is for administrators', async () => {
    await assertKeptFor(app, await developedExperience(app), 'admin', (client, path) =>
      client.patch(path, { css: 1 }),
    )
  })
})
