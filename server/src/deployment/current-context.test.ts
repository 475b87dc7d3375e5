import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { madeKey, makeOperator } from '../../test/support/api-keys.ts'
import { countStatements } from '../../test/support/counted-database.ts'
import { operatorOf } from '../../test/support/deployment-sso.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { asProgram, fetchTransport } from '../../test/support/http-client.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { type Person, registeredPerson } from '../../test/support/people.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { changeableKeys } from '../config/settings.ts'
import { requireAccess } from '../http/access.ts'
import type { Access } from '../http/operation.ts'
import { createServer } from '../http/server.ts'
import { operations } from '../operations.ts'
import { commandLine } from '../operator/operator-act.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { changeSettings } from './change-settings.ts'
import { currentContext } from './current-context.ts'

const plans = '{"standard":{"name":"Standard"},"large":{"name":"Large"}}'

eachEngine((engine) => {
  describe('the context with the settings as they are now', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_PLANS: plans } })
    })
    after(() => app[Symbol.asyncDispose]())

    it('is the given one until something is changed, and then the same for each change', async () => {
      const { context } = app
      assert.equal(await currentContext(context), context)
      await changeSettings(context, { registration: 'closed' }, commandLine)
      const closed = await currentContext(context)
      assert.equal(closed.config.registration, 'closed')
      assert.equal(await currentContext(context), closed)
      assert.equal(context.config.registration, 'open')
      await changeSettings(context, { registration: null }, commandLine)
      assert.equal((await currentContext(context)).config.registration, 'open')
    })

    it('costs one look-up, and reads the settings once for each change', async () => {
      const { database, take, takeSettings } = countStatements(app.context.database)
      const context = { ...app.context, database }
      await changeSettings(context, { name: 'Harbour' }, commandLine)
      take()
      assert.equal((await currentContext(context)).config.name, 'Harbour')
      assert.deepEqual([takeSettings(), take()], [1, 1])
      for (let again = 0; again < 3; again++) await currentContext(context)
      assert.deepEqual([takeSettings(), take()], [3, 0])
    })

    it('is looked up once by a request, and by none in the direct lane', async () => {
      const { database, takeSettings } = countStatements(app.context.database)
      const person = await registeredPerson(app)
      await using server = await createServer({ ...app.context, database }, operations)
      await server.listen({ port: 0, host: '127.0.0.1' })
      const program = asProgram(transportTo(server), person.browser.cookies.get('latchkey'))
      const costsOf = async (path: string) => {
        const costs: number[] = []
        for (let each = 0; each < 10; each++) {
          takeSettings()
          assert.equal((await program.get(path)).status, 200)
          costs.push(takeSettings())
        }
        return costs
      }
      assert.deepEqual(new Set(await costsOf('/v1/session')), new Set([0]))
      // A request that is held up for long is admitted once more, and that looks again.
      assert.equal(Math.min(...(await costsOf('/v1/sessions'))), 1)
    })

    it('leaves out what no longer fits what is configured, and keeps the rest', async () => {
      await changeSettings(app.context, { defaultPlan: 'large', passwordMinLength: 20 }, commandLine)
      assert.equal((await currentContext(app.context)).config.defaultPlan, 'large')
      const { configured } = app.context.config
      const { large: _gone, ...left } = configured.plans
      const config = Object.create(app.context.config, {
        configured: { value: { ...configured, plans: left } },
      })
      const later = await currentContext({ ...app.context, config })
      assert.deepEqual([later.config.defaultPlan, later.config.passwordMinLength], ['standard', 20])
    })

    it('wakes jobs that were begun after it was made', async () => {
      const context = { ...app.context }
      const current = await currentContext(context)
      const woken: string[] = []
      context.wakeJob = (name) => woken.push(name)
      current.wakeJob('send-emails')
      assert.deepEqual(woken, ['send-emails'])
    })
  })
})

describe('the direct lane', () => {
  it('reads none of the settings that may change: it does not ask for changes', async () => {
    await using app = await startTestApp()
    const organization = await foundedOrganization(app)
    const operator = await operatorOf(app)
    await makeOperator(app, operator)
    const service = await madeKey(app, operator, { kind: 'service' })
    const key = await madeKey(app, organization.owner)
    const { config, read } = watched(app)
    await using server = await createServer({ ...app.context, config }, operations)
    await server.listen({ port: 0, host: '127.0.0.1' })
    const by = (secret: string) => asProgram(transportTo(server), secret)
    const place = { organizationId: organization.id, permission: 'organization.read' }
    const session = operator.browser.cookies.get('latchkey') ?? ''
    const ask: Record<string, () => Promise<{ status: number }>> = {
      getSession: () => by(session).get('/v1/session'),
      checkAccess: () => by(key.secret).post('/v1/access/check', place),
      introspect: () => by(service.secret).post('/v1/access/introspect', { token: session }),
      forwardAuth: () => by(key.secret).get('/v1/access/forward'),
    }
    read.clear()
    const direct = operations.flatMap(({ direct, id }) => (direct ? [id] : []))
    assert.deepEqual(Object.keys(ask).sort(), direct.sort())
    for (const [id, question] of Object.entries(ask)) {
      const { status } = await question()
      assert.equal(status, id === 'forwardAuth' ? 204 : 200, id)
    }
    assert.ok(read.has('sessionIdle'), 'what is read is seen')
    assert.deepEqual(
      changeableKeys.filter((name) => read.has(name)),
      [],
    )
  })
})

describe('a decision about access', () => {
  it('goes by none of them either: it is made while they are looked up', async () => {
    await using app = await startTestApp()
    const organization = await foundedOrganization(app)
    const operator = await operatorOf(app)
    const { config, read } = watched(app)
    const context = { ...app.context, config }
    const rules: [Person, Access][] = [
      [operator, 'anyone'],
      [operator, 'fresh'],
      [operator, 'credential'],
      [operator, { operator: true, fresh: true }],
      [organization.owner, { permission: 'organization.read' }],
      [organization.owner, { membership: true }],
    ]
    for (const [{ browser }, access] of rules) {
      const shown = { token: browser.cookies.get('latchkey') ?? '', address: '203.0.113.7' }
      const params = { organizationId: organization.id }
      const rule = { access, directoryId: platformDirectoryId }
      const { credential } = await requireAccess(context, rule, { shown, params })
      assert.equal(credential?.kind, 'session')
    }
    assert.ok(read.has('sessionIdle'), 'what is read is seen')
    assert.deepEqual(
      changeableKeys.filter((name) => read.has(name)),
      [],
    )
  })
})

/** The configuration, which notes what is read of it. */
function watched({ context }: TestApp) {
  const read = new Set<string | symbol>()
  const config = new Proxy(context.config, {
    get(target, name) {
      read.add(name)
      return Reflect.get(target, name)
    },
  })
  return { config, read }
}

function transportTo({ server }: Awaited<ReturnType<typeof createServer>>) {
  const { port } = server.address() as AddressInfo
  return fetchTransport(`http://127.0.0.1:${port}`)
}
