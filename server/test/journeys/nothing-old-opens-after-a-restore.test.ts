import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pino } from 'pino'
import { backUp } from '../../src/backup/back-up.ts'
import { findPostgresPrograms } from '../../src/backup/postgres-programs.ts'
import { restoreBackup } from '../../src/backup/restore.ts'
import { settleRestored } from '../../src/backup/settle-restored.ts'
import { openContext } from '../../src/open-context.ts'
import { agentPlace, mintedAgent } from '../support/agent-tokens.ts'
import { madeKey } from '../support/api-keys.ts'
import { emptyPlace } from '../support/backup-places.ts'
import { directorySecrets } from '../support/directory-secrets.ts'
import { type Engine, eachEngine } from '../support/each-engine.ts'
import type { Answer, Json } from '../support/http-client.ts'
import { invited } from '../support/invitations.ts'
import { goodPassword, registeredPerson, signedInElsewhere } from '../support/people.ts'
import { codeNow, passwordProven, personWithTotp, stepMs } from '../support/second-factors.ts'
import { type SecondServer, startServerOn } from '../support/second-server.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

const newPassword = 'seven slow ferries at dusk'

// Everything that was handed out is in the backup, in force. Then each of the things happens that a restore undoes.
// What is tried on the restored data is tried twice: without voiding each of them opens something, or the test is blind.
eachEngine((engine) => {
  describe('after a restore', () => {
    let app: TestApp
    let things: Things
    const folder = temporaryFolder()
    const file = join(folder.path, 'then.backup')
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      things = await handOut(app)
      await backUp(app.context, file)
      await useAndRevoke(app, things)
    })
    after(async () => {
      await app[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    })

    it('nothing that was handed out before opens anything', async () => {
      await using control = await restored(app, engine, file, null)
      for (const [name, attempt] of Object.entries(attempts(control, things))) {
        const { status, text } = await attempt()
        assert.ok(status < 300, `${name} opens nothing even without voiding: ${status} ${text}`)
      }
      await using server = await restored(app, engine, file, [])
      for (const [name, attempt] of Object.entries(attempts(server, things))) {
        const { status, text } = await attempt()
        assert.ok(status >= 400 && status < 500, `${name} is accepted: ${status} ${text}`)
      }
    })

    it('people sign in with what they know and have', async () => {
      await using server = await restored(app, engine, file, [])
      const { totp } = things
      const browser = await passwordProven({ ...app, ...server }, totp)
      app.clock.advance(stepMs)
      const done = await browser.post('/v1/sign-in/totp', { code: codeNow(app, totp.secret) })
      assert.deepEqual([done.status, done.body.next], [200, 'done'], done.text)
      const key = await browser.post('/v1/api-keys', { name: 'The next one' })
      assert.equal(key.status, 201, key.text)
    })

    it('is told apart from a backup that needs another secret', async () => {
      const other = 'another-secret-of-the-tests-9876543210-zyxwvutsrqpo'
      await assert.rejects(restored(app, engine, file, [], other), /needs another LATCHKEY_SECRET/)
    })

    it('no secret was in the backup to be read', async () => {
      const text = await readable(engine, file)
      assert.ok(text.includes(things.totp.email), 'what is looked into holds the data')
      for (const secret of things.secrets) assert.ok(!text.includes(secret), secret)
    })
  })
})

/** One of each kind of secret, in force. */
async function handOut(app: TestApp) {
  const { live, pending, code } = await directorySecrets(app)
  const person = await registeredPerson(app)
  const elsewhere = await signedInElsewhere(app, person)
  const totp = await personWithTotp(app)
  const place = await agentPlace(app)
  const { owner } = place.organization
  const [key, revokedKey] = [await madeKey(app, owner), await madeKey(app, owner)]
  const agent = await mintedAgent(place)
  const guest = await registeredPerson(app)
  const { token: invitation } = await invited(app, place.organization, guest.email)
  app.clock.advance(stepMs)
  const cookies = new Map(person.browser.cookies)
  const secrets = [
    ...Object.values(live),
    ...[person, totp, guest].flatMap(({ browser }) => [...browser.cookies.values()]),
    ...[key, revokedKey, agent, totp, pending].map(({ secret }) => secret),
    ...[...totp.recoveryCodes, ...pending.recoveryCodes].flatMap((it) => [it, it.replaceAll('-', '')]),
    invitation,
    code,
    goodPassword,
    ...app.context.config.secrets,
  ]
  assert.ok(secrets.every((secret) => secret.length >= 8))
  const codes = { totp: codeNow(app, totp.secret), pending: codeNow(app, pending.secret) }
  return { live, person, cookies, elsewhere, totp, owner, key, revokedKey, agent, invitation, codes, secrets }
}
type Things = Awaited<ReturnType<typeof handOut>>

