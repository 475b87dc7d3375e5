import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { codeIn, linkIn } from '../../../server/test/support/mail.ts'
import { newcomer } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { fieldOf, fillIn, press, seeHeading, seeText, sendRegistration } from '../support/in-browser.ts'
import { inboxPage, mailTo } from '../support/inbox.ts'

const program = fileURLToPath(new URL('../../../server/src/cli/latchkey.ts', import.meta.url))

describe('a deployment with closed registration', () => {
  let browser: TestBrowser
  let server: ServerProcess
  before(async () => {
    const settings = { LATCHKEY_REGISTRATION: 'closed' }
    browser = await startBrowser()
    server = await startServerProcess({ settings })
  })
  after(() => Promise.all([browser[Symbol.asyncDispose](), server[Symbol.asyncDispose]()]))

  /** The operator's command, on the data of the running server. */
  async function latchkey(...args: string[]): Promise<string> {
    const env = { PATH: process.env.PATH, ...server.environment }
    return (await promisify(execFile)(process.execPath, [program, ...args], { env, cwd: server.dataDir }))
      .stdout
  }

  it('says how to get in instead of showing a form', async () => {
    await using visit = await browser.visit(server)
    const { page } = visit
    await page.goto('/sign-in')
    await seeText(page, 'Accounts are by invitation here.')
    assert.equal(await page.getByRole('link', { name: 'Create an account' }).count(), 0)
    await page.goto('/register')
    await seeHeading(page, 'Registration is closed')
    await seeText(page, /Ask the people who run this service/)
    assert.equal(await page.getByRole('textbox').count(), 0)
    assert.deepEqual(visit.faults, [])
  })

  it('makes its first operator with the link that it prints at its start, once', async () => {
    const link = /First operator:\s+(\S+)/.exec(server.output())?.[1] ?? ''
    const person = newcomer({ firstName: 'Olga' })
    await using visit = await browser.visit(server)
    const { page } = visit
    await page.goto(link)
    await seeHeading(page, 'You are invited')
    await seeText(page, 'This account will be an operator')
    await sendRegistration(page, person)
    await seeHeading(page, 'Check your mail')
    const mail = await mailTo(server, person.email, { template: 'confirm-registration' })
    await fillIn(page, { Code: codeIn(mail) })
    await press(page, 'Confirm address')
    await seeHeading(page, 'Profile')
    await seeText(page, 'Operator')
    assert.equal((await latchkey('operator', 'list')).trim().includes(person.email), true)

    await page.goto('about:blank')
    await page.goto(link)
    await seeHeading(page, 'This invitation no longer works')
    assert.deepEqual(visit.faults, [])
  })

  it('lets in who is invited from the command line, under the invited address only', async () => {
    const person = newcomer({ firstName: 'Grace' })
    const printed = await latchkey('invite', person.email)
    assert.ok(printed.includes(person.email), printed)
    await using visit = await browser.visit(server)
    const { page } = visit
    await inboxPage.follow(page, {
      to: person.email,
      subject: 'Invitation',
      link: 'Accept the invitation',
    })
    await seeHeading(page, 'You are invited')
    assert.equal(page.url(), `${server.baseUrl}/invitation`)
    assert.equal(await fieldOf(page, 'E-mail').inputValue(), person.email)
    assert.equal(await fieldOf(page, 'E-mail').isEditable(), false)
    const { email: _, ...rest } = person
    await sendRegistration(page, rest)
    // The mailed link has shown that the address is theirs: no second mail, no second proof.
    await seeHeading(page, 'Profile')
    await seeText(page, 'Grace Moreau')
    assert.equal(await page.getByText('Operator', { exact: true }).count(), 0)
    assert.deepEqual(visit.faults, [])
  })

  it('takes the printed link of an invitation as well as the mailed one', async () => {
    const person = newcomer()
    const link = linkIn({ text: await latchkey('invite', person.email) }, '/invitation#token=')
    await using visit = await browser.visit(server)
    await visit.page.goto(link)
    await seeHeading(visit.page, 'You are invited')
    assert.equal(await fieldOf(visit.page, 'E-mail').inputValue(), person.email)
    assert.deepEqual(visit.faults, [])
  })

  it('refuses an invitation that was never given', async () => {
    await using visit = await browser.visit(server)
    await visit.page.goto('/invitation#token=lki_nonsense')
    await seeHeading(visit.page, 'This invitation no longer works')
    assert.deepEqual(visit.faults, [])
  })
})
