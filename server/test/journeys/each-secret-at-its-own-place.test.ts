import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type CredentialTokenKind, credentialTokenKinds } from '../../src/credentials/find-credential.ts'
import { createToken, type TokenKind, tokenPrefixes } from '../../src/crypto/tokens.ts'
import { acceptedKinds } from '../../src/http/access.ts'
import type { AnyOperation } from '../../src/http/operation.ts'
import { operations as everywhere } from '../../src/operations.ts'
import { orderReset } from '../../src/operator/order-factor-reset.ts'
import { wholeAnswer } from '../support/access-answers.ts'
import { madeKey, makeOperator } from '../support/api-keys.ts'
import { agentTokenIn } from '../support/credentials.ts'
import { directorySecrets } from '../support/directory-secrets.ts'
import { type ExperienceApp, startExperience } from '../support/experiences.ts'
import { type Answer, assertProblem, type Client, type Json } from '../support/http-client.ts'
import { invited } from '../support/invitations.ts'
import { tokenIn } from '../support/mail.ts'
import { foundedOrganization, projectIn, workspaceIn } from '../support/organizations.ts'
import { goodPassword, newcomer, registeredPerson } from '../support/people.ts'
import { codeNow, personWithTotp, stepMs } from '../support/second-factors.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

// Kinds of secrets come from the list of their prefixes, places from the list of operations: a new one of either is
// tried at, or with, all of the others without anybody thinking of it.

// Those of Experiences alone are no place of the platform: see `closed-directories`.
const operations = everywhere.filter(({ directories }) => directories !== 'experiences')

const kinds = Object.keys(tokenPrefixes) as TokenKind[]
const isCredential = (kind: TokenKind): kind is CredentialTokenKind =>
  (credentialTokenKinds as readonly string[]).includes(kind)
const credentialOf = { session: 'session', apiKey: 'api-key', agent: 'agent' } as const

/** The fields of bodies in which a secret is shown. */
const secretFields = ['token', 'attempt', 'invitation', 'secret', 'state', 'answer']

/** Which kind each of them takes. A new one asks for its line here. */
const kindOfField: Record<string, TokenKind | 'any credential'> = {
  'register invitation': 'invitation',
  'previewInvitation invitation': 'invitation',
  'confirmEmail token': 'confirmation',
  'resetPassword token': 'passwordReset',
  'verifyTotp attempt': 'attempt',
  'verifyRecoveryCode attempt': 'attempt',
  'startPasskeyVerification attempt': 'attempt',
  'finishPasskeyVerification attempt': 'attempt',
  'cancelFactorReset token': 'factorResetCancel',
  'confirmEmailChange token': 'emailChange',
  'undoEmailChange token': 'emailChangeUndo',
  'getInvitation token': 'invitation',
  'acceptInvitation token': 'invitation',
  'declineInvitation token': 'invitation',
  'introspect token': 'any credential',
  'startGithubSignIn invitation': 'invitation',
  'finishGithubSignIn state': 'providerState',
  'finishGithubLink state': 'providerState',
  'finishOidcSignIn state': 'providerState',
  'enterBySso answer': 'providerAnswer',
  'finishGithubLink answer': 'providerAnswer',
  'getSharedDashboard token': 'dashboardShare',
}

const fields = operations.flatMap((operation) =>
  Object.entries((operation.body?.properties ?? {}) as Record<string, Json>)
    // What is chosen from a list is no secret.
    .filter(([name, schema]) => secretFields.includes(name) && !('enum' in schema))
    .map(([name]) => ({ operation, name, key: `${operation.id} ${name}` })),
)

