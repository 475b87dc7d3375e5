import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  addTo,
  assertKeptFor,
  backAddress,
  backEnd,
  type DevelopedExperience,
  developedExperience,
  handedOver,
  madeGroup,
  redeemed,
  settledUser,
} from '../../test/support/developers.ts'
import { changeSettings } from '../../test/support/experiences.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { createToken } from '../crypto/tokens.ts'

describe('redeemHandover', () => {
  let app: TestApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const redeem = async (body: object) =>
    (await backEnd(app, experience)).post(`${experience.path}/handovers/redeem`, body)

  it('tells who it is, how they signed in, and their groups', async () => {
    const person = await settledUser(app, experience)
    const staff = await madeGroup(experience, 'Staff')
    const crew = await madeGroup(experience, 'Crew', staff)
    await addTo(experience, crew, person.id)
    const code = await handedOver(person.browser)
    const { body } = await redeem({ code, returnTo: backAddress })
    assert.deepEqual(body.groups, [
      { id: crew, name: 'Crew', direct: true },
      { id: staff, name: 'Staff', direct: false },
    ])
    assert.deepEqual(body.methods, ['pwd'])
    assert.match(String(body.sessionToken), /^lkx_/)
  })

  it('refuses, and uses up, a code made for another address or for one that is registered no more', async () => {
    const { browser } = await settledUser(app, experience)
    const code = await handedOver(browser)
    assertProblem(await redeem({ code, returnTo: 'https://app.example.com/other' }), 410, 'link-expired')
    assertProblem(await redeem({ code, returnTo: backAddress }), 410, 'link-expired')
    const late = await handedOver(browser)
    await changeSettings(app, experience.experienceId, { returnAddresses: [] })
    assertProblem(await redeem({ code: late }), 410, 'link-expired')
    await changeSettings(app, experience.experienceId, { returnAddresses: [backAddress] })
  })

  it('refuses a code of a session that has ended, and what was never a code', async () => {
    const { browser } = await settledUser(app, experience)
    const code = await handedOver(browser)
    await browser.delete('/v1/session')
    const program = await backEnd(app, experience)
    const { browser: again } = await settledUser(app, experience)
    const sessionToken = await redeemed(program, experience, again)
    for (const odd of [code, sessionToken, createToken('handover'), createToken('session'), 'x'])
      assertProblem(await redeem({ code: odd }), 410, 'link-expired')
  })

  it('is for collaborators, and for keys', async () => {
    await assertKeptFor(app, experience, 'collaborator', (client, path) =>
      client.post(`${path}/handovers/redeem`, {}),
    )
  })
})
