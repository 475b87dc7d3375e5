import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { arriveAt, visitAs } from '../support/account-holder.ts'
import { appCode, untilStepIsYoung } from '../support/authenticator-app.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import {
  accountByGithub,
  answerAtGithub,
  githubUser,
  startWithGithub,
  type WithGithub,
} from '../support/github-user.ts'
import { fieldOf, press, seeHeading, seeText } from '../support/in-browser.ts'
import { foundOrganization, invitationToken, inviteTo } from '../support/organization-founder.ts'

const limitsOff = { LATCHKEY_LIMITS: 'off' }

describe('an account without a password', () => {
  let side: WithGithub
  let browser: TestBrowser
  let baseUrl: string
  const open = new AsyncDisposableStack()
  before(async () => {
    side = open.use(await startWithGithub(limitsOff))
    baseUrl = side.server.baseUrl
    browser = open.use(await startBrowser())
  })
  after(() => open.disposeAsync())

  it('gets an authenticator app, signs in with it, and may remove it', async () => {
    const owner = await accountByGithub(side)
    await using visit = await visitAs(browser, { ...owner, password: '' }, { baseUrl })
    const { page } = visit
    await page.goto('/account/security')
    await press(page, 'Set up an app')
    const dialog = page.getByRole('dialog', { name: 'Set up an authenticator app' })
    const key = await dialog.getByRole('group', { name: 'Or type this key into the app:' }).textContent()
    const secret = key?.replaceAll(/\s/g, '') ?? ''
    await dialog.getByText('Enter the code that the app shows now.').waitFor()
    assert.equal(await dialog.getByRole('textbox').count(), 1, 'the code alone is asked for')
    await expectForEverybody(visit, 'totp-without-password')
    await untilStepIsYoung()
    await dialog.getByLabel('6-digit code').fill(appCode(secret, { stepsAhead: -1 }))
    await press(page, 'Turn on')
    await page.getByLabel('I have kept these codes.').check()
    await press(page, 'Done')

    await visit.context.clearCookies()
    await page.goto('/sign-in?next=/account/security')
    await press(page, 'Continue with GitHub')
    await answerAtGithub(page, owner)
    await page.getByLabel('6-digit code').fill(appCode(secret))
    await arriveAt(page, '/account/security')

    await press(page, 'Remove the authenticator app')
    const removal = page.getByRole('dialog', { name: 'Remove the authenticator app?' })
    await removal.getByText('Afterwards GitHub alone signs in').waitFor()
    await removal.getByRole('button', { name: 'Remove' }).click()
    await seeText(page, 'The authenticator app is removed.')
    assert.deepEqual(visit.faults, [])
  })
})

describe('a deployment that offers no passwords', () => {
  let side: WithGithub
  let browser: TestBrowser
  let baseUrl: string
  const open = new AsyncDisposableStack()
  before(async () => {
    side = open.use(await startWithGithub({ ...limitsOff, LATCHKEY_SIGN_IN_METHODS: 'github,passkey' }))
    baseUrl = side.server.baseUrl
    browser = open.use(await startBrowser())
  })
  after(() => open.disposeAsync())

  it('lets invited people in with GitHub, and shows no form that it would refuse', async () => {
    const link = /First operator:\s+(\S+)/.exec(side.server.output())?.[1] ?? ''
    const user = githubUser(side)
    await using visit = await browser.visit({ baseUrl })
    const { page } = visit
    await page.goto(link)
    await seeHeading(page, 'You are invited')
    await page.getByRole('button', { name: 'Continue with GitHub' }).waitFor()
    assert.equal(await page.getByRole('textbox').count(), 0)
    await expectForEverybody(visit, 'invitation-without-passwords')
    await press(page, 'Continue with GitHub')
    await answerAtGithub(page, user)
    await seeHeading(page, 'Create your account')
    assert.equal(await fieldOf(page, 'E-mail').inputValue(), user.email)
    assert.equal(await fieldOf(page, 'Password').count(), 0)
    await press(page, 'Create account')
    await arriveAt(page, '/account/profile')
    await seeText(page, 'Operator')
    assert.deepEqual(visit.faults, [])
  })

  it('lets them join an organization in the same way', async () => {
    const owner = { ...(await accountByGithub(side)), password: '' }
    const founded = await foundOrganization(baseUrl, { owner })
    const user = githubUser(side)
    await inviteTo(founded, user.email, 'viewer')
    await using visit = await browser.visit({ baseUrl })
    const { page } = visit
    await page.goto(`/join#token=${await invitationToken(baseUrl, user.email)}`)
    await page.getByRole('button', { name: 'I am new here' }).click()
    await page.getByRole('button', { name: 'Continue with GitHub' }).waitFor()
    assert.equal(await page.getByRole('textbox').count(), 0)
    await press(page, 'Continue with GitHub')
    await answerAtGithub(page, user)
    await seeHeading(page, 'Create your account')
    assert.equal(await fieldOf(page, 'Password').count(), 0)
    await press(page, 'Create account')
    await arriveAt(page, `/organizations/${founded.organizationId}/overview`)
    assert.deepEqual(visit.faults, [])
  })

  it('proposes only ways that it offers before GitHub may go', async () => {
    const owner = await accountByGithub(side)
    await using visit = await visitAs(browser, { ...owner, password: '' }, { baseUrl })
    const { page } = visit
    await page.goto('/account/security')
    await press(page, 'Disconnect GitHub')
    const guard = page.getByRole('dialog', { name: 'GitHub is your only way in' })
    await guard.getByRole('heading', { name: 'Add a passkey', exact: true }).waitFor()
    assert.equal(await guard.getByRole('textbox').count(), 0)
    assert.deepEqual(visit.faults, [])
  })
})

describe('GitHub where accounts are by invitation', () => {
  it('says to whoever has no account how to get one', async () => {
    await using side = await startWithGithub({ ...limitsOff, LATCHKEY_REGISTRATION: 'closed' })
    await using browser = await startBrowser()
    await using visit = await browser.visit({ baseUrl: side.server.baseUrl })
    const { page } = visit
    await page.goto('/sign-in')
    await press(page, 'Continue with GitHub')
    await answerAtGithub(page, githubUser(side))
    await seeText(page, 'Nobody here has this GitHub account.')
    await seeText(page, 'The invitation comes by e-mail; open its link to create your account.')
  })
})