describe('each kind of secret', () => {
  let app: TestApp
  let live: Record<TokenKind, string>
  let harbour: ExperienceApp
  let people: Awaited<ReturnType<typeof makeSecrets>>['people']
  before(async () => {
    app = await startTestApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    harbour = await startExperience(app)
    const made = await makeSecrets(app)
    people = made.people
    // A kind of which none can be had here yet must be refused everywhere all the same.
    const unheard = Object.fromEntries(kinds.map((kind) => [kind, createToken(kind)]))
    live = { ...(unheard as Record<TokenKind, string>), ...made.live }
    for (const kind of kinds) assert.ok(live[kind].startsWith(`${tokenPrefixes[kind]}_`), kind)
  })
  after(() => app[Symbol.asyncDispose]())

  const ask = (operation: AnyOperation, client: Client, body?: unknown) => {
    const path = operation.path.replaceAll(/:\w+/g, 'x_01m00000000000000000000000')
    const hasBody = operation.method !== 'GET'
    const mount = operation.directories === 'experiences' ? harbour.path : '/v1'
    return client.request<Json>(operation.method, mount + path, hasBody ? { body: body ?? {} } : {})
  }

  it('has its places found: every operation, and every field that takes a secret', () => {
    assert.ok(operations.length > 100)
    assert.ok(fields.length >= 15, String(fields.length))
    for (const { key } of fields) assert.ok(key in kindOfField, key)
  })

  it('is a credential only where the operation says so, and no other secret is one anywhere', async () => {
    for (const operation of operations) {
      const accepted = acceptedKinds(operation.access)
      for (const kind of kinds) {
        const label = `${operation.id} with ${kind}`
        const isAccepted = isCredential(kind) && accepted.includes(credentialOf[kind])
        // What is accepted could end the credential itself: those are asked by reading only.
        if (isAccepted && operation.method !== 'GET') continue
        const answer = await ask(operation, app.program(live[kind]))
        if (!isAccepted) {
          const expected = isCredential(kind) ? 'wrong-credential' : 'not-signed-in'
          assert.equal(answer.body.code, expected, `${label}: ${answer.text}`)
        } else if (operation.id !== 'forwardAuth') {
          assert.notEqual(answer.status, 401, `${label}: ${answer.text}`)
          assert.notEqual(answer.body.code, 'wrong-credential', label)
        }
      }
    }
  })

  it('is a session in its cookie only if it is one, and a pending sign-in only if it is one', async () => {
    for (const kind of kinds) {
      const browser = app.browser()
      browser.cookies.set('latchkey', live[kind])
      const answer = await browser.get('/v1/session')
      assert.equal(answer.status, kind === 'session' ? 200 : 401, `${kind}: ${answer.text}`)
      if (kind === 'attempt') continue
      const pending = app.browser()
      pending.cookies.set('latchkey-attempt', live[kind])
      const step = await pending.post('/v1/sign-in/totp', { code: '123456' })
      assertProblem(step, 410, 'attempt-expired')
    }
  })

  it('lets a mailed code count only as the device that asked for it', async () => {
    const { asked, code } = people
    for (const kind of kinds) {
      if (kind === 'device') continue
      const browser = app.browser()
      browser.cookies.set('latchkey-device', live[kind])
      const answer = await browser.post('/v1/recovery/reset', { code, newPassword: 'seven slow ferries' })
      assert.ok([410, 422].includes(answer.status), `${kind}: ${answer.text}`)
    }
    const newPassword = 'seven slow ferries at dusk'
    assert.equal((await asked.post('/v1/recovery/reset', { code, newPassword })).status, 200)
  })

  it('is refused in a field for another kind, as a text that nobody was given', async () => {
    for (const { operation, name, key } of fields) {
      const own = kindOfField[key]
      if (own === 'any credential' || own === undefined) continue
      const client = () => (operation.access === 'anyone' ? app.browser() : people.caller(operation.id))
      const body = (secret: string) => ({ ...people.restOfBody(operation.id), [name]: secret })
      const nonsense = await ask(operation, client(), body(createToken(own)))
      assert.ok(nonsense.status >= 400, `${key}: ${nonsense.text}`)
      for (const kind of kinds.filter((one) => one !== own)) {
        const answer = await ask(operation, client(), body(live[kind]))
        assert.equal(told(answer), told(nonsense), `${key} with ${kind}`)
      }
    }
  })

  it('is told to be in force only if it is a credential', async () => {
    for (const kind of kinds) {
      const { status, body } = await people.service.post('/v1/access/introspect', { token: live[kind] })
      assert.equal(status, 200)
      assert.equal(body.active, isCredential(kind), kind)
    }
  })

  it('was used up by none of it, and works at its own place', async () => {
    const done = async (answer: Promise<Answer<Json>>) => {
      const { status, text } = await answer
      assert.ok(status === 200 || status === 202 || status === 204, `${status} ${text}`)
    }
    const anybody = app.browser()
    for (const kind of ['session', 'apiKey'] as const)
      await done(app.program(live[kind]).get('/v1/account/profile'))
    await done(app.program(live.agent).get('/v1/agent'))
    await done(anybody.post('/v1/invitations/look-up', { token: live.invitation }))
    await done(people.caller('acceptInvitation').post('/v1/invitations/accept', { token: live.invitation }))
    await done(
      people
        .caller('confirmEmailChange')
        .post('/v1/account/email-change/confirm', { token: live.emailChange }),
    )
    await done(anybody.post('/v1/email-change/undo', { token: live.emailChangeUndo }))
    await done(anybody.post('/v1/account/factor-reset/cancel', { token: live.factorResetCancel }))
    const password = goodPassword
    await done(anybody.post('/v1/registration/confirm', { token: live.confirmation, password }))
    const newPassword = 'seven slow ferries at dusk'
    await done(anybody.post('/v1/recovery/reset', { token: live.passwordReset, newPassword }))
    app.clock.advance(stepMs)
    const code = codeNow(app, people.pending.secret)
    await done(app.program().post('/v1/sign-in/totp', { attempt: live.attempt, code }))
  })
})

