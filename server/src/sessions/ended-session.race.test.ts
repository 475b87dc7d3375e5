import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { eachEngine } from '../../test/support/each-engine.ts'
import {
  backForLink,
  type GithubApp,
  githubPerson,
  linkGithub,
  startGithubApp,
} from '../../test/support/github.ts'
import { type Answer, assertProblem, type Json } from '../../test/support/http-client.ts'
import {
  actsOf,
  enrolTotp,
  type PasskeyPerson,
  personWithPasskey,
  startCeremony,
  userIdOf,
} from '../../test/support/second-factors.ts'
import { createAuthenticator } from '../../test/support/software-authenticator.ts'
import { transaction } from '../database/transaction.ts'
import { lockUser } from '../users/users.ts'
import { endUserSessions } from './sessions.ts'

type Act = () => Promise<Answer<Json>>

/** What changes how an account is opened, each up to the one request that does it. */
const changes: Record<string, (person: PasskeyPerson, app: GithubApp) => Promise<Act>> = {
  'connecting GitHub': async ({ browser }, app) => {
    const back = await backForLink(browser, githubPerson(app))
    return () => browser.post('/v1/account/links/github/finish', back)
  },
  'disconnecting GitHub': async ({ browser }, app) => {
    await linkGithub(browser, githubPerson(app))
    return () => browser.delete('/v1/account/links/github')
  },
  'adding a passkey': async ({ browser }, app) => {
    const options = await startCeremony(browser, '/v1/account/passkeys/enrolment')
    const { origin } = new URL(app.context.config.baseUrl)
    const response = createAuthenticator({ origin }).create(options)
    return () => browser.post('/v1/account/passkeys', { response })
  },
  'removing a passkey':
    async ({ browser, passkeyId }) =>
    () =>
      browser.delete(`/v1/account/passkeys/${passkeyId}`),
  'removing the authenticator app': async (person, app) => {
    await enrolTotp(app, person)
    return () => person.browser.delete('/v1/account/totp')
  },
  'new recovery codes':
    async ({ browser }) =>
    () =>
      browser.post('/v1/account/recovery-codes'),
  'asking for another address':
    async ({ browser }) =>
    () =>
      browser.post('/v1/account/email-change', { email: 'thief@example.com' }),
}

eachEngine((engine) => {
  describe('what waits while every session is ended', () => {
    let app: GithubApp
    before(async () => {
      app = await startGithubApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
    })
    after(() => app[Symbol.asyncDispose]())

    /** The request was let in and waits for the lock of its user; nothing tells so from outside SQLite. */
    const untilItWaits = async () => {
      if (engine === 'sqlite') return wait(50)
      const waiting = sql<{ pid: number }>`
        select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      for (let tries = 0; tries < 200; tries += 1) {
        if ((await waiting.execute(app.context.database.kysely)).rows.length > 0) return
        await wait(10)
      }
      throw new Error('The request waits for no lock.')
    }
    const stateOf = async (userId: string, email: string) => {
      const ofUser = (table: 'account_links' | 'totp_factors' | 'passkeys' | 'recovery_codes') =>
        app.context.database.kysely.selectFrom(table).selectAll().where('user_id', '=', userId).execute()
      const tables = ['account_links', 'totp_factors', 'passkeys', 'recovery_codes'] as const
      const [acts, mails, ...rows] = await Promise.all([
        actsOf(app, email),
        app.mails(),
        ...tables.map(ofUser),
      ])
      return { acts, mails: mails.map(({ id }) => id), rows }
    }

    for (const [name, prepare] of Object.entries(changes)) {
      it(`is refused: ${name}`, async () => {
        const person = await personWithPasskey(app)
        const act = await prepare(person, app)
        const id = await userIdOf(app, person.email)
        const before = await stateOf(id, person.email)
        let answer: Promise<Answer<Json>> | undefined
        await transaction(app.context.database, async (tx) => {
          await lockUser(tx, id)
          answer = act()
          await untilItWaits()
          await endUserSessions(app.context, tx, id)
        })
        assertProblem((await answer) as Answer<Json>, 401, 'not-signed-in')
        assert.deepEqual(await stateOf(id, person.email), before)
      })
    }
  })
})
