import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { codeIn } from '../../../server/test/support/mail.ts'
import { arriveAt, enrolApp, passPassword, registerHolder, visitAs } from '../support/account-holder.ts'
import { appCode } from '../support/authenticator-app.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import {
  accountByGithub,
  answerAtGithub,
  type GithubUser,
  githubUser,
  startWithGithub,
  type WithGithub,
} from '../support/github-user.ts'
import {
  becomes,
  descriptionOf,
  fieldOf,
  fillIn,
  letProofGrowOld,
  press,
  seeHeading,
  seeText,
} from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'
import { addAuthenticator } from '../support/virtual-authenticator.ts'

const password = 'nine lanterns along the quay'

describe('GitHub in the browser', () => {
  let side: WithGithub
  let browser: TestBrowser
  let baseUrl: string
  const open = new AsyncDisposableStack()
  before(async () => {
    side = open.use(await startWithGithub({ LATCHKEY_LIMITS: 'off' }))
    baseUrl = side.server.baseUrl
    browser = open.use(await startBrowser())
  })
  after(() => open.disposeAsync())

  /** From a page with the button over GitHub and back. */
  async function continueWithGithub({ page }: Visit, user: GithubUser, from = '/sign-in'): Promise<void> {
    await page.goto(from)
    await press(page, 'Continue with GitHub')
    await answerAtGithub(page, user)
  }

  /** An account that was made by GitHub, in a window of its owner. */
  async function visitOwner(path = '/account/security') {
    const owner = await accountByGithub(side)
    const visit = await visitAs(browser, { ...owner, password: '' }, { baseUrl })
    await visit.page.goto(path)
    return { owner, visit }
  }

  describe('an account is made', () => {
    it('without a password from the facts of GitHub, and GitHub signs in to it again', async () => {
      const user = githubUser(side)
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await continueWithGithub(visit, user, '/register')
      await seeHeading(page, 'Create your account')
      assert.equal(new URL(page.url()).search, '')
      assert.equal(await fieldOf(page, 'First name').inputValue(), 'Octavia')
      assert.equal(await fieldOf(page, 'Last name').inputValue(), 'Moreau')
      assert.equal(await fieldOf(page, 'E-mail').inputValue(), user.email)
      assert.match(await descriptionOf(page, 'E-mail'), /GitHub has verified this address/)
      await fillIn(page, { 'First name': 'Tavi' })
      await press(page, 'Create account')
      await arriveAt(page, '/account/profile')
      assert.equal(await fieldOf(page, 'First name').inputValue(), 'Tavi')
      await page.getByRole('button', { name: 'Sign out' }).click()
      await arriveAt(page, '/sign-in')
      await continueWithGithub(visit, user, '/sign-in?next=/account/devices')
      await arriveAt(page, '/account/devices')
      await seeText(page, 'with GitHub')
      assert.deepEqual(visit.faults, [])
    })

    it('with a password, which signs in as well', async () => {
      const user = githubUser(side)
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await continueWithGithub(visit, user)
      await seeHeading(page, 'Create your account')
      assert.match(await descriptionOf(page, 'Password'), /A second way in/)
      await fillIn(page, { Password: 'too short' })
      await press(page, 'Create account')
      await seeText(page, 'Use at least 15 characters.')
      await fillIn(page, { Password: password })
      await press(page, 'Create account')
      await arriveAt(page, '/account/profile')
      await visit.context.clearCookies()
      await page.goto('/sign-in')
      await passPassword(visit, { ...user, password })
      await arriveAt(page, '/account/profile')
    })

    it('by a mail when the address is another than the one that GitHub verified', async () => {
      const user = githubUser(side)
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await continueWithGithub(visit, user)
      await seeHeading(page, 'Create your account')
      const other = `other-${user.email}`
      await fillIn(page, { 'E-mail': other })
      assert.match(await descriptionOf(page, 'E-mail'), /We will send a message to this address/)
      await press(page, 'Create account')
      await seeHeading(page, 'Check your mail')
      const mail = await mailTo(side.server, other, { template: 'confirm-registration' })
      await page.getByLabel('Code').fill(codeIn(mail))
      await press(page, 'Confirm address')
      await arriveAt(page, '/account/profile')
      await page.goto('/account/security')
      await seeText(page, user.login)
    })
  })

  describe('an address that has an account', () => {
    it('is proven by that account with its second factor before GitHub opens it', async () => {
      const holder = await registerHolder(baseUrl)
      const { secret } = await enrolApp(holder)
      const user = githubUser(side, { email: holder.email })
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await continueWithGithub(visit, user, '/sign-in?next=/account/email')
      await seeHeading(page, 'You have an account already')
      await press(page, 'Sign in to connect GitHub')
      await seeHeading(page, 'Sign in')
      await seeText(page, 'Then GitHub is connected to it.')
      assert.equal(await page.getByRole('button', { name: 'Continue with GitHub' }).count(), 0)
      await passPassword(visit, holder)
      await page.getByLabel('6-digit code').pressSequentially(appCode(secret))
      await seeHeading(page, 'GitHub is connected')
      await press(page, 'Continue')
      await arriveAt(page, '/account/email')
      await visit.context.clearCookies()
      await continueWithGithub(visit, user)
      // GitHub stands in for the password only.
      await page.getByLabel('6-digit code').waitFor()
      assert.deepEqual(visit.faults, [])
    })

    it('stays unconnected when another account is signed in to, and says so', async () => {
      const holder = await registerHolder(baseUrl)
      const other = await registerHolder(baseUrl)
      const user = githubUser(side, { email: holder.email })
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await continueWithGithub(visit, user)
      await press(page, 'Sign in to connect GitHub')
      await passPassword(visit, other)
      await seeHeading(page, 'GitHub is not connected')
      await seeText(page, 'You are signed in all the same.')
      await press(page, 'Continue')
      await arriveAt(page, '/account/profile')
    })

    it('can be left unconnected', async () => {
      const holder = await registerHolder(baseUrl)
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await continueWithGithub(visit, githubUser(side, { email: holder.email }))
      await press(page, 'Sign in to connect GitHub')
      await page.getByRole('link', { name: 'Do not connect it' }).click()
      await page.getByRole('button', { name: 'Continue with GitHub' }).waitFor()
      await passPassword(visit, holder)
      await arriveAt(page, '/account/profile')
      const links = await (await visit.context.request.get('/v1/account/links')).json()
      assert.deepEqual(links.items, [])
    })
  })

  describe('what goes wrong on the way', () => {
    it('is said with a way on: cancelled at GitHub', async () => {
      const user = githubUser(side)
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await page.goto('/register')
      await press(page, 'Continue with GitHub')
      await answerAtGithub(page, user, 'Cancel')
      await seeText(page, 'It was cancelled there.')
      assert.equal(new URL(page.url()).search, '')
      await press(page, 'Try again with GitHub')
      await page.getByRole('heading', { name: 'Authorize Latchkey' }).waitFor()
      await page.goBack()
      await page.goto('/sign-in/github')
      await page.getByRole('link', { name: 'Go to the sign-in page' }).click()
      await seeHeading(page, 'Sign in')
    })

    it('is said with a way on: a state that is of no use here', async () => {
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await page.goto('/sign-in/github?code=abc&state=lks_nonsense')
      await seeText(page, 'Try again with GitHub')
      assert.equal(new URL(page.url()).search, '')
      await page.getByRole('link', { name: 'Use another way' }).click()
      await seeHeading(page, 'Sign in')
    })
  })

  describe('in the account', () => {
    it('is connected, seen and disconnected, and the record says so', async () => {
      const holder = await registerHolder(baseUrl)
      const user = githubUser(side)
      await using visit = await visitAs(browser, holder, { baseUrl })
      const { page } = visit
      await page.goto('/account/security')
      await press(page, 'Connect GitHub')
      await answerAtGithub(page, user)
      await seeText(page, 'GitHub is connected.')
      await seeText(page, user.login)
      await press(page, 'Disconnect GitHub')
      const dialog = page.getByRole('dialog', { name: 'Disconnect GitHub?' })
      await dialog.getByText('At GitHub nothing changes').waitFor()
      await dialog.getByRole('button', { name: 'Disconnect', exact: true }).click()
      await seeText(page, 'GitHub is disconnected.')
      await page.getByRole('button', { name: 'Connect GitHub' }).waitFor()
      await page.goto('/account/activity')
      await seeText(page, 'GitHub connected')
      await seeText(page, 'GitHub disconnected')
      assert.deepEqual(visit.faults, [])
    })

    it('is not connected twice, and the page leads back', async () => {
      const { owner } = await visitOwner()
      const holder = await registerHolder(baseUrl)
      await using visit = await visitAs(browser, holder, { baseUrl })
      const { page } = visit
      await page.goto('/account/security')
      await press(page, 'Connect GitHub')
      await answerAtGithub(page, owner)
      await seeHeading(page, 'GitHub is not connected')
      await seeText(page, 'It belongs to another account here')
      await page.getByRole('link', { name: 'Back to your ways to sign in' }).click()
      await seeHeading(page, 'Ways to sign in')
    })

    it('stays while it is the only way in, until a password is set on the spot', async () => {
      const { owner, visit } = await visitOwner()
      await using _ = visit
      const { page } = visit
      await seeText(page, 'Only GitHub protects this account.')
      await press(page, 'Disconnect GitHub')
      const guard = page.getByRole('dialog', { name: 'GitHub is your only way in' })
      await guard.getByLabel('New password').fill(password)
      await guard.getByRole('button', { name: 'Set password' }).click()
      const dialog = page.getByRole('dialog', { name: 'Disconnect GitHub?' })
      await dialog.getByText('Your password is set.').waitFor()
      await dialog.getByRole('button', { name: 'Disconnect', exact: true }).click()
      await seeText(page, 'GitHub is disconnected.')
      await visit.context.clearCookies()
      await page.goto('/sign-in')
      await passPassword(visit, { ...owner, password })
      await arriveAt(page, '/account/profile')
    })

    it('may go once a passkey is added on the spot', async () => {
      const { visit } = await visitOwner()
      await using _ = visit
      const { page } = visit
      await addAuthenticator(page, { resident: true, verifies: true, transport: 'internal' })
      await press(page, 'Disconnect GitHub')
      const guard = page.getByRole('dialog', { name: 'GitHub is your only way in' })
      await guard.getByRole('button', { name: 'Add a passkey' }).click()
      const codes = page.getByRole('dialog', { name: 'Keep your recovery codes' })
      await codes.getByRole('checkbox').check()
      await codes.getByRole('button', { name: 'Done' }).click()
      const dialog = page.getByRole('dialog', { name: 'Disconnect GitHub?' })
      await dialog.getByText('from then on your passkey is how you sign in').waitFor()
      await dialog.getByRole('button', { name: 'Disconnect', exact: true }).click()
      await seeText(page, 'GitHub is disconnected.')
    })

    it('proves who is there where there is no password, and comes back to the page', async () => {
      const { owner, visit } = await visitOwner('/account/password')
      await using _ = visit
      const { page } = visit
      letProofGrowOld(side.server, owner)
      await page.getByLabel('New password').fill(password)
      await press(page, 'Set password')
      const proof = page.getByRole('dialog', { name: 'Confirm it’s you' })
      await proof.getByRole('button', { name: 'Sign in with GitHub' }).click()
      await answerAtGithub(page, owner)
      await arriveAt(page, '/account/password')
      await page.getByLabel('New password').fill(password)
      await press(page, 'Set password')
      await seeText(page, 'Your password is set.')
      await fieldOf(page, 'Current password').waitFor()
    })

    it('revoked at GitHub leaves the mail, also for an account that never had a password', async () => {
      const owner = await accountByGithub(side)
      side.github.revokeAccess(owner.login)
      side.github.people = side.github.people.filter(({ login }) => login !== owner.login)
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await page.goto('/forgot-password')
      await fillIn(page, { 'E-mail': owner.email })
      await page.getByRole('main').getByRole('button').click()
      await seeHeading(page, 'Check your mail')
      const mail = await mailTo(side.server, owner.email, { template: 'password-reset' })
      await page.getByLabel('Code').fill(codeIn(mail))
      await page.getByLabel('New password').fill(password)
      await press(page, 'Set new password')
      await seeText(page, 'Your new password is set.')
      await passPassword(visit, { ...owner, password })
      await arriveAt(page, '/account/profile')
    })
  })

  describe('every state', () => {
    it('is for everybody on the sign-in side', async () => {
      const holder = await registerHolder(baseUrl)
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'Continue with GitHub' }).waitFor()
      await expectForEverybody(visit, 'github-sign-in')
      await page.goto('/register')
      await page.getByRole('button', { name: 'Continue with GitHub' }).waitFor()
      await expectForEverybody(visit, 'github-register')
      await continueWithGithub(visit, githubUser(side))
      await seeHeading(page, 'Create your account')
      await fieldOf(page, 'Password').waitFor()
      await expectForEverybody(visit, 'github-registration')
      await continueWithGithub(visit, githubUser(side, { email: holder.email }))
      await seeHeading(page, 'You have an account already')
      await expectForEverybody(visit, 'github-proof')
      await press(page, 'Sign in to connect GitHub')
      await seeText(page, 'Then GitHub is connected to it.')
      await expectForEverybody(visit, 'github-prove')
      await passPassword(visit, holder)
      await seeHeading(page, 'GitHub is connected')
      await expectForEverybody(visit, 'github-connected')
      await page.goto('/sign-in/github?error=access_denied&state=lks_nonsense')
      await page.getByRole('button', { name: 'Try again with GitHub' }).waitFor()
      await expectForEverybody(visit, 'github-refused')
    })

    it('is for everybody in the account', async () => {
      const owner = await accountByGithub(side)
      await using visit = await visitAs(browser, { ...owner, password: '' }, { baseUrl })
      const { page } = visit
      await page.goto('/account/security')
      await press(page, 'Disconnect GitHub')
      await page.getByRole('dialog', { name: 'GitHub is your only way in' }).waitFor()
      await expectForEverybody(visit, 'github-guard')
      await page.keyboard.press('Escape')
      await page.goto('/account/password')
      await page.getByLabel('New password').fill(password)
      letProofGrowOld(side.server, owner)
      await press(page, 'Set password')
      await page.getByRole('button', { name: 'Sign in with GitHub' }).waitFor()
      await expectForEverybody(visit, 'github-proving')
    })
  })

  it('needs no mouse', async () => {
    const user = githubUser(side)
    await using visit = await browser.visit({ baseUrl })
    const { page } = visit
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Continue with GitHub' }).focus()
    await page.keyboard.press('Enter')
    await answerAtGithub(page, user)
    await seeHeading(page, 'Create your account')
    // Reading begins at the heading of the page that has come.
    assert.equal(await becomes(page, 'document.activeElement?.tagName === "H1" && "H1"'), 'H1')
    await fieldOf(page, 'First name').focus()
    await page.keyboard.press('Enter')
    await arriveAt(page, '/account/profile')
  })
})
