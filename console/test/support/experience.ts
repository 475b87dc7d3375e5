import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import type { ServerProcess } from '../../../server/test/support/server-process.ts'
import { type AccountHolder, registerHolder } from './account-holder.ts'
import { appCode, untilStepIsYoung } from './authenticator-app.ts'
import { type Newcomer, press } from './in-browser.ts'

export interface TestExperience {
  id: string
  slug: string
  /** Path below which its pages are. */
  base: string
  applicationId: string
  /** Who owns the application. */
  owner: AccountHolder
  change(settings: Record<string, unknown>): Promise<void>
}

/** Somebody makes an application, and with it an Experience. */
export async function makeExperience(
  server: ServerProcess,
  settings: Record<string, unknown> = {},
): Promise<TestExperience> {
  const owner = await registerHolder(server.baseUrl)
  const name = typeof settings.name === 'string' ? settings.name : 'Harbour'
  const made = await owner.client.post<{ id: string }>('/v1/applications', { name })
  assert.equal(made.status, 201, made.text)
  const path = `/v1/applications/${made.body.id}/experience`
  const { body } = await owner.client.get<{ id: string; slug: string }>(path)
  const change = async (changes: Record<string, unknown>) => {
    const changed = await owner.client.patch(path, changes)
    assert.equal(changed.status, 200, changed.text)
  }
  await change(settings)
  return {
    id: body.id,
    slug: body.slug,
    base: `/e/${body.slug}`,
    applicationId: made.body.id,
    owner,
    change,
  }
}

/** As if the owner had proven the domain: there is no DNS of the world in a test. */
export function giveDomain(server: ServerProcess, { id }: TestExperience, domain: string): void {
  const database = new DatabaseSync(join(server.dataDir, 'latchkey.db'), { timeout: 5000 })
  database
    .prepare(
      `INSERT INTO experience_domains (id, experience_id, domain, challenge, proven_domain, verified_at, created_at)
       VALUES (?, ?, ?, 'x', ?, 1, 1)`,
    )
    .run(`xdm_${id}`, id, domain, domain)
  database.close()
}

/** Sets an authenticator app up on the Experience's own page. @param base address or path below which its pages are */
export async function setUpApp(page: Page, base: string, { password }: Pick<Newcomer, 'password'>) {
  await page.goto(`${base}/account/security`)
  await press(page, 'Set up an app')
  const dialog = page.getByRole('dialog', { name: 'Set up an authenticator app' })
  const typed = await dialog.getByRole('group', { name: 'Or type this key into the app:' }).textContent()
  const secret = typed?.replaceAll(/\s/g, '') ?? ''
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password)
  await untilStepIsYoung()
  await dialog.getByLabel('6-digit code').fill(appCode(secret, { stepsAhead: -1 }))
  await press(page, 'Turn on')
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await codes.first().waitFor()
  const recoveryCodes = await codes.allInnerTexts()
  await page.getByRole('checkbox', { name: 'I have kept these codes.' }).check()
  await press(page, 'Done')
  return { secret, recoveryCodes }
}
