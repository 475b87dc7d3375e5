import assert from 'node:assert/strict'
import { chmodSync, writeFileSync } from 'node:fs'
import { createServer as createWebServer } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { startDnsServer } from '../../../demo/dns/dns-server.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { freePort } from '../../test/support/free-port.ts'
import { foundedOrganization } from '../../test/support/organizations.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { newSecret, withSecrets } from '../../test/support/sealed-things.ts'
import { enrolTotp } from '../../test/support/second-factors.ts'
import { startSmtpServer } from '../../test/support/smtp.ts'
import { connectionOf } from '../../test/support/sso.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { getSigningKey } from '../access/signing-keys.ts'
import type { Config } from '../config/config.ts'
import { type Context, systemClock } from '../context.ts'
import { openPostgres } from '../database/postgres.ts'
import { type Check, lookAround, looks } from './checks.ts'

const dayMs = 86_400_000
const minuteMs = 60_000

/** The same deployment with other settings. */
function configured<C extends Pick<Context, 'config'>>(context: C, settings: Partial<Config>): C {
  const own = Object.entries(settings).map(([key, value]) => [key, { value, enumerable: true }])
  return { ...context, config: Object.create(context.config, Object.fromEntries(own)) as Config }
}

async function look(context: Context, name: string): Promise<Check> {
  const each = looks.find((one) => one.name === name) ?? assert.fail(`nothing looks at ${name}`)
  return each.look(context)
}

const assertFine = (check: Check) => assert.deepEqual([check.isOk, check.remedy], [true, null], check.detail)
function assertFaulty(check: Check, detail: RegExp, remedy: RegExp): void {
  assert.equal(check.isOk, false, check.detail)
  assert.match(check.detail, detail)
  assert.match(check.remedy ?? '', remedy)
}
function assertDoubtful(check: Check, detail: RegExp, remedy: RegExp): void {
  assert.equal(check.isOk, true, check.detail)
  assert.match(check.detail, detail)
  assert.match(check.remedy ?? '', remedy)
}

