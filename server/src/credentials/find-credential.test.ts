import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { madeKey, toMadeKey } from '../../test/support/api-keys.ts'
import { countStatements } from '../../test/support/counted-database.ts'
import { agentTokenIn, sessionTokenOf } from '../../test/support/credentials.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { foundedOrganization, projectIn, workspaceIn } from '../../test/support/organizations.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { createToken, type TokenKind, tokenPrefixes } from '../crypto/tokens.ts'
import { credentialTokenKind, credentialTokenKinds, findCredential } from './find-credential.ts'

describe('what a text claims to be', () => {
  it('is told by its prefix, and only credentials count', () => {
    for (const kind of Object.keys(tokenPrefixes) as TokenKind[]) {
      const isCredential = (credentialTokenKinds as readonly string[]).includes(kind)
      assert.equal(credentialTokenKind(createToken(kind)), isCredential ? kind : null)
    }
    for (const text of ['', 'lkk', 'lkk-x', 'LKK_x', ' lkk_x', 'lks', 'xlks_'])
      assert.equal(credentialTokenKind(text), null, text)
  })
})

eachEngine((engine) => {
  describe('a credential', () => {
    it('is found with whom it belongs to, in one statement of its own kind', async () => {
      await using app = await startTestApp({ engine })
      const organization = await foundedOrganization(app)
      const { owner, id: organizationId } = organization
      const projectId = await projectIn(app, organization)
      const workspaceId = await workspaceIn(app, organization, projectId)
      const secrets = {
        session: await sessionTokenOf(app, owner),
        'api-key': (await madeKey(app, owner)).secret,
        agent: (await agentTokenIn(app, { organizationId, projectId, workspaceId })).secret,
      }
      const { database, take } = countStatements(app.context.database)
      const context = { ...app.context, database }
      const address = '203.0.113.7'
      for (const [kind, token] of Object.entries(secrets)) {
        const found = await findCredential(context, { token, address })
        assert.equal(found?.kind, kind)
        if (found?.kind === 'agent') assert.equal(found.workspaceId, workspaceId)
        else if (found?.kind !== 'ended') assert.equal(found?.user.id, owner.id)
      }
      assert.equal(take(), 3)
    })

    it('is nobody’s when one character differs, or its checksum does not fit, without asking the database', async () => {
      await using app = await startTestApp({ engine })
      const { owner } = await foundedOrganization(app)
      const { secret } = await madeKey(app, owner)
      const { database, take } = countStatements(app.context.database)
      const context = { ...app.context, database }
      const other = secret[10] === 'a' ? 'b' : 'a'
      const wrong = [secret.slice(0, 10) + other + secret.slice(11), secret.slice(0, -1), `${secret}0`]
      for (const token of wrong)
        assert.equal(await findCredential(context, { token, address: '203.0.113.7' }), null, token)
      assert.equal(take(), 0)
      const unknown = { token: createToken('apiKey'), address: '203.0.113.7' }
      assert.equal(await findCredential(context, unknown), null)
    })

    it('that has ended says why, the most final reason first', async () => {
      await using app = await startTestApp({ engine })
      const { owner } = await foundedOrganization(app)
      const key = await madeKey(app, owner)
      const ending = async () => {
        const found = await findCredential(app.context, { token: key.secret, address: '203.0.113.7' })
        return found?.kind === 'ended' ? found.ending : found?.kind
      }
      const { kysely } = app.context.database
      const change = (changes: Record<string, unknown>) =>
        kysely.updateTable('api_keys').set(changes).where('id', '=', key.id).execute()
      const now = app.clock.now()
      assert.equal(await ending(), 'api-key')
      await change({ paused_at: now, paused_by: 'owner' })
      assert.equal(await ending(), 'paused')
      await change({ paused_by: 'recovery' })
      assert.equal(await ending(), 'held')
      toMadeKey(app, await owner.browser.post(`${key.path}/rotate`, { overlapSeconds: 0 }))
      assert.equal(await ending(), 'rotated')
      await change({ expires_at: now })
      assert.equal(await ending(), 'expired')
      await kysely.updateTable('users').set({ disabled_at: now }).where('id', '=', owner.id).execute()
      assert.equal(await ending(), 'account-disabled')
      await change({ revoked_at: now })
      assert.equal(await ending(), 'revoked')
    })
  })
})