/** All that an answer tells about the secret. */
function told(answer: Answer<Json>): string {
  return wholeAnswer(answer).replace(/^set-cookie: latchkey-device=.*$/m, '')
}

/** A secret of each kind that is in force, each of somebody else's, and what belongs to their places. */
async function makeSecrets(app: TestApp) {
  const shared = await directorySecrets(app)
  const organization = await foundedOrganization(app)
  const projectId = await projectIn(app, organization)
  const workspaceId = await workspaceIn(app, organization, projectId)
  const agent = await agentTokenIn(app, { organizationId: organization.id, projectId, workspaceId })

  const guest = await registeredPerson(app)
  const { token: invitation } = await invited(app, organization, guest.email)
  const locked = await personWithTotp(app)
  await orderReset(app.context, locked.email)
  const operator = await registeredPerson(app)
  await makeOperator(app, operator)

  const live: Partial<Record<TokenKind, string>> = {
    ...shared.live,
    apiKey: (await madeKey(app, organization.owner)).secret,
    agent: agent.secret,
    invitation,
    factorResetCancel: tokenIn(await app.mailTo(locked.email), 'lkf'),
  }
  const callers: Record<string, Client> = {
    confirmEmailChange: shared.moving,
    acceptInvitation: guest.browser,
  }
  const rest: Record<string, Json> = {
    register: { ...newcomer(), email: guest.email },
    confirmEmail: { password: goodPassword },
    resetPassword: { newPassword: 'seven slow ferries at dusk' },
    verifyTotp: { code: '123456' },
    verifyRecoveryCode: { code: 'BBBB-BBBB-BBBB-BBBB' },
    finishPasskeyVerification: {
      response: {
        id: 'AA',
        rawId: 'AA',
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: 'AA', authenticatorData: 'AA', signature: 'AA' },
      },
    },
  }
  return {
    live,
    people: {
      pending: shared.pending,
      asked: shared.asked,
      code: shared.code,
      service: (await madeKey(app, operator, { kind: 'service' })).program,
      caller: (id: string) => callers[id] ?? guest.browser,
      restOfBody: (id: string): Json => rest[id] ?? {},
    },
  }
}
