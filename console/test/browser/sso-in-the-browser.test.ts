import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { arriveAt, passPassword, registerHolder } from '../support/account-holder.ts'
import { startBrowser, type TestBrowser, type Visit } from '../support/browser.ts'
import {
  answerAtCompany,
  type Company,
  startCompany,
  startWithCompanies,
  type WithCompanies,
} from '../support/company.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import {
  becomes,
  fieldOf,
  fillIn,
  letProofGrowOld,
  press,
  seeHeading,
  seeText,
} from '../support/in-browser.ts'
import { invitationToken, inviteTo } from '../support/organization-founder.ts'

const erin = { firstName: 'Erin', lastName: 'Castillo' }

describe('company sign-in in the browser', () => {
  let side: WithCompanies
  let browser: TestBrowser
  let company: Company
  let baseUrl: string
  const open = new AsyncDisposableStack()
  before(async () => {
    // GitHub is offered, so that it can be missing where a company manages the account; nobody goes there.
    side = open.use(
      await startWithCompanies({
        LATCHKEY_LIMITS: 'off',
        LATCHKEY_GITHUB_CLIENT_ID: 'Iv1.browser',
        LATCHKEY_GITHUB_CLIENT_SECRET: 'nobody-is-asked-for-it',
      }),
    )
    baseUrl = side.server.baseUrl
    company = open.use(await startCompany(side, { kind: 'oidc' }))
    browser = open.use(await startBrowser())
  })
  after(() => open.disposeAsync())

  /** Types the address and follows where it leads, up to the company's page. */
  async function goToCompany({ page }: Visit, email: string, { at = '/sign-in', to = company } = {}) {
    await page.goto(at)
    await fillIn(page, { 'E-mail': email })
    await press(page, `Continue with ${to.name}`)
    await page.waitForURL((url) => url.origin !== baseUrl)
  }

  /** Somebody whom the company signed in for the first time. */
  async function visitManaged(path = '/account/profile'): Promise<{ visit: Visit; email: string }> {
    const email = company.employ(erin)
    const visit = await browser.visit({ baseUrl })
    await goToCompany(visit, email)
    await answerAtCompany(visit.page, email)
    await arriveAt(visit.page, '/account/profile')
    if (path !== '/account/profile') await visit.page.goto(path)
    return { visit, email }
  }

  /** An account of the company's domain that was there before its sign-in. */
  async function holderOfDomain() {
    const holder = await registerHolder(baseUrl, { firstName: 'Grace', lastName: 'Okoye' }, company.domain)
    company.employ({ firstName: 'Grace', lastName: 'Okoye', email: holder.email })
    return holder
  }

  describe('the address leads to the company', () => {
    for (const kind of ['oidc', 'saml', 'saml-post'] as const) {
      it(`by ${kind}, the first time and again, and on to the page that was asked for`, async () => {
        await using own = await startCompany(side, { kind, name: 'Harbour Works' })
        const email = own.employ(erin)
        await using visit = await browser.visit({ baseUrl })
        const { page } = visit
        await goToCompany(visit, email, { at: '/sign-in?next=/account/devices', to: own })
        await answerAtCompany(page, email)
        await arriveAt(page, '/account/devices')
        await seeText(page, 'with company sign-in')
        assert.equal(new URL(page.url()).hash, '')
        await page.goto('/account/profile')
        assert.equal(await fieldOf(page, 'First name').inputValue(), 'Erin')
        await page.getByRole('button', { name: 'Sign out' }).click()
        await arriveAt(page, '/sign-in')
        await page.context().clearCookies()
        await goToCompany(visit, email, { to: own })
        await answerAtCompany(page, email)
        await arriveAt(page, '/account/profile')
        assert.deepEqual(visit.faults, [])
      })
    }

    it('without sending what was typed as a password', async () => {
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      const sent: string[] = []
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
      await page.goto('/sign-in')
      await fillIn(page, { 'E-mail': `ada@${company.domain}`, Password: 'a password of the company' })
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: `Continue with ${company.name}` }).waitFor()
      assert.equal(await fieldOf(page, 'Password').count(), 0)
      assert.ok(!sent.some((each) => each.includes('a password of the company')), sent.join('\n'))
      // Whose address it is stays in the page until somebody goes on.
      assert.ok(!sent.some((each) => each.includes('ada@')), sent.join('\n'))
    })

    it('and leaves another way to those who have one', async () => {
      const holder = await registerHolder(baseUrl, undefined, company.domain)
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await page.goto('/sign-in')
      await fillIn(page, { 'E-mail': holder.email })
      await press(page, 'Use another way')
      await passPassword(visit, holder)
      await arriveAt(page, '/account/profile')
    })

    it('from the registration form too', async () => {
      const email = company.employ(erin)
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await page.goto('/register')
      await fillIn(page, { 'E-mail': email })
      await press(page, `Continue with ${company.name}`)
      await answerAtCompany(page, email)
      await arriveAt(page, '/account/profile')
    })

    it('where it is required, and says so to whoever tries another way', async () => {
      await using own = await startCompany(side, { kind: 'oidc', name: 'Strict Lines' })
      const holder = await registerHolder(baseUrl, undefined, own.domain)
      await inviteTo(own.founded, holder.email, 'viewer')
      const token = await invitationToken(baseUrl, holder.email)
      const joined = await holder.client.post('/v1/invitations/accept', { token })
      assert.equal(joined.status, 200, joined.text)
      await own.require()
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await page.goto('/sign-in')
      await fillIn(page, { 'E-mail': holder.email })
      await press(page, `Exempted by ${own.name}? Use another way`)
      await passPassword(visit, holder)
      await seeText(page, 'Strict Lines has its people come in through its own sign-in.')
      await press(page, 'Show the company’s sign-in')
      await page.getByRole('button', { name: `Continue with ${own.name}` }).waitFor()
    })

    it('only where the domain is one: others keep their password', async () => {
      const holder = await registerHolder(baseUrl)
      await using visit = await browser.visit({ baseUrl })
      await visit.page.goto('/sign-in')
      await passPassword(visit, holder)
      await arriveAt(visit.page, '/account/profile')
    })
  })

  describe('an account that exists', () => {
    it('is left as it is when its owner does not agree', async () => {
      const holder = await holderOfDomain()
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await goToCompany(visit, holder.email)
      await answerAtCompany(page, holder.email)
      await seeHeading(page, 'Northwind will manage your sign-in')
      for (const told of [
        'Your password is removed.',
        'Your address can be changed by Northwind only.',
        'All your other devices are signed out.',
        'You become a member of Northwind.',
        'You cannot delete the account yourself while Northwind manages it.',
      ])
        await page.getByText(told).waitFor()
      await press(page, 'Cancel, change nothing')
      await seeText(page, 'Nothing has changed.')
      assert.equal((await holder.client.get('/v1/session')).status, 200)
      assert.equal(await fieldOf(page, 'E-mail').inputValue(), holder.email)
      await passPassword(visit, holder)
      await arriveAt(page, '/account/profile')
    })

    it('is managed by the company once its owner agrees, and other devices are signed out', async () => {
      const holder = await holderOfDomain()
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await goToCompany(visit, holder.email, { at: '/sign-in?next=/account/email' })
      await answerAtCompany(page, holder.email)
      await press(page, 'Agree and continue')
      await arriveAt(page, '/account/email')
      await seeText(page, 'Your address comes from Northwind')
      assert.equal((await holder.client.get('/v1/session')).status, 401)
      assert.deepEqual(visit.faults, [])
    })
  })

  describe('a managed account is told in its place, naming the company, that it cannot', () => {
    const acts: { what: string; path: string; told: string; notOffered: string[] }[] = [
      {
        what: 'change its address',
        path: '/account/email',
        told: 'Your address comes from Northwind',
        notOffered: ['Send the message'],
      },
      {
        what: 'set a password',
        path: '/account/password',
        told: 'Northwind manages how you sign in: this account has no password to change.',
        notOffered: ['Set password', 'Change password'],
      },
      {
        what: 'add a passkey',
        path: '/account/security',
        told: 'Northwind signs you in, so passkeys of your own open nothing here.',
        notOffered: ['Add a passkey or security key'],
      },
      {
        what: 'set up an authenticator app',
        path: '/account/security',
        told: 'Whether a second factor is asked for is up to Northwind',
        notOffered: ['Set up an app'],
      },
      {
        what: 'make recovery codes',
        path: '/account/security',
        told: 'They belong to a second factor of your own, and Northwind keeps those.',
        notOffered: ['Make new codes'],
      },
      {
        what: 'connect GitHub',
        path: '/account/security',
        told: 'GitHub cannot be connected while Northwind manages how you sign in.',
        notOffered: ['Connect GitHub'],
      },
      {
        what: 'delete itself',
        path: '/account/profile',
        told: 'Northwind manages this account, so you cannot delete it yourself.',
        notOffered: [],
      },
    ]
    let managed: Awaited<ReturnType<typeof visitManaged>>
    before(async () => {
      managed = await visitManaged()
    })
    after(() => managed.visit[Symbol.asyncDispose]())

    for (const { what, path, told, notOffered } of acts) {
      it(what, async () => {
        const { page } = managed.visit
        await page.goto(path)
        await seeText(page, told)
        for (const name of notOffered) assert.equal(await page.getByRole('button', { name }).count(), 0, name)
        assert.equal(await page.getByRole('button', { disabled: true }).count(), 0)
      })
    }

    it('recover by mail: the form answers as ever, and no mail comes', async () => {
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await page.goto('/forgot-password')
      await fillIn(page, { 'E-mail': managed.email })
      await page.getByRole('main').getByRole('button').click()
      await seeHeading(page, 'Check your mail')
      const inbox = await (await fetch(`${baseUrl}/local/inbox.json`)).json()
      const mails = inbox.items.filter((mail: { to: string }) => mail.to === managed.email)
      assert.deepEqual(
        mails.filter(({ template }: { template: string }) => template.startsWith('password')),
        [],
      )
    })
  })

  it('proves who is there at the company, and comes back to the page', async () => {
    const { visit, email } = await visitManaged('/account/api-keys/new')
    await using _ = visit
    const { page } = visit
    letProofGrowOld(side.server, { email })
    await page.getByLabel('Name').fill('Night build')
    await page.getByRole('button', { name: /^(Make|Create)/ }).click()
    const proof = page.getByRole('dialog', { name: 'Confirm it’s you' })
    await proof.getByText('Northwind manages how you sign in').waitFor()
    await proof.getByRole('button', { name: `Sign in with ${company.name}` }).click()
    await answerAtCompany(page, email)
    await arriveAt(page, '/account/api-keys/new')
    const { freshUntil } = await (await visit.context.request.get('/v1/session')).json()
    assert.ok(Date.parse(freshUntil) > Date.now())
  })

  describe('what goes wrong on the way is said with a way on', () => {
    it('cancelled at the company', async () => {
      const email = company.employ(erin)
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await goToCompany(visit, email)
      await answerAtCompany(page, email, 'Cancel')
      await seeText(page, 'It was cancelled there.')
      assert.equal(new URL(page.url()).search, '')
      await press(page, 'Try again')
      await answerAtCompany(page, email)
      await arriveAt(page, '/account/profile')
    })

    it('an address of a domain that the company has not proven', async () => {
      const email = company.employ({ ...erin, email: 'erin@elsewhere.example' })
      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await goToCompany(visit, `erin@${company.domain}`)
      await answerAtCompany(page, email)
      await seeText(page, 'The identity provider may not speak for your address')
      await page.getByRole('link', { name: 'Use another address' }).click()
      await seeHeading(page, 'Sign in')
    })

    for (const path of [
      '/sign-in/sso/continue',
      '/sign-in/sso/continue#nonsense',
      '/sign-in/sso/continue#problem=provider-failed&reason=signature',
      '/sign-in/sso/sso_nothing/oidc?code=abc&state=def',
      '/sign-in/sso/sso_nothing/oidc',
    ]) {
      it(`opened as ${path}`, async () => {
        await using visit = await browser.visit({ baseUrl })
        const { page } = visit
        await page.goto(path)
        await page.getByRole('alert').waitFor()
        const { search, hash } = new URL(page.url())
        assert.deepEqual([search, hash], ['', ''])
        await page.getByRole('link', { name: 'Use another address' }).click()
        await seeHeading(page, 'Sign in')
      })
    }
  })

  it('is for everybody', async () => {
    const holder = await holderOfDomain()
    await using visit = await browser.visit({ baseUrl })
    const { page } = visit
    await page.goto('/sign-in')
    await fillIn(page, { 'E-mail': holder.email })
    await page.getByRole('button', { name: `Continue with ${company.name}` }).waitFor()
    await expectForEverybody(visit, 'sso-email')
    await goToCompany(visit, holder.email)
    await answerAtCompany(page, holder.email)
    await seeHeading(page, 'Northwind will manage your sign-in')
    await expectForEverybody(visit, 'sso-notice')
    await press(page, 'Agree and continue')
    await arriveAt(page, '/account/profile')
    for (const path of ['/account/profile', '/account/email', '/account/password', '/account/security']) {
      await page.goto(path)
      await page.getByRole('main').getByText('Northwind').first().waitFor()
      await expectForEverybody(visit, `sso-managed-${path}`)
    }
    await page.goto('/sign-in/sso/continue#problem=provider-failed')
    await page.getByRole('alert').waitFor()
    await expectForEverybody(visit, 'sso-refused')
  })

  it('needs no mouse', async () => {
    const holder = await holderOfDomain()
    await using visit = await browser.visit({ baseUrl })
    const { page } = visit
    await page.goto('/sign-in')
    await fieldOf(page, 'E-mail').pressSequentially(holder.email)
    await page.getByRole('button', { name: `Continue with ${company.name}` }).waitFor()
    await page.keyboard.press('Enter')
    await answerAtCompany(page, holder.email)
    await seeHeading(page, 'Northwind will manage your sign-in')
    assert.equal(await becomes(page, 'document.activeElement?.tagName === "H1" && "H1"'), 'H1')
    await page.getByRole('button', { name: 'Agree and continue' }).focus()
    await page.keyboard.press('Enter')
    await arriveAt(page, '/account/profile')
  })
})
