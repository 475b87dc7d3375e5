import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assertOperatorsOnly, type Operator, operatorOf } from '../../test/support/deployment-sso.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { enrolTotp } from '../../test/support/second-factors.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { runOnce } from '../jobs/jobs.ts'
import { schedule } from '../jobs/schedule.ts'
import { version } from './version.ts'

const path = '/v1/deployment/status'

interface Status {
  version: string
  runtime: string
  engine: string
  startedAt: string
  now: string
  healthy: boolean
  checks: { name: string; ok: boolean; detail: string; remedy: string | null }[]
  people: { users: number; operators: number; disabled: number }
  organizations: number
  sessions: number
  emails: { waiting: number; failed: number; oldestWaitingAt: string | null }
  jobs: {
    name: string
    everySeconds: number
    lastRunAt: string | null
    lastError: string | null
    isRunning: boolean
  }[]
  databaseBytes: number
}

eachEngine((engine) => {
  describe('getDeploymentStatus', () => {
    let app: TestApp
    let operator: Operator
    before(async () => {
      // The clocks of this machine and of the database are compared.
      app = await startTestApp({ engine, startsAt: Date.now() })
      operator = await operatorOf(app)
      await enrolTotp(app, operator)
    })
    after(() => app[Symbol.asyncDispose]())

    const read = async () => {
      const answer = await operator.browser.get<Status>(path)
      assert.equal(answer.status, 200, answer.text)
      return answer.body
    }

    it('tells what runs, how much there is, and that all is well', async () => {
      await foundedOrganization(app)
      const status = await read()
      assert.deepEqual(
        [status.version, status.engine, status.now, status.runtime],
        [version, engine, new Date(app.clock.now()).toISOString(), `Node ${process.versions.node}`],
      )
      assert.ok(status.startedAt < status.now)
      assert.deepEqual(status.people, { users: 2, operators: 1, disabled: 0 })
      assert.deepEqual([status.organizations, status.sessions], [1, 2])
      assert.ok(status.databaseBytes > 100_000, String(status.databaseBytes))
      const names = status.checks.map(({ name }) => name)
      for (const name of ['database', 'schema', 'mail queue', 'jobs', 'signing keys', 'clock', 'disk'])
        assert.ok(names.includes(name), name)
      const bad = status.checks.filter(({ ok }) => !ok)
      assert.deepEqual([bad, status.healthy], [[], true])
    })

    it('tells of each job when it ran, in whichever process, and why it failed', async () => {
      const jobOf = (status: Status, name: string) => {
        const { everySeconds: _every, ...job } = status.jobs.find((each) => each.name === name) ?? {}
        return job
      }
      const before = await read()
      assert.deepEqual(
        before.jobs.map(({ name, everySeconds }) => [name, everySeconds]),
        schedule.map(({ name, everyMs }) => [name, everyMs / 1000]),
      )
      const at = new Date(app.clock.now()).toISOString()
      for (const name of ['write-last-uses', 'count-activity'] as const) await app.runJob(name)
      await runOnce(app.context, {
        name: 'enforce-sso',
        everyMs: 1000,
        run: async () => {
          throw new Error('no provider answers')
        },
      })
      const after = await read()
      const done = { lastRunAt: at, lastError: null, isRunning: false }
      assert.deepEqual(jobOf(after, 'write-last-uses'), { name: 'write-last-uses', ...done })
      assert.deepEqual(jobOf(after, 'count-activity'), { name: 'count-activity', ...done })
      const failed = { name: 'enforce-sso', ...done, lastError: 'no provider answers' }
      assert.deepEqual(jobOf(after, 'enforce-sso'), failed)
      assert.equal(after.healthy, false)
      const check = after.checks.find(({ name }) => name === 'jobs')
      assert.deepEqual([check?.ok, typeof check?.remedy], [false, 'string'])
    })

    it('tells which job is running', async () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
      const everywhere = { name: 'write-last-uses', everyMs: 1000, everywhere: true } as const
      const running = Promise.all([
        runOnce(app.context, { ...everywhere, run: () => promise }),
        runOnce(app.context, {
          name: 'check-sso-domains',
          everyMs: 1000,
          run: () => {
            begin()
            return promise
          },
        }),
      ])
      await begun
      const names = (await read()).jobs.filter(({ isRunning }) => isRunning).map(({ name }) => name)
      assert.deepEqual(names.sort(), ['check-sso-domains', 'write-last-uses'])
      resolve()
      await running
      assert.ok((await read()).jobs.every(({ isRunning }) => !isRunning))
    })

    it('tells how many mails wait, and since when', async () => {
      await app.context.database.kysely.deleteFrom('emails').execute()
      const at = new Date(app.clock.now()).toISOString()
      await app.browser().post('/v1/recovery', { email: operator.email })
      assert.deepEqual((await read()).emails, { waiting: 1, failed: 0, oldestWaitingAt: at })
    })

    it('is there for operators with a second factor only', () => assertOperatorsOnly(app, 'GET', path))
  })
})
