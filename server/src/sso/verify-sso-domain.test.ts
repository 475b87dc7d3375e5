import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { OidcProvider } from '../../../demo/oidc/provider.ts'
import { assertDenied } from '../../test/support/access-answers.ts'
import { assertProblem } from '../../test/support/http-client.ts'
import { foundedOrganization, memberOf, organizationActs } from '../../test/support/organizations.ts'
import { mailsOf } from '../../test/support/second-factors.ts'
import {
  addDomain,
  connectionOf,
  linkOf,
  linkTo,
  markTested,
  memberAt,
  newDomain,
  oidcFacts,
  organizationAt,
  provenDomain,
  type SsoApp,
  setRecord,
  startProvider,
  startSsoApp,
  switchedOn,
  verifyDomain,
} from '../../test/support/sso.ts'
import { createId } from '../crypto/ids.ts'
import { findHolder, isProvenFor } from './sso-domains.ts'

const dayMs = 86_400_000

describe('verifySsoDomain', () => {
  let app: SsoApp
  let provider: OidcProvider
  before(async () => {
    const settings = { LATCHKEY_SESSION_IDLE: '2592000', LATCHKEY_FRESH_PROOF_TTL: '2592000' }
    ;[app, provider] = await Promise.all([startSsoApp({ settings }), startProvider()])
  })
  after(async () => {
    await Promise.all([app[Symbol.asyncDispose](), provider.close()])
  })

  const db = () => app.context.database.kysely
  const reasonOf = async (work: ReturnType<typeof verifyDomain>) =>
    assertProblem(await work, 409, 'domain-not-proven').reason

  it('proves the domain by its record, among others and in pieces', async () => {
    const domain = newDomain()
    const connection = await connectionOf(await foundedOrganization(app))
    const added = await addDomain(connection, domain)
    app.dns.records.set(`_latchkey.${domain}`, {
      TXT: ['v=spf1 -all', 'x'.repeat(300), added.record.value],
    })
    const answer = await verifyDomain(connection, added)
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.body.provenAt, new Date(app.clock.now()).toISOString())
    assert.equal(await isProvenFor(db(), connection.id, domain), true)
    assert.ok((await organizationActs(app, connection.organization)).includes('sso-domain.proven'))
    const mails = await mailsOf(app, connection.organization.owner.email, 'sso-changed')
    assert.ok(mails.some(({ subject, text }) => /was proven/.test(subject) && text.includes(domain)))
  })

  it('says what it found instead', async () => {
    const domain = newDomain()
    const connection = await connectionOf(await foundedOrganization(app))
    const added = await addDomain(connection, domain)
    const { name, value } = added.record
    assert.equal(await reasonOf(verifyDomain(connection, added)), 'record-missing')
    const wrong = ['latchkey-domain=0', value.toUpperCase(), ` ${value}`, `${value}.`, value.slice(0, -1)]
    app.dns.records.set(name, { TXT: wrong })
    const differs = await verifyDomain(connection, added)
    assert.equal(assertProblem(differs, 409, 'domain-not-proven').reason, 'record-differs')
    assert.ok(differs.text.includes(value))
    app.dns.records.set(name, { failure: 'SERVFAIL' })
    assert.equal(await reasonOf(verifyDomain(connection, added)), 'dns-failed')
    assert.equal(await isProvenFor(db(), connection.id, domain), false)
  })

  it('takes the record of no subdomain, no parent and no other connection', async () => {
    const domain = newDomain()
    const connection = await connectionOf(await foundedOrganization(app))
    const parent = await addDomain(connection, domain)
    const child = await addDomain(connection, `mail.${domain}`)
    setRecord(app, { ...child.record, name: `_latchkey.${domain}` })
    assert.equal(await reasonOf(verifyDomain(connection, parent)), 'record-differs')
    assert.equal(await reasonOf(verifyDomain(connection, child)), 'record-missing')
    setRecord(app, parent.record)
    assert.equal((await verifyDomain(connection, parent)).status, 200)
    assert.equal(await isProvenFor(db(), connection.id, `mail.${domain}`), false)
  })

  it('looks at the canonical name of a domain with other letters', async () => {
    const connection = await connectionOf(await foundedOrganization(app))
    const added = await addDomain(connection, 'Bücherei-Nord.example')
    assert.equal(added.record.name, '_latchkey.xn--bcherei-nord-dlb.example')
    setRecord(app, added.record)
    assert.equal((await verifyDomain(connection, added)).status, 200)
    assert.equal(await isProvenFor(db(), connection.id, 'xn--bcherei-nord-dlb.example'), true)
  })

  it('leaves a domain to who has proven it, also within one organization', async () => {
    const domain = newDomain()
    const first = await connectionOf(await foundedOrganization(app))
    await provenDomain(app, first, domain)
    for (const organization of [first.organization, await foundedOrganization(app)]) {
      const second = await connectionOf(organization)
      const added = await addDomain(second, domain)
      setRecord(app, added.record)
      assertProblem(await verifyDomain(second, added), 409, 'domain-taken')
    }
    assert.equal((await findHolder(db(), domain))?.connectionId, first.id)
  })

  it('lets a domain pass on once the record of its holder was gone for a week, and releases the people', async () => {
    const domain = newDomain()
    const holder = await organizationAt(app, domain, 'Southwind')
    const held = await switchedOn(app, holder, { provider, domain })
    const member = await memberAt(app, holder, domain, 'viewer')
    await linkTo(app, held, member)
    const heir = await connectionOf(await foundedOrganization(app))
    const added = await addDomain(heir, domain)
    const heldRecords = app.dns.records.get(added.record.name)
    app.dns.records.set(added.record.name, { TXT: [added.record.value] })
    app.clock.advance(dayMs)
    await app.runJob('check-sso-domains')
    app.clock.advance(6 * dayMs)
    assertProblem(await verifyDomain(heir, added), 409, 'domain-taken')
    app.clock.advance(dayMs)
    // Gone for a week as far as was seen, but back at the moment that counts.
    app.dns.records.set(added.record.name, { TXT: [added.record.value, ...(heldRecords?.TXT ?? [])] })
    assertProblem(await verifyDomain(heir, added), 409, 'domain-taken')
    app.dns.records.set(added.record.name, { TXT: [added.record.value] })
    const passed = await verifyDomain(heir, added)
    assert.equal(passed.status, 200, passed.text)
    assert.equal((await findHolder(db(), domain))?.connectionId, heir.id)
    assert.equal((await linkOf(app, member)).connectionId, null)
    // Whoever reads that mailbox now must not get the account by it.
    assert.equal((await mailsOf(app, member.email, 'sso-released')).length, 0)
    assert.equal(await isDisabled(app, member), true)
    assert.ok((await organizationActs(app, holder)).includes('sso-domain.lost'))
    const told = await mailsOf(app, holder.owner.email, 'sso-changed')
    assert.ok(told.some(({ subject }) => subject.startsWith('A domain was lost')))
  })

  it('does not let an administrator have a provider that is on speak for an owner', async () => {
    const [domain, more] = [newDomain(), newDomain()]
    const organization = await organizationAt(app, domain)
    const admin = await memberOf(app, organization, 'admin')
    const connection = await connectionOf(organization, oidcFacts(provider))
    await provenDomain(app, connection, more)
    await markTested(app, connection)
    await organization.owner.browser.patch(connection.path, { state: 'on' })
    const added = await addDomain(connection, domain)
    setRecord(app, added.record)
    assertProblem(await verifyDomain(connection, added, admin.browser), 403, 'role-above-own')
    assert.equal((await verifyDomain(connection, added)).status, 200)
  })

  it('takes the permission, and reaches no other organization’s domain', async () => {
    const organization = await foundedOrganization(app)
    const connection = await connectionOf(organization)
    const added = await addDomain(connection, newDomain())
    const editor = await memberOf(app, organization, 'editor')
    assertDenied(await verifyDomain(connection, added, editor.browser))
    const foreign = await connectionOf(await foundedOrganization(app))
    const foreignDomain = await addDomain(foreign, newDomain())
    setRecord(app, foreignDomain.record)
    assertProblem(await verifyDomain(connection, foreignDomain), 404, 'not-found')
    assertProblem(await verifyDomain(connection, { id: createId('ssoDomain') }), 404, 'not-found')
    const crossed = { ...connection, path: `${organization.path}/sso-connections/${foreign.id}` }
    assertProblem(await verifyDomain(crossed, foreignDomain), 404, 'not-found')
  })

  it('counts how often it has name servers asked', async () => {
    const connection = await connectionOf(await foundedOrganization(app))
    const added = await addDomain(connection, newDomain())
    for (let asked = 0; asked < 120; asked++) await verifyDomain(connection, added)
    assertProblem(await verifyDomain(connection, added), 429, 'too-many-attempts')
  })
})

async function isDisabled(app: SsoApp, { id }: { id: string }): Promise<boolean> {
  const db = app.context.database.kysely
  const row = await db.selectFrom('users').select('disabled_at').where('id', '=', id).executeTakeFirst()
  return row !== undefined && row.disabled_at !== null
}
