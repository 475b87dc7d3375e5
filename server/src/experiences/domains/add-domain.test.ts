import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  assertKeptFor,
  type DevelopedExperience,
  developedExperience,
  ownersActs,
} from '../../../test/support/developers.ts'
import { assertProblem } from '../../../test/support/http-client.ts'
import { newDomain, type SsoApp, startSsoApp } from '../../../test/support/sso.ts'
import { createId } from '../../crypto/ids.ts'

describe('addDomain', () => {
  let app: SsoApp
  let experience: DevelopedExperience
  before(async () => {
    app = await startSsoApp({ settings: { LATCHKEY_LIMITS: 'off' } })
    experience = await developedExperience(app)
  })
  after(() => app[Symbol.asyncDispose]())

  const add = (domain: string, at = experience) => at.browser.post(`${at.path}/domains`, { domain })

  it('names the record that proves the domain', async () => {
    const domain = `login.${newDomain()}`
    const answer = await add(domain.toUpperCase())
    assert.equal(answer.status, 201, answer.text)
    const record = answer.body.record as { name: string; value: string }
    assert.deepEqual([answer.body.domain, answer.body.provenAt], [domain, null])
    assert.equal(record.name, `_latchkey.${domain}`)
    assert.match(record.value, /^latchkey-domain=[0-9a-f]{40}$/)
    assert.equal((await ownersActs(app, experience)).at(-1)?.act, 'experience-domain.added')
  })

  it('may be waited for by two Experiences, by each once', async () => {
    const domain = newDomain()
    const other = await developedExperience(app)
    const [one, again, theirs] = [await add(domain), await add(domain), await add(domain, other)]
    assert.deepEqual([one.status, theirs.status], [201, 201])
    assertProblem(again, 422, 'validation')
    assert.notDeepEqual(one.body.record, theirs.body.record)
  })

  it('refuses names of this service, above and beneath, public ones, and what is no domain', async () => {
    await using hosted = await startSsoApp({
      settings: {
        LATCHKEY_BASE_URL: 'https://id.accounts.example',
        LATCHKEY_SMTP_URL: 'smtp://127.0.0.1:2525',
        LATCHKEY_OUTGOING_PRIVATE: '',
      },
    })
    const there = await developedExperience(hosted)
    const names = [
      'id.accounts.example',
      'x.id.accounts.example',
      'accounts.example',
      'co.uk',
      'github.io',
      'localhost',
      '127.0.0.1',
      'example',
      'a b.example',
      'exa_mple.example',
      'x.example/y',
      'x.example:80',
    ]
    for (const name of names) assertProblem(await add(name, there), 422, 'validation')
    assert.equal((await add('login.shop.example', there)).status, 201)
  })

  it('takes at most twenty', async () => {
    const full = await developedExperience(app)
    const rows = Array.from({ length: 20 }, (_, n) => ({
      id: createId('experienceDomain'),
      experience_id: full.experienceId,
      domain: `d${n}.example`,
      challenge: 'c',
      created_at: 1,
    }))
    await app.context.database.kysely.insertInto('experience_domains').values(rows).execute()
    assertProblem(await add(newDomain(), full), 409, 'experience-full')
  })

  it('is for administrators', async () => {
    await assertKeptFor(app, experience, 'admin', (client, path) => client.post(`${path}/domains`, {}))
  })
})