/** Listens until it is disposed, whatever its clients are waiting for then. */
async function listening(server: Server): Promise<{ port: number; [Symbol.asyncDispose](): Promise<void> }> {
  const open = new Set<Socket>()
  server.on('connection', (socket) => open.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return { port, [Symbol.asyncDispose]: close }
}

eachEngine((engine) => {
  describe('looking around', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine })
      const operator = await registeredPerson(app)
      await enrolTotp(app, operator)
      const { kysely } = app.context.database
      await kysely.updateTable('users').set({ operator_since: 1 }).execute()
      await kysely.updateTable('emails').set({ sent_at: 1 }).execute()
      await getSigningKey(app.context)
      await app.runJob('delete-expired')
    })
    after(() => app[Symbol.asyncDispose]())

    it('finds nothing where all is well', async () => {
      const context = engine === 'postgres' ? { ...app.context, clock: systemClock } : app.context
      const checks = await lookAround(context, { isQuick: true })
      const bad = checks.filter(({ name, remedy }) => remedy !== null && name !== 'jobs')
      // With the clock of the machine the job was not done yet: it is that of the tests that noted it.
      assert.deepEqual(bad, [])
      assert.equal(checks.length, looks.filter(({ isQuick }) => isQuick).length)
      assertFine(await look(app.context, 'jobs'))
      assertFine(await look(app.context, 'secrets'))
    })

    it('tells of jobs that are late, stuck or failing', async () => {
      const { kysely } = app.context.database
      await app.runJob('enforce-sso')
      const failing = { last_error: 'the disk is full' }
      await kysely.updateTable('jobs').set(failing).where('name', '=', 'enforce-sso').execute()
      assertFaulty(await look(app.context, 'jobs'), /enforce-sso \(the disk is full\)/, /tried again/)
      await kysely.updateTable('jobs').set({ last_error: null }).execute()
      app.clock.advance(30 * minuteMs)
      assertFaulty(await look(app.context, 'jobs'), /None has run since 20/, /latchkey serve/)
      await app.runJob('delete-expired')
      assertFaulty(await look(app.context, 'jobs'), /Late: enforce-sso\./, /stuck/)
      await kysely.deleteFrom('jobs').execute()
      assertDoubtful(await look(app.context, 'jobs'), /None has run yet/, /within a minute/)
    })

    it('tells of mails that wait or were given up', async () => {
      await registeredPerson(app)
      const { kysely } = app.context.database
      assertFine(await look(app.context, 'mail queue'))
      app.clock.advance(16 * minuteMs)
      assertFaulty(await look(app.context, 'mail queue'), /1 waiting.*waits since/, /goes out by itself/)
      const given = { failed_at: app.clock.now(), last_error: 'EENVELOPE RCPT TO 550' }
      await kysely.updateTable('emails').set(given).where('sent_at', 'is', null).execute()
      assertDoubtful(await look(app.context, 'mail queue'), /1 given up/, /operator/)
    })

    it('tells of keys that are old or that nothing opens', async () => {
      const lost = withSecrets(app, [newSecret])
      assertFaulty(await look(lost, 'signing keys'), /No configured secret opens sgk_/, /--revoke/)
      assertFaulty(await look(lost, 'secrets'), /authenticator apps \(1\)/, /Put that secret/)
      const both = withSecrets(app, [newSecret, ...app.context.config.secrets])
      assertDoubtful(
        await look(configured(both, { secrets: ['', ''] }), 'secrets'),
        /2 secrets/,
        /rotate-secret/,
      )
      app.clock.advance(33 * dayMs)
      assertFaulty(await look(app.context, 'signing keys'), /33 days old/, /rotate-signing-keys/)
    })

    it('tells of operators who cannot sign in, or with a password alone', async () => {
      const { kysely } = app.context.database
      await kysely.deleteFrom('totp_factors').execute()
      assertDoubtful(await look(app.context, 'operators'), /0 with a second factor/, /@example\.com/)
      const served = configured(app.context, { localMode: false })
      assertFaulty(await look(served, 'operators'), /0 with a second factor/, /passkey/)
      await kysely.updateTable('users').set({ disabled_at: 1 }).execute()
      assertFaulty(await look(app.context, 'operators'), /no operator/, /latchkey operator setup/)
      await kysely.updateTable('users').set({ disabled_at: null }).execute()
    })

    it('tells of certificates that end', async () => {
      const organization = await foundedOrganization(app)
      await connectionOf(organization, { kind: 'saml', name: 'Northwind staff' })
      const ends = (at: number) =>
        app.context.database.kysely
          .updateTable('sso_connections')
          .set({ state: 'on', certificate_expires_at: app.clock.now() + at })
          .execute()
      assertFine(await look(app.context, 'sso certificates'))
      await ends(3 * dayMs)
      assertDoubtful(await look(app.context, 'sso certificates'), /Ending: Northwind staff/, /metadata/)
      await ends(0)
      assertFaulty(await look(app.context, 'sso certificates'), /Ended: Northwind staff/, /metadata/)
    })

    it('does not look at what rests on a schema that is missing', async () => {
      // Raw: the bookkeeping table is not one of the product's tables.
      await sql`delete from schema_migrations where name = '0012-known-secrets'`.execute(
        app.context.database.kysely,
      )
      const checks = await lookAround(app.context, { isQuick: true })
      const by = (name: string) => checks.find((check) => check.name === name) ?? assert.fail(name)
      assertFaulty(by('schema'), /Missing: 0012-known-secrets/, /latchkey migrate/)
      assertFaulty(by('jobs'), /Not looked at, because of schema/, /See to schema/)
      assertFine(by('database'))
    })

    it('tells of a schema that a newer version has changed', async () => {
      // Raw: the bookkeeping table is not one of the product's tables.
      const apply = (name: string) =>
        sql`insert into schema_migrations (name, applied_at) values (${name}, 0) on conflict (name) do nothing`.execute(
          app.context.database.kysely,
        )
      await apply('0012-known-secrets')
      await apply('9998-later')
      assertDoubtful(await look(app.context, 'schema'), /newer version has added 9998-later/, /everywhere/)
      await apply('9999!-much-later')
      assertFaulty(await look(app.context, 'schema'), /cannot run on it/, /9999!-much-later/)
    })
  })
})

describe('looking at PostgreSQL', () => {
  it('tells of a clock that is off', async () => {
    await using app = await startTestApp({ engine: 'postgres' })
    const off = (ms: number) => ({ ...app.context, clock: { now: () => Date.now() + ms } })
    assertFine(await look(off(0), 'clock'))
    assertFaulty(await look(off(-95_000), 'clock'), /differ by 9[45]\.\d s/, /NTP/)
  })

  it('tells of one that acknowledges too early', async () => {
    await using app = await startTestApp({ engine: 'postgres' })
    const url = new URL(app.context.config.databaseUrl ?? '')
    url.searchParams.set('synchronous_commit', 'off')
    await using database = openPostgres(url.href, 2)
    const check = await look({ ...app.context, database }, 'database')
    assertFaulty(check, /synchronous_commit is off/, /survive a crash/)
  })

  it('tells of one that is out of reach, and goes on with what needs none', async () => {
    await using app = await startTestApp()
    const databaseUrl = `postgres://latchkey:hidden@127.0.0.1:${await freePort()}/latchkey`
    await using database = openPostgres(databaseUrl, 2)
    const context = configured({ ...app.context, database }, { databaseUrl })
    const checks = await lookAround(context)
    const by = (name: string) => checks.find((check) => check.name === name) ?? assert.fail(name)
    assertFaulty(by('database'), /127\.0\.0\.1:\d+\/latchkey.*ECONNREFUSED/, /LATCHKEY_DATABASE_URL/)
    assert.ok(!JSON.stringify(checks).includes('hidden'), 'no password')
    assertFaulty(by('clock'), /because of database/, /database first/)
    assertFaulty(by('jobs'), /because of schema/, /schema first/)
    for (const name of ['runtime', 'disk', 'mail server', 'github', 'proxies']) assertFine(by(name))
  })
})

