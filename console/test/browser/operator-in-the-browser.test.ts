import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, enrolApp, registerHolder, visitAs } from '../support/account-holder.ts'
import { appCode } from '../support/authenticator-app.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import {
  fillIn,
  giveUpNewestMail,
  letProofGrowOld,
  press,
  seeHeading,
  seeText,
} from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'
import { becomeOperator } from '../support/key-maker.ts'
import { foundOrganization } from '../support/organization-founder.ts'

const plans = { standard: { name: 'Standard', projects: 3 }, large: { name: 'Large' } }

describe('what an operator does in the browser', { timeout: 300_000 }, () => {
  let server: ServerProcess
  let browser: TestBrowser
  let operator: AccountHolder
  let lea: AccountHolder
  let secret: string
  let visit: Visit
  let page: Page
  const open = new AsyncDisposableStack()
  before(async () => {
    const settings = { LATCHKEY_LIMITS: 'off', LATCHKEY_PLANS: JSON.stringify(plans) }
    server = open.use(await startServerProcess({ settings }))
    const { baseUrl } = server
    browser = open.use(await startBrowser())
    operator = await registerHolder(baseUrl, { firstName: 'Amara', lastName: 'Okafor' })
    await becomeOperator(server, operator)
    secret = (await enrolApp(operator)).secret
    lea = await registerHolder(baseUrl, { firstName: 'Lea', lastName: 'Marin' })
    await foundOrganization(baseUrl, { name: 'Harbour Works', owner: lea })
    await enrolApp(lea)
    visit = open.use(await visitAs(browser, operator, { baseUrl }))
    page = visit.page
  })
  after(() => open.disposeAsync())

  const goTo = async (name: string) => {
    await page
      .getByRole('navigation', { name: 'Deployment' })
      .getByRole('link', { name, exact: true })
      .click()
    await seeHeading(page, name)
  }

  /** Presses a button, reads what will happen, and agrees. */
  async function agree(button: string, { title, confirm }: { title: string; confirm: string }) {
    await press(page, button)
    const dialog = page.getByRole('dialog', { name: title })
    await dialog.getByRole('button', { name: confirm, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  it('sees how the deployment is doing, from where everything is in reach', async () => {
    await page.goto('/account/profile')
    await page.getByRole('link', { name: 'Deployment' }).click()
    await seeHeading(page, 'Overview')
    await seeText(page, 'Everything works')
    await page.getByRole('link', { name: '2 people' }).click()
    await seeHeading(page, 'People')
    assert.equal(new URL(page.url()).pathname, '/operator/people')
  })

  it('finds somebody by how the name begins, and by the address of the page again', async () => {
    const found = page.getByRole('list', { name: 'People' }).getByRole('listitem')
    await page.getByLabel('Find a person').fill('mar')
    await found.filter({ hasText: 'Lea' }).waitFor()
    await found.filter({ hasText: 'Amara' }).waitFor({ state: 'detached' })
    assert.equal(new URL(page.url()).search, '?query=mar')
    await page.getByLabel('Who').selectOption('Disabled')
    await seeText(page, 'Nobody fits what you are looking for.')
    await page.getByLabel('Who').selectOption('Everybody')
    await page.reload()
    await found.getByRole('link', { name: 'Lea Marin' }).click()
    await seeHeading(page, 'Lea Marin')
    await seeText(page, 'Only owner')
    await page.goBack()
    assert.equal(await page.getByLabel('Find a person').inputValue(), 'mar')
    await page.goForward()
    await seeHeading(page, 'Lea Marin')
  })

  it('stops and lets in again, is told what will happen, and has to prove it is them', async () => {
    letProofGrowOld(server, operator)
    await press(page, 'Disable')
    const dialog = page.getByRole('dialog', { name: 'Disable Lea Marin?' })
    await dialog.getByText('Nobody else owns Harbour Works').waitFor()
    await dialog.getByRole('button', { name: 'Disable' }).click()
    const proof = page.getByRole('dialog', { name: 'Confirm it’s you' })
    await proof.getByRole('textbox', { name: 'Password' }).fill(operator.password)
    await proof.getByLabel('6-digit code').fill(appCode(secret))
    await proof.getByRole('button', { name: 'Continue' }).click()
    await seeText(page, 'Lea Marin is kept out.')
    assert.equal((await lea.client.get('/v1/session')).status, 401)
    await agree('Enable', { title: 'Enable Lea Marin?', confirm: 'Enable' })
    await seeText(page, 'Lea Marin may sign in again.')
  })

  it('helps somebody back in without seeing how', async () => {
    const required = { title: 'Require a new password of Lea Marin?', confirm: 'Require it' }
    await agree('Require a new password', required)
    await seeText(page, `The link is on its way to ${lea.email}.`)
    const mail = await mailTo(server, lea.email, { template: 'password-reset' })
    const link = /#token=[\w-]+/.exec(mail.text)?.[0]
    assert.ok(link)
    assert.ok(!(await page.content()).includes(link))
    const removal = { title: 'Remove all second factors of Lea Marin?', confirm: 'Order the removal' }
    await agree('Remove second factors', removal)
    await seeText(page, 'All second factors will be removed on')
    await press(page, 'Stop the removal')
    await seeText(page, 'The removal is stopped.')
    await page.getByText('All second factors will be removed on').waitFor({ state: 'detached' })
    await agree('Make operator', { title: 'Make Lea Marin an operator?', confirm: 'Make operator' })
    await seeText(page, 'Lea Marin is an operator now.')
    await agree('Withdraw operator', { title: 'Withdraw operator from Lea Marin?', confirm: 'Withdraw' })
    await seeText(page, 'Lea Marin is no operator any more.')
  })

  it('cannot leave the deployment without an operator', async () => {
    await goTo('People')
    await page.getByRole('link', { name: 'Amara Okafor' }).click()
    await seeText(page, 'Your own account can be disabled by another operator only.')
    await press(page, 'Withdraw operator')
    const dialog = page.getByRole('dialog', { name: 'Stop being an operator?' })
    await dialog.getByRole('button', { name: 'Withdraw' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })

  it('invites, and withdraws what nobody has answered', async () => {
    await goTo('Invitations')
    await fillIn(page, { 'E-mail': 'tove@harbour.example' })
    await page.getByLabel('As an operator, who may do all that you may here').check()
    await press(page, 'Send invitation')
    await seeText(page, 'The invitation to tove@harbour.example is on its way.')
    await mailTo(server, 'tove@harbour.example', { template: 'operator-invitation' })
    const waiting = page.getByRole('list', { name: 'Invitations' }).getByRole('listitem')
    await waiting.filter({ hasText: 'Operator' }).filter({ hasText: 'by Amara Okafor' }).waitFor()
    const title = 'Withdraw the invitation to tove@harbour.example?'
    await agree('Withdraw the invitation to tove@harbour.example', { title, confirm: 'Withdraw' })
    await seeText(page, 'Nobody is waiting for an answer.')
  })

  it('puts an organization on another plan', async () => {
    await goTo('Organizations')
    await page.getByLabel('Find an organization').fill('harb')
    await page.getByRole('link', { name: 'Harbour Works' }).click()
    await seeText(page, '0 of 3')
    await page.getByLabel('Plan').selectOption('large')
    await press(page, 'Change plan')
    await seeText(page, 'Harbour Works is on the plan “large” now.')
    await page.getByText('0 of 3').waitFor({ state: 'detached' })
  })

  it('changes settings for every request from then on, and takes them back', async () => {
    const registration = async () =>
      (await operator.client.get<{ registration: string }>('/v1/deployment')).body.registration
    await goTo('Settings')
    await page.getByLabel('Registration', { exact: true }).selectOption('Only with an invitation')
    await page.getByLabel('Shortest password').fill('5')
    await seeText(page, '2 changes not saved')
    await press(page, 'Save')
    await seeText(page, 'At least 8.')
    assert.equal(await page.evaluate('document.activeElement.name'), 'passwordMinLength')
    assert.equal(await registration(), 'open')
    await page.getByLabel('Shortest password').fill('15')
    await press(page, 'Save')
    await seeText(page, 'It holds from now on, in every process.')
    assert.equal(await registration(), 'closed')
    await seeText(page, `by ${operator.email}`)
    await press(page, 'Back to it')
    await press(page, 'Save')
    await page.getByText('Set here').waitFor({ state: 'detached' })
    assert.equal(await registration(), 'open')
  })

  it('has a mail tried again or discards it, and has a job run', async () => {
    giveUpNewestMail(server)
    await goTo('Mail')
    await press(page, /^Not delivered/)
    await seeText(page, '550 No such mailbox')
    await press(page, /^Try again: the mail to/)
    await seeText(page, 'is tried again now.')
    await seeText(page, 'No mail was given up.')
    giveUpNewestMail(server)
    await page.reload()
    await press(page, /^Discard the mail to/)
    await page.getByRole('dialog').getByRole('button', { name: 'Discard', exact: true }).click()
    await seeText(page, 'is discarded.')
    await goTo('Jobs')
    await press(page, 'Run now: Delete what is over')
    await seeText(page, '“Delete what is over” runs now.')
  })

  it('reads what operators did, and on the command line', async () => {
    await goTo('Audit log')
    for (const sentence of [
      `Amara Okafor disabled ${lea.email}`,
      'Amara Okafor put Harbour Works on the plan “large”',
      'Amara Okafor changed the setting “Registration” from “open” to “closed”',
      'Amara Okafor had a job run: Delete what is over',
      `The command line made ${operator.email} an operator`,
    ]) {
      await page.getByRole('listitem').filter({ hasText: sentence }).first().waitFor()
    }
  })

  it('gets a page whose part is missing by loading it again, once, and is offered to', async () => {
    await page.route(/\/assets\/JobsPage-/, (route) => route.fulfill({ status: 404 }), { times: 1 })
    await page.goto('/operator/overview')
    await seeHeading(page, 'Overview')
    await goTo('Jobs')
    await page.route(/\/assets\/AuditPage-/, (route) => route.fulfill({ status: 404 }))
    await page.getByRole('link', { name: 'Audit log' }).click()
    await seeHeading(page, 'This page did not load')
    await page.unroute(/\/assets\/AuditPage-/)
    await press(page, 'Load it again')
    await seeHeading(page, 'Audit log')
  })
})
