import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { Secret } from 'otpauth'
import { eachEngine } from '../../test/support/each-engine.ts'
import { keycloakOtp, keycloakUser, sampleExports } from '../../test/support/exports.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { codeIn, tokenIn } from '../../test/support/mail.ts'
import { goodPassword, registeredPerson } from '../../test/support/people.ts'
import { codeNow } from '../../test/support/second-factors.ts'
import { type TemporaryFolder, temporaryFolder } from '../../test/support/temporary.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { CliError } from '../cli/cli-error.ts'
import { importByCommand } from '../cli/import-command.ts'

const samples = await sampleExports()
const csvHead = 'email,email_verified,first_name,last_name,password_hash,github_id'

eachEngine((engine) => {
  let app: TestApp
  let folder: TemporaryFolder
  before(async () => {
    app = await startTestApp({ engine })
    folder = temporaryFolder()
  })
  after(async () => {
    folder[Symbol.dispose]()
    await app[Symbol.asyncDispose]()
  })

  const write = (name: string, text: string) => {
    const path = join(folder.path, name)
    writeFileSync(path, text)
    return path
  }
  const run = (source: string, path: string, values: Record<string, boolean | string> = {}) =>
    importByCommand(app.context, [source, path], values)
  /** Imports and reads the report: outcome and reason of each row. */
  const report = async (source: string, path: string, values: Record<string, boolean | string> = {}) => {
    const to = join(folder.path, 'report.csv')
    await run(source, path, { ...values, report: to })
    assert.equal(statSync(to).mode & 0o777, 0o600)
    return readFileSync(to, 'utf8').trim().split('\r\n').slice(1)
  }
  const signIn = (email: string, password: string) =>
    app.browser().post<{ next: string }>('/v1/sign-in/password', { email, password })
  const storedHash = async (email: string) => {
    const { kysely } = app.context.database
    const row = await kysely
      .selectFrom('users')
      .innerJoin('passwords', 'passwords.user_id', 'users.id')
      .select('passwords.hash')
      .where('users.email', '=', email)
      .executeTakeFirst()
    return row?.hash ?? null
  }
  const countRows = async () => {
    const { kysely } = app.context.database
    const tables = await kysely.introspection.getTables()
    const counts: Record<string, number> = {}
    for (const { name } of tables) {
      const { rows } = await sql<{
        n: number | string
      }>`select count(*) as n from ${sql.table(name)}`.execute(kysely)
      counts[name] = Number(rows[0]?.n)
    }
    assert.ok(Object.keys(counts).length > 20)
    return counts
  }

  for (const { source, file, text, email, password } of samples)
    it(`brings ${email} of ${source} in: dry first, then signing in renews the hash`, async () => {
      const path = write(file, text)
      const before = await countRows()
      assert.match(
        await run(source, path, { 'dry-run': true, mail: true }),
        /1 {2}would get an account\nNothing was changed/,
      )
      assert.deepEqual(await countRows(), before)

      const [row] = await report(source, path)
      assert.match(row ?? '', new RegExp(`^${file},\\d,${email},created,"?password`))
      assert.match((await storedHash(email)) ?? '', /^\$imported\$/)
      assertProblem(await signIn(email, `${password}x`), 401, 'invalid-credentials')
      assert.match((await storedHash(email)) ?? '', /^\$imported\$/)
      const entered = await signIn(email, password)
      assert.equal(entered.status, 200, entered.text)
      assert.match((await storedHash(email)) ?? '', /^\$argon2id\$/)
      assert.equal((await signIn(email, password)).status, 200)
      assertProblem(await signIn(email, `${password}x`), 401, 'invalid-credentials')

      const after = await countRows()
      assert.match(await run(source, path, { mail: true }), /1 {2}have an account already/)
      assert.deepEqual(await countRows(), after, 'begun again, it changes nothing')
    })

  it('keeps all of a password of which bcrypt knew 72 bytes', async () => {
    const { hashSync } = await import('bcryptjs')
    const long = `${'quiet lanterns '.repeat(6)}end`
    await run('csv', write('long.csv', `${csvHead}\nlong@example.com,true,A,B,${hashSync(long, 4)},\n`))
    assert.equal((await signIn('long@example.com', long)).status, 200)
    assertProblem(await signIn('long@example.com', `${long}er`), 401, 'invalid-credentials')
    assert.equal((await signIn('long@example.com', long)).status, 200)
  })

  it('asks for the authenticator app that came along', async () => {
    const user = keycloakUser('totp@example.com')
    user.credentials.push(keycloakOtp as never)
    await run('keycloak', write('totp.json', JSON.stringify({ users: [user] })))
    const browser = app.browser()
    const first = await browser.post<{ next: string }>('/v1/sign-in/password', {
      email: 'totp@example.com',
      password: 'Password',
    })
    assert.equal(first.body.next, 'second-factor', first.text)
    app.clock.advance(60_000)
    const code = codeNow(app, Secret.fromUTF8('GdKyqSLkVpmTzRbWcNhX').base32)
    const second = await browser.post('/v1/sign-in/totp', { code })
    assert.equal(second.status, 200, second.text)
  })

  it('refuses a person whose second factor cannot come along, unless told to leave it', async () => {
    const user = keycloakUser('key@example.com')
    user.credentials.push({ id: 'w', type: 'webauthn' } as never)
    const path = write('key.json', JSON.stringify({ users: [user] }))
    assert.match((await report('keycloak', path))[0] ?? '', /,refused,,"a passkey or security key/)
    assert.match(
      (await report('keycloak', path, { 'leave-behind': true }))[0] ?? '',
      /,created,.*without a passkey/,
    )
  })

  it('never makes an unverified address a verified one', async () => {
    const { hashSync } = await import('bcryptjs')
    const path = write('open.csv', `${csvHead}\nopen@example.com,false,A,B,${hashSync(goodPassword, 4)},99\n`)
    assert.match((await report('csv', path))[0] ?? '', /,skipped,.*not verified/)
    assertProblem(await signIn('open@example.com', goodPassword), 401, 'invalid-credentials')
    assert.match((await report('csv', path, { mail: true }))[0] ?? '', /,asked-to-confirm,.*without GitHub/)
    assert.match((await report('csv', path, { mail: true }))[0] ?? '', /,waiting,/)
    assert.equal(await storedHash('open@example.com'), null)
    const mail = await app.mailTo('open@example.com')
    assert.equal(mail.template, 'registration-imported')
    assert.ok(codeIn(mail).length > 0)
    const token = tokenIn(mail)
    assertProblem(await app.browser().post('/v1/registration/confirm', { token }), 409, 'confirm-elsewhere')
    const confirmed = await app.browser().post('/v1/registration/confirm', { token, password: goodPassword })
    assert.equal(confirmed.status, 200, confirmed.text)
    assert.equal((await signIn('open@example.com', goodPassword)).status, 200)
    assert.match((await storedHash('open@example.com')) ?? '', /^\$argon2id\$/)
  })

  it('writes to people without a password only when it is told to', async () => {
    await run('csv', write('quiet.csv', `${csvHead}\nquiet@example.com,true,A,B,,\n`))
    await assert.rejects(app.mailTo('quiet@example.com'))
    await run('csv', write('loud.csv', `${csvHead}\nloud@example.com,true,A,B,,\n`), { mail: true })
    const mail = await app.mailTo('loud@example.com')
    assert.equal(mail.template, 'account-imported')
    assert.match(mail.text, /\/forgot-password\n/)
  })

  it('leaves an account that is there as it is, and a link of another account with it', async () => {
    const person = await registeredPerson(app)
    const path = write(
      'there.csv',
      `${csvHead}\n${person.email.toUpperCase()},true,Eve,E,$2b$10$Z6hUTEEeoJXN5/AmSm/4.eZ75RYgFVriQM9LPhNEC7kbAbS/VAaJ2,4711\n`,
    )
    const hash = await storedHash(person.email)
    assert.match((await report('csv', path))[0] ?? '', /,exists,/)
    assert.equal(await storedHash(person.email), hash)
    const linked = write(
      'linked.csv',
      `${csvHead}\none@example.com,true,A,B,,77\ntwo@example.com,true,A,B,,77\n`,
    )
    assert.match((await report('csv', linked))[1] ?? '', /,refused,,the GitHub account stands in row 2/)
    const again = write('again.csv', `${csvHead}\nthree@example.com,true,A,B,,77\n`)
    assert.match(
      (await report('csv', again))[0] ?? '',
      /,refused,,the GitHub account belongs to another account/,
    )
    assertProblem(await signIn('three@example.com', goodPassword), 401, 'invalid-credentials')
  })

  it('reports what is hostile row by row, and takes the good ones', async () => {
    const rows = [
      'good@example.com,true,Ada,Moreau,,',
      'GOOD@example.com,true,Ada,Twice,,',
      '"a@example.com,b@example.com",true,A,B,,',
      '=cmd|calc,true,A,B,,',
      'nul@example.com,true,A\0B,B,,',
      'breaks@example.com,true,"A\nB",B,,',
      'odd@example.com,maybe,A,B,,',
      'hash@example.com,true,A,B,hunter2,',
      'github@example.com,true,A,B,,octocat',
      'dear@example.com,true,A,B,$2b$31$Z6hUTEEeoJXN5/AmSm/4.eZ75RYgFVriQM9LPhNEC7kbAbS/VAaJ2,',
      'short@example.com,true',
      'quote@example.com,true,A"B",C,,',
      'formula@example.com,true,"=HYPERLINK(""x"")",__proto__,,',
    ]
    const lines = await report('csv', write('hostile.csv', `\uFEFF${csvHead}\n${rows.join('\n')}\n`))
    const outcomes = lines.map((line) => /,(created|duplicate|refused|skipped),/.exec(line)?.[1])
    assert.deepEqual(outcomes, [
      'created',
      'duplicate',
      ...Array.from({ length: 10 }, () => 'refused'),
      'created',
    ])
    assert.match(lines[3] ?? '', /,'=cmd\|calc,refused/)
    assert.ok(!lines.join('').includes('hunter2'))
    const objects = [
      '{"__proto__": {"email": "proto@example.com"}, "email_verified": true}',
      '{"email": {"toString": "x"}, "email_verified": true}',
      '{"email": ["a@example.com"], "email_verified": true}',
      '[1]',
      'not json',
      `{"email": "${'x'.repeat(3_000_000)}"}`,
      '{"email": "deep@example.com", "email_verified": true, "constructor": {"prototype": {}}}',
    ]
    const outcomesOfJson = (await report('auth0', write('hostile.ndjson', `\n${objects.join('\n')}`))).map(
      (line) =>
        line
          .split(',')
          .slice(1, 4)
          .filter((_, i) => i !== 1)
          .join(' '),
    )
    assert.deepEqual(outcomesOfJson, [
      '2 refused',
      '3 refused',
      '4 refused',
      '5 refused',
      '6 refused',
      '7 refused',
      '8 created',
    ])
    assert.equal(({} as { email?: string }).email, undefined)
  })

  describe('a file that cannot be read to its end', () => {
    const bad: [string, string, string | Buffer, RegExp][] = [
      ['csv', 'quote.csv', `${csvHead}\nopened@example.com,true,"A`, /a quote is not closed/],
      ['csv', 'twice.csv', 'email,email\na@example.com,b@example.com\n', /names email twice/],
      [
        'csv',
        'latin1.csv',
        Buffer.from(`${csvHead}\nx@example.com,true,Jos\xe9,B,,\n`, 'latin1'),
        /is not UTF-8/,
      ],
      ['keycloak', 'realm.json', '{"users": [', /is no JSON/],
      ['keycloak', 'list.json', '{"users": {}}', /holds no list of people/],
    ]
    for (const [source, name, text, message] of bad)
      it(`is refused in words: ${name}`, () => {
        const path = join(folder.path, name)
        writeFileSync(path, text)
        return assert.rejects(
          run(source, path),
          (error) => error instanceof CliError && message.test(error.message),
        )
      })
    it('as one that is not there', () =>
      assert.rejects(run('csv', join(folder.path, 'absent.csv')), CliError))
  })
})