describe('looking beyond the database', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app[Symbol.asyncDispose]())

  it('tells of files that others can read', async () => {
    const { dataDir } = app.context.config
    writeFileSync(join(dataDir, 'secret'), 'secret', { mode: 0o600 })
    assertFine(await look(app.context, 'data directory'))
    chmodSync(join(dataDir, 'secret'), 0o644)
    assertFaulty(await look(app.context, 'data directory'), /secret \(644\)/, /chmod 600/)
    chmodSync(join(dataDir, 'secret'), 0o600)
    chmodSync(dataDir, 0o750)
    assertFaulty(await look(app.context, 'data directory'), /\(750\)/, /chmod 700/)
    chmodSync(dataDir, 0o700)
    const elsewhere = configured(app.context, { dataDir: join(dataDir, 'elsewhere') })
    assertFaulty(await look(elsewhere, 'data directory'), /does not exist/, /LATCHKEY_DATA_DIR/)
  })

  it('tells of a disk without room', { skip: process.platform !== 'linux' }, async () => {
    assertFine(await look(app.context, 'disk'))
    assertFaulty(await look(configured(app.context, { dataDir: '/proc' }), 'disk'), /^0 MiB/, /Make room/)
  })

  it('tells of a mail server that is down, mute or knows no such user', async () => {
    const at = (smtpUrl: string) => configured(app.context, { smtpUrl })
    await using smtp = await startSmtpServer()
    assertFine(await look(at(smtp.url), 'mail server'))
    const strict = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_given, _session, callback) => callback(new Error('no such user')),
    })
    await using knowing = await listening(strict.server)
    const user = at(`smtp://latchkey:hidden@127.0.0.1:${knowing.port}`)
    const refused = await look(user, 'mail server')
    assertFaulty(refused, /EAUTH/, /user and password/)
    assert.ok(!JSON.stringify(refused).includes('hidden'))
    const down = at(`smtp://127.0.0.1:${await freePort()}`)
    assertFaulty(await look(down, 'mail server'), /ECONNREFUSED/, /Is it running/)

    await using mute = await listening(createServer())
    const checks = await lookAround(at(`smtp://127.0.0.1:${mute.port}`), { limitMs: 150 })
    const check = checks.find(({ name }) => name === 'mail server') ?? assert.fail()
    assertFaulty(check, /No answer within 0\.15 s/, /holds it up/)
  })

  it('tells whether the public address leads here', async () => {
    await getSigningKey(app.context)
    const own = await app.program().get('/.well-known/jwks.json')
    let answer = own.text
    await using web = await listening(createWebServer((_request, response) => response.end(answer)))
    const context = configured(app.context, { baseUrl: `http://127.0.0.1:${web.port}` })
    assertFine(await look(context, 'base url'))
    answer = '{"keys":[{"kid":"sgk_another"}]}'
    assertDoubtful(await look(context, 'base url'), /another deployment/, /LATCHKEY_BASE_URL/)
    answer = '<h1>It works!</h1>'
    assertDoubtful(await look(context, 'base url'), /not served/, /proxy/)
    const nobody = configured(app.context, { baseUrl: `http://127.0.0.1:${await freePort()}` })
    assertDoubtful(await look(nobody, 'base url'), /ECONNREFUSED/, /Does the server run/)
  })

  it('tells of a GitHub that does not answer, or lives at another time', async () => {
    assertFine(await look(app.context, 'github'))
    await using web = await listening(createWebServer((_request, response) => response.end()))
    const setUp = { githubClientId: 'id', githubUrl: `http://127.0.0.1:${web.port}` }
    assertFine(await look({ ...configured(app.context, setUp), clock: systemClock }, 'github'))
    assertFaulty(await look(configured(app.context, setUp), 'github'), /differ by/, /NTP/)
    const down = configured(app.context, { ...setUp, githubUrl: `http://127.0.0.1:${await freePort()}` })
    assertFaulty(await look(down, 'github'), /ECONNREFUSED/, /reach it/)
  })

  it('tells of name servers that do not answer', async () => {
    const dns = await startDnsServer()
    assertFine(await look(configured(app.context, { dnsServers: [dns.address] }), 'name servers'))
    await dns.close()
    const mute = configured(app.context, { dnsServers: [dns.address] })
    assertFaulty(await look(mute, 'name servers'), /No answer from 127/, /LATCHKEY_DNS_SERVERS/)
  })

  it('tells of proxies that are missing, or that everybody can be', async () => {
    const served = { localMode: false, baseUrl: 'https://id.example.com' }
    assertDoubtful(
      await look(configured(app.context, served), 'proxies'),
      /shares its limits/,
      /127\.0\.0\.1/,
    )
    const trusting = configured(app.context, { trustedProxies: ['0.0.0.0/0'] })
    assertFaulty(await look(trusting, 'proxies'), /believes everybody/, /addresses of the proxies/)
    assertFine(await look(configured(app.context, { ...served, trustedProxies: ['127.0.0.1'] }), 'proxies'))
  })
})
