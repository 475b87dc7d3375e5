import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { servedKeys } from '../../test/support/credentials.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { registeredPerson } from '../../test/support/people.ts'
import { startServerOn } from '../../test/support/second-server.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import type { Context } from '../context.ts'
import { createSecrets } from '../crypto/secret-box.ts'
import {
  getSigningKey,
  listPublicKeys,
  publishedBesideMs,
  replaceSigningKey,
  rotatedEveryMs,
  rotateSigningKeys,
} from './signing-keys.ts'

const dayMs = 86_400_000
const published = async (context: Context) => (await listPublicKeys(context)).map(({ kid }) => kid)
const stored = (app: TestApp) =>
  app.context.database.kysely.selectFrom('signing_keys').selectAll().orderBy('generation').execute()

eachEngine((engine) => {
  describe('signing keys', () => {
    it('begin with the first that is needed, to sign or to be looked up', async () => {
      for (const need of [getSigningKey, listPublicKeys]) {
        await using app = await startTestApp({ engine })
        await app.runJob('rotate-signing-keys')
        assert.deepEqual(await stored(app), [])
        await need(app.context)
        const [key, ...more] = await stored(app)
        assert.deepEqual([more, key?.signs_from, key?.ends_at], [[], app.clock.now(), null])
        assert.equal((await getSigningKey(app.context)).id, key?.id)
        assert.deepEqual(await published(app.context), [key?.id])
      }
    })

    it('follow one another every 30 days, each published a day before it signs and a day after', async () => {
      await using app = await startTestApp({ engine })
      const first = (await getSigningKey(app.context)).id
      app.clock.advance(rotatedEveryMs - 1)
      await app.runJob('rotate-signing-keys')
      assert.deepEqual(await published(app.context), [first])

      app.clock.advance(1)
      await app.runJob('rotate-signing-keys')
      const [, second = ''] = await published(app.context)
      assert.notEqual(second, '')
      assert.equal((await getSigningKey(app.context)).id, first, 'the new one does not sign yet')
      await app.runJob('rotate-signing-keys')
      assert.equal((await stored(app)).length, 2)

      app.clock.advance(publishedBesideMs - 1)
      assert.equal((await getSigningKey(app.context)).id, first)
      app.clock.advance(1)
      assert.equal((await getSigningKey(app.context)).id, second)
      assert.deepEqual(await published(app.context), [first, second])

      app.clock.advance(publishedBesideMs - 1)
      await app.runJob('rotate-signing-keys')
      assert.deepEqual(await published(app.context), [first, second])
      app.clock.advance(1)
      assert.deepEqual(await published(app.context), [second])
      await app.runJob('rotate-signing-keys')
      assert.deepEqual(
        (await stored(app)).map(({ id }) => id),
        [second],
      )
    })

    it('leave no signed token unverifiable over a rotation', async () => {
      await using app = await startTestApp({ engine, settings: { LATCHKEY_SESSION_TTL: '31536000' } })
      const { browser } = await registeredPerson(app)
      const sign = async () => {
        const answer = await browser.post<{ token: string }>('/v1/access/signed-tokens', {
          audience: 'builds',
        })
        assert.equal(answer.status, 201, answer.text)
        return answer.body.token
      }
      const verify = async (token: string, keys: Awaited<ReturnType<typeof servedKeys>>) =>
        jwtVerify(token, createLocalJWKSet(keys), {
          audience: 'builds',
          currentDate: new Date(app.clock.now()),
        })
      let kept = await servedKeys(app.program())
      const signedBy = new Set<string | undefined>()
      for (let day = 0; day < 34; day += 1) {
        const token = await sign()
        // A copy of the keys that is almost as old as its Cache-Control lets it be.
        signedBy.add((await verify(token, kept)).protectedHeader.kid)
        app.clock.advance(299_000)
        await verify(token, await servedKeys(app.program()))
        await app.runJob('write-last-uses')
        await app.runJob('rotate-signing-keys')
        app.clock.advance(dayMs - 299_000)
        kept = await servedKeys(app.program())
      }
      assert.equal(signedBy.size, 2)
    })

    it('go on signing when nobody rotates, and rotate when somebody does again', async () => {
      await using app = await startTestApp({ engine })
      const first = (await getSigningKey(app.context)).id
      app.clock.advance(200 * dayMs)
      assert.equal((await getSigningKey(app.context)).id, first)
      await app.runJob('rotate-signing-keys')
      app.clock.advance(publishedBesideMs)
      assert.notEqual((await getSigningKey(app.context)).id, first)
    })

    it('are one where two processes need or rotate them at the same time', async () => {
      await using app = await startTestApp({ engine })
      const other = { ...app.context }
      const needs = [app.context, other, app.context, other].map(getSigningKey)
      const lookUps = [listPublicKeys(other), listPublicKeys(app.context)]
      assert.equal(new Set((await Promise.all(needs)).map(({ id }) => id)).size, 1)
      for (const keys of await Promise.all(lookUps)) assert.equal(keys.length, 1)
      assert.equal((await stored(app)).length, 1)
      app.clock.advance(rotatedEveryMs)
      await Promise.all([
        rotateSigningKeys(app.context),
        rotateSigningKeys(other),
        rotateSigningKeys(app.context),
      ])
      const keys = await stored(app)
      assert.deepEqual(
        keys.map(({ generation, ends_at }) => [generation, ends_at]),
        [
          [1, app.clock.now() + 2 * publishedBesideMs],
          [2, null],
        ],
      )
    })

    it('are replaced by order: from tomorrow, at once, or at once and alone', async () => {
      await using app = await startTestApp({ engine })
      const first = (await getSigningKey(app.context)).id
      const order = (signsAtOnce: boolean, revokes = false) =>
        replaceSigningKey(app.context, { signsAtOnce, revokes })
      const tomorrow = await order(false)
      assert.equal((await getSigningKey(app.context)).id, first)
      assert.deepEqual(await published(app.context), [first, tomorrow.id])
      const now = await order(true)
      assert.equal((await getSigningKey(app.context)).id, now.id)
      assert.deepEqual(await published(app.context), [first, tomorrow.id, now.id])
      const alone = await order(true, true)
      assert.deepEqual([alone.revoked, await published(app.context)], [3, [alone.id]])
      assert.equal((await getSigningKey({ ...app.context })).id, alone.id, 'in another process too')
      const events = await app.context.database.kysely
        .selectFrom('audit_events')
        .select(['act', 'actor_kind', 'details'])
        .where('act', 'like', 'signing-key.%')
        .orderBy('id')
        .execute()
      assert.deepEqual(
        events.map(({ act, details }) => [act, JSON.parse(details ?? '{}').key]),
        [
          ['signing-key.rotated', tomorrow.id],
          ['signing-key.rotated', now.id],
          ['signing-key.revoked', alone.id],
        ],
      )
    })

    it('are each added once where orders come at the same time', async () => {
      await using app = await startTestApp({ engine })
      await getSigningKey(app.context)
      const how = { signsAtOnce: true, revokes: true }
      const added = await Promise.all([1, 2, 3].map(() => replaceSigningKey(app.context, how)))
      assert.equal(new Set(added.map(({ id }) => id)).size, 3)
      assert.deepEqual(
        (await stored(app)).map(({ generation }) => generation),
        [1, 2, 3, 4],
      )
      assert.equal((await published(app.context)).length, 1)
    })

    it('lie sealed, each for itself', async () => {
      await using app = await startTestApp({ engine })
      await getSigningKey(app.context)
      const [key] = await stored(app)
      assert.ok(key && !key.sealed_private_jwk.includes('"d"') && !key.public_jwk.includes('"d"'))
      const jwk = JSON.parse(app.context.secrets.open(key.sealed_private_jwk, `signing-key:${key.id}`))
      assert.equal(typeof jwk.d, 'string')
      assert.throws(() => app.context.secrets.open(key.sealed_private_jwk, 'signing-key:sgk_other'))
    })

    it('survive a rotation of the secret that seals them, as long as the old one is listed', async () => {
      await using app = await startTestApp({ engine })
      const old = app.context.config.secrets
      const first = (await getSigningKey(app.context)).id
      const secret = 'a-newer-secret-of-the-tests-9876543210-zyxwvut'
      const rotated = { ...app.context, secrets: createSecrets([secret, ...old]) }
      assert.equal((await getSigningKey(rotated)).id, first)
      assert.equal((await stored(app)).length, 1)
    })

    it('are replaced at once where the secret that seals them was dropped', async () => {
      await using app = await startTestApp({ engine })
      const first = (await getSigningKey(app.context)).id
      const secrets = createSecrets(['a-newer-secret-of-the-tests-9876543210-zyxwvut'])
      const context = { ...app.context, secrets }
      const second = (await getSigningKey(context)).id
      assert.notEqual(second, first)
      assert.equal((await getSigningKey(context)).id, second)
      assert.deepEqual(await published(context), [first, second])
      await using server = await startServerOn(context)
      assert.equal((await servedKeys(server.program())).keys.length, 2)
    })
  })
})
