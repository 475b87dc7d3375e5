import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { newcomer, type Person } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { scrollsSideways, startBrowser, type TestBrowser, widths } from '../support/browser.ts'
import {
  accountOn,
  descriptionOf,
  enterWith,
  fieldOf,
  fillIn,
  focusedField,
  press,
  seeHeading,
  seeText,
  sendRegistration,
} from '../support/in-browser.ts'
import { mailTo, waitUntilAllIsSent } from '../support/inbox.ts'

const names: [kind: string, firstName: string, lastName: string][] = [
  ['a script', '<script>document.title="hacked"</script>', '</title></textarea></style><script>1</script>'],
  ['a picture that fails', '"><img src=x onerror=document.title="hacked">', "'><svg onload=alert(1)>"],
  ['a link and a template', 'Win at https://evil.example', '{{7*7}}<a href=//evil.example>x</a>'],
  ['letters that run the other way', 'משה', 'الخوارزمي'],
  ['one very long word', 'W'.repeat(100), 'M'.repeat(100)],
  ['joiners between letters', 'می\u200cخواهم', 'क्\u200dष'],
]

describe('a hostile name', { concurrency: 3 }, () => {
  let browser: TestBrowser
  let server: ServerProcess
  let harmless: Person
  const named = new Map<string, Person>()
  before(async () => {
    browser = await startBrowser()
    server = await startServerProcess()
    harmless = await accountOn(server)
    // All mails are there before anybody looks at the inbox.
    for (const [kind, firstName, lastName] of names)
      named.set(kind, await accountOn(server, { firstName, lastName }))
    await waitUntilAllIsSent(server, ({ to }) => to === [...named.values()].at(-1)?.email)
  })
  after(() => Promise.all([browser[Symbol.asyncDispose](), server[Symbol.asyncDispose]()]))

  for (const [kind, firstName, lastName] of names) {
    it(`is shown as the text it is: ${kind}`, async () => {
      const person = named.get(kind) as Person
      await using visit = await browser.visit({ ...server, width: widths.phone, height: 740 })
      await enterWith(visit, server, person.browser)
      const { page } = visit
      const elsewhere = requestsElsewhere(page, server.baseUrl)
      await page.goto('/account/profile')
      await fieldOf(page, 'First name').waitFor()
      assert.deepEqual(
        [await fieldOf(page, 'First name').inputValue(), await fieldOf(page, 'Last name').inputValue()],
        [firstName, lastName],
      )
      await expectInert(page)

      await page.setViewportSize({ width: widths.desktop, height: 800 })
      assert.equal(await page.getByText(`${firstName} ${lastName}`, { exact: true }).count(), 1)
      await expectInert(page)

      await readInInbox(page, person.email)
      assert.deepEqual([...elsewhere, ...visit.faults], [])
    })
  }

  for (const [kind, firstName] of [
    ['an override of the writing direction', 'Ada\u202egpj.exe'],
    ['a bidi isolate', '\u2067Ada'],
    ['a zero-width space', 'A\u200bda'],
    ['only joiners', '\u200d\u200d'],
  ] as const) {
    it(`is refused at its field when it holds what cannot be seen: ${kind}`, async () => {
      await using visit = await browser.visit(server)
      const { page } = visit
      const person = newcomer({ firstName })
      await page.goto('/register')
      await sendRegistration(page, person)
      await page.locator('[name=firstName][aria-invalid=true]').waitFor()
      assert.equal(await focusedField(page), 'firstName')
      assert.match(
        await descriptionOf(page, 'First name'),
        /invisible characters are not accepted|Enter your/,
      )
      assert.equal(await fieldOf(page, 'E-mail').inputValue(), person.email)
      assert.deepEqual(visit.faults, [])
    })
  }

  it('stays text in the fields of the profile as well', async () => {
    const person = harmless
    await using visit = await browser.visit(server)
    await enterWith(visit, server, person.browser)
    const { page } = visit
    const company = '<img src=x onerror=document.title="hacked"> & Sons'
    await page.goto('/account/profile')
    await fillIn(page, { Company: company, 'Last name': '<b>Bold</b>' })
    await press(page, 'Save')
    await seeText(page, 'Saved')
    await page.reload()
    await seeText(page, 'Ada <b>Bold</b>')
    assert.equal(await fieldOf(page, 'Company').inputValue(), company)
    await expectInert(page)
    assert.deepEqual(visit.faults, [])
  })
})

async function readInInbox(page: Page, email: string): Promise<void> {
  const mail = await mailTo({ baseUrl: new URL(page.url()).origin }, email, {
    template: 'confirm-registration',
  })
  await page.goto(`/local/inbox?mail=${mail.id}`)
  await seeHeading(page, 'Inbox')
  const letter = page.frameLocator('iframe')
  await letter.getByRole('heading', { name: 'Confirm your e-mail address' }).waitFor()
  // Nobody who registers with our form gets words of theirs made into a link in our mail.
  assert.equal(await letter.locator('script, img, svg, b, a[href*="evil"]').count(), 0)
  assert.doesNotMatch(mail.text, /evil|script|onerror/)
  await expectInert(page)
}

/** Nothing of the name has become markup, ran, or pushed the page apart. */
async function expectInert(page: Page): Promise<void> {
  assert.doesNotMatch(await page.title(), /hacked/)
  const made = 'script:not([src]), img[src="x"], [onload], [onerror], a[href*="evil"], main b'
  assert.equal(await page.locator(made).count(), 0)
  assert.equal(await scrollsSideways(page), false, 'the page scrolls sideways')
}

function requestsElsewhere(page: Page, origin: string): string[] {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) elsewhere.push(request.url())
  })
  return elsewhere
}