/** What happens between the backup and the restore. */
async function useAndRevoke(app: TestApp, { person, totp, owner, revokedKey, codes }: Things): Promise<void> {
  const acknowledged = async (answer: Promise<Answer<Json>>) => {
    const { status, text } = await answer
    assert.ok(status < 300, text)
  }
  await acknowledged(owner.browser.delete(revokedKey.path))
  await acknowledged(person.browser.delete('/v1/session'))
  const [code] = totp.recoveryCodes
  await acknowledged((await passwordProven(app, totp)).post('/v1/sign-in/recovery-code', { code }))
  await acknowledged((await passwordProven(app, totp)).post('/v1/sign-in/totp', { code: codes.totp }))
}

/** Uses each old thing on a server; whether it was used or revoked since the backup makes no difference to it. */
function attempts(server: SecondServer, things: Things): Record<string, () => Promise<Answer<Json>>> {
  const { live, totp, codes } = things
  const browserWith = (cookies: Map<string, string>) => {
    const browser = server.browser()
    for (const [name, value] of cookies) browser.cookies.set(name, value)
    return browser
  }
  const signIn = async (path: string, code = '') => {
    const browser = server.browser()
    const { email, password } = totp
    await browser.post('/v1/sign-in/password', { email, password })
    return browser.post(path, { code })
  }
  const post = (path: string, body: Json) => server.browser().post(path, body)
  const password = goodPassword
  return {
    'a session that goes on': () => browserWith(things.elsewhere.cookies).get('/v1/session'),
    'the token of a session': () => server.program(live.session).get('/v1/session'),
    'a session that was signed out': () => browserWith(things.cookies).get('/v1/session'),
    'an API key': () => server.program(things.key.secret).get('/v1/account/profile'),
    'a revoked API key': () => server.program(things.revokedKey.secret).get('/v1/account/profile'),
    'an agent token': () => server.program(things.agent.secret).get('/v1/agent'),
    'a used code of an authenticator app': () => signIn('/v1/sign-in/totp', codes.totp),
    'a used recovery code': () => signIn('/v1/sign-in/recovery-code', totp.recoveryCodes[0]),
    'a recovery code': () => signIn('/v1/sign-in/recovery-code', totp.recoveryCodes[1]),
    'a sign-in under way': () =>
      server.program().post('/v1/sign-in/totp', { attempt: live.attempt, code: codes.pending }),
    'a link that confirms': () => post('/v1/registration/confirm', { token: live.confirmation, password }),
    'a reset link': () => post('/v1/recovery/reset', { token: live.passwordReset, newPassword }),
    'a link that undoes a change of address': () =>
      post('/v1/email-change/undo', { token: live.emailChangeUndo }),
    'an invitation': () => post('/v1/invitations/look-up', { token: things.invitation }),
  }
}

/** A server on the restored data, with the clock of the app. */
async function restored(
  app: TestApp,
  engine: Engine,
  file: string,
  keep: [] | null,
  secret?: string,
): Promise<SecondServer> {
  const place = await emptyPlace(engine, secret)
  const log = pino({ level: 'silent' })
  try {
    await restoreBackup(place.config, file, {
      isReplacing: false,
      settle: async (database) => {
        const context = { ...(await openContext(place.config, log, database)), clock: app.clock }
        return settleRestored(context, { keep, isWithoutSecret: false })
      },
    })
  } catch (error) {
    await place[Symbol.asyncDispose]()
    throw error
  }
  const context = { ...(await openContext(place.config, log)), clock: app.clock }
  const server = await startServerOn(context)
  return {
    ...server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      context.mail.close()
      await context.database[Symbol.asyncDispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}

/** A backup as whoever finds it would search it. */
async function readable(engine: Engine, file: string): Promise<string> {
  if (engine === 'sqlite') return readFileSync(file, 'latin1')
  const { restore } = await findPostgresPrograms(1)
  return execFileSync(restore, ['--file=-', file], { encoding: 'utf8', maxBuffer: 1e9 })
}
