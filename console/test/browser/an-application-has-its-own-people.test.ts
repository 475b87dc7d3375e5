import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { serve } from '@hono/node-server'
import { createLatchkey } from '@latchkey/client'
import { createApp } from '../../../examples/experience/server.ts'
import { codeIn } from '../../../server/test/support/mail.ts'
import { newcomer } from '../../../server/test/support/people.ts'
import { type ServerProcess, startServerProcess } from '../../../server/test/support/server-process.ts'
import { passPassword, registerHolder, visitAs } from '../support/account-holder.ts'
import { appCode } from '../support/authenticator-app.ts'
import { startBrowser, type TestBrowser } from '../support/browser.ts'
import { setUpApp } from '../support/experience.ts'
import { fillIn, press, seeHeading, seeText, sendRegistration } from '../support/in-browser.ts'
import { mailTo } from '../support/inbox.ts'
import { onJourneyEngine } from '../support/journey-engines.ts'

/** The example application, started on a port before it knows which Experience it belongs to. */
async function startExample(server: ServerProcess) {
  let app: ReturnType<typeof createApp> | undefined
  const listener = serve({
    fetch: (request) => app?.fetch(request) ?? new Response('Not yet.', { status: 503 }),
    port: 0,
    hostname: 'localhost',
  })
  await new Promise((listening) => listener.once('listening', listening))
  const address = `http://localhost:${(listener.address() as AddressInfo).port}`
  return {
    address,
    begin(facts: { apiKey: string; applicationId: string; experience: string }): void {
      app = createApp({ latchkey: createLatchkey({ baseUrl: server.baseUrl }), address, ...facts })
    },
    close: () => listener.close(),
  }
}

onJourneyEngine('postgres', (engine) => {
  describe('an application with people of its own', { timeout: 240_000 }, () => {
    let server: ServerProcess
    let browser: TestBrowser
    let example: Awaited<ReturnType<typeof startExample>>
    before(async () => {
      server = await startServerProcess({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      browser = await startBrowser()
      example = await startExample(server)
    })
    after(async () => {
      example.close()
      await browser[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    })

    it('is made and styled by its owner, and lets in who registers, with a second factor, and is in the group', async () => {
      const { baseUrl } = server
      const owner = await registerHolder(baseUrl)
      const { applicationId, slug, api } = await makeAndStyle(owner)
      const key = await owner.client.post<{ secret: string }>('/v1/api-keys', { name: 'Harbour' })
      assert.equal(key.status, 201, key.text)
      example.begin({ apiKey: key.body.secret, applicationId, experience: `${baseUrl}/e/${slug}` })

      await using visit = await browser.visit({ baseUrl })
      const { page } = visit
      await page.goto(`${example.address}/logbook`)
      await page.waitForURL(`${baseUrl}/e/${slug}/**`)
      assert.match(await page.title(), /Harbour of ours/)
      const person = newcomer()
      await page.getByRole('link', { name: 'Create an account' }).click()
      await sendRegistration(page, person)
      await seeHeading(page, 'Check your mail')
      const mail = await mailTo(server, person.email, { template: 'confirm-registration' })
      assert.match(mail.subject, /Harbour of ours/)
      await fillIn(page, { Code: codeIn(mail) })
      await press(page, 'Confirm address')
      await page.waitForURL(`${example.address}/logbook`)
      await seeText(page, `Your berth is 14, ${person.firstName}`)

      // The second factor is set up on the Experience's page and asked for at the next way in.
      const { secret } = await setUpApp(page, `${baseUrl}/e/${slug}`, person)
      await page.goto(example.address)
      await press(page, 'Sign out')
      await page.goto(`${example.address}/bridge`)
      await page.waitForURL(`${baseUrl}/e/${slug}/**`)
      await passPassword(visit, person)
      await page.getByLabel('6-digit code').fill(appCode(secret))
      await page.waitForURL(`${example.address}/bridge`)
      await seeText(page, 'Only the crew comes in here.')

      const group = await owner.client.post<{ id: string }>(`${api}/groups`, { name: 'Crew' })
      const { body: found } = await owner.client.get<{ items: { id: string }[] }>(`${api}/users`)
      const userId = found.items[0]?.id
      const joined = await owner.client.post(`${api}/groups/${group.body.id}/members`, { userId })
      assert.ok(joined.status < 300, joined.text)
      await page.reload()
      await seeText(page, 'Radio channel 12 is yours.')

      const ended = await owner.client.post(`${api}/sessions/revoke`, { userId })
      assert.ok(ended.status < 300, ended.text)
      await page.goto(`${example.address}/logbook`)
      await page.waitForURL(`${baseUrl}/e/${slug}/**`)
    })

    async function makeAndStyle(owner: Awaited<ReturnType<typeof registerHolder>>) {
      await using visit = await visitAs(browser, owner, { baseUrl: server.baseUrl })
      const { page } = visit
      await page.goto('/account/applications')
      await fillIn(page, { 'Name of the application': 'Harbour' })
      await press(page, 'Create application')
      await seeHeading(page, 'Harbour')
      const applicationId = /\/applications\/(app_\w+)/.exec(page.url())?.[1] ?? ''
      await page
        .getByRole('navigation', { name: 'Application' })
        .getByRole('link', { name: 'Look', exact: true })
        .click()
      await fillIn(page, { Name: 'Harbour of ours', 'Colour of buttons and links': '#7a3b8f' })
      await press(page, 'Save look')
      await seeText(page, 'Saved')
      const api = `/v1/applications/${applicationId}/experience`
      const returnAddresses = [`${example.address}/signed-in`]
      const changed = await owner.client.patch<{ slug: string }>(api, { returnAddresses })
      assert.equal(changed.status, 200, changed.text)
      return { applicationId, slug: changed.body.slug, api }
    }
  })
})
