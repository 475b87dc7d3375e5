import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import type { ProblemCode } from '../http/problem-catalogue.ts'
import { Problem } from '../http/problems.ts'
import { platformDirectoryId } from '../users/directories.ts'
import {
  bindProofs,
  claimProof,
  createMailedProof,
  deleteOldProofs,
  findOpenProof,
  getProofByCode,
  getProofByLink,
  type ProofPurpose,
  proofPurposes,
  voidProofs,
} from './mailed-proofs.ts'

const hourMs = 3_600_000
const isProblem = (code: ProblemCode) => (error: unknown) => error instanceof Problem && error.code === code
const expired = isProblem('link-expired')
const dead = isProblem('code-dead')
const wrong = isProblem('code-wrong')

eachEngine((engine) => {
  describe('a mailed proof', () => {
    let app: TestApp
    let subjectId: string
    let boundTo: string
    let count = 0
    before(async () => {
      app = await startTestApp({ engine })
    })
    beforeEach(() => {
      subjectId = `subject-${++count}`
      boundTo = `browser-${count}`
      app.clock.advance(1000)
    })
    after(() => app[Symbol.asyncDispose]())

    const make = (
      facts: { purpose?: ProofPurpose; subjectId?: string | null; boundTo?: string | null } = {},
    ) =>
      transaction(app.context.database, (tx) =>
        createMailedProof(app.context, tx, {
          purpose: 'registration',
          directoryId: platformDirectoryId,
          subjectId,
          email: 'ada@example.com',
          boundTo,
          ttlMs: hourMs,
          ...facts,
        }),
      )
    const byLink = (
      token: string,
      purpose: ProofPurpose = 'registration',
      directory: string = platformDirectoryId,
    ) => getProofByLink(app.context, app.context.database.kysely, directory, { purpose, token })
    const byCode = (code: string, from: string | null = boundTo, purpose: ProofPurpose = 'registration') =>
      getProofByCode(app.context, platformDirectoryId, { purpose, code, boundTo: from })
    const claim = (id: string) => transaction(app.context.database, (tx) => claimProof(app.context, tx, id))
    const voidAll = (purposes: ProofPurpose[], madeAfter?: number) =>
      transaction(app.context.database, (tx) => voidProofs(app.context, tx, subjectId, purposes, madeAfter))

    it('is opened by its link and by its code, and says what it is about', async () => {
      const { token, code, expiresAt } = await make()
      const proof = await byLink(token)
      assert.deepEqual(proof, {
        id: proof.id,
        directoryId: platformDirectoryId,
        subjectId,
        email: 'ada@example.com',
        boundTo,
        createdAt: app.clock.now(),
      })
      assert.deepEqual(await byCode(code), proof)
      assert.equal(expiresAt, app.clock.now() + hourMs)
      assert.match(code, /^[BCDFGHJKMNPQRSTVWXZ346789]{4}-[BCDFGHJKMNPQRSTVWXZ346789]{4}$/)
    })

    it('is stored without link and code', async () => {
      const { token, code } = await make()
      const rows = await app.context.database.kysely.selectFrom('mailed_proofs').selectAll().execute()
      const stored = JSON.stringify(rows)
      for (const secret of [token, code, code.replace('-', '')]) assert.ok(!stored.includes(secret))
    })

    it('is looked at as often as one likes and used once', async () => {
      const { token, code } = await make()
      for (let i = 0; i < 5; i++) await byLink(token)
      const { id } = await byLink(token)
      await claim(id)
      await assert.rejects(claim(id), expired)
      await assert.rejects(byLink(token), expired)
      await assert.rejects(byCode(code), dead)
    })

    it('ends on time', async () => {
      const { token, code } = await make()
      const { id } = await byLink(token)
      app.clock.advance(hourMs - 1)
      await byLink(token)
      app.clock.advance(1)
      await assert.rejects(byLink(token), expired)
      await assert.rejects(byCode(code), dead)
      await assert.rejects(claim(id), expired)
    })

    it('works for its own purpose and directory alone', async () => {
      const purposes = Object.keys(proofPurposes) as ProofPurpose[]
      for (const purpose of purposes) {
        const { token, code } = await make({ purpose, boundTo: `${boundTo}-${purpose}` })
        for (const other of purposes.filter((each) => each !== purpose)) {
          await assert.rejects(byLink(token, other), expired)
          await assert.rejects(byCode(code, `${boundTo}-${purpose}`, other), dead)
        }
        await assert.rejects(byLink(token, purpose, 'dir_other'), expired)
        assert.equal((await byLink(token, purpose)).subjectId, subjectId)
      }
    })

    it('dies with a newer one of the same subject and purpose, and with no other', async () => {
      const old = await make()
      const reset = await make({ purpose: 'password-reset' })
      const foreign = await make({ subjectId: `${subjectId}-other`, boundTo: 'elsewhere' })
      app.clock.advance(1)
      const newer = await make()
      await assert.rejects(byLink(old.token), expired)
      await byLink(newer.token)
      await byLink(reset.token, 'password-reset')
      await byLink(foreign.token)
    })

    it('that undoes a change of address outlives newer ones', async () => {
      const first = await make({ purpose: 'email-change-undo', boundTo: null })
      app.clock.advance(1)
      const second = await make({ purpose: 'email-change-undo', boundTo: null })
      await byLink(first.token, 'email-change-undo')
      await byLink(second.token, 'email-change-undo')
    })

    it('is opened by its code only where it was asked for', async () => {
      const { code } = await make()
      await assert.rejects(byCode(code, 'another browser'), dead)
      await assert.rejects(byCode(code, null), dead)
      const unbound = await make({ boundTo: null, subjectId: `${subjectId}-unbound` })
      await assert.rejects(byCode(unbound.code, null), dead)
      assert.equal((await byCode(code.toLowerCase().replace('-', ' '))).subjectId, subjectId)
    })

    it('takes five wrong codes, whichever they are, and then no code at all', async () => {
      const { token, code } = await make()
      for (const guess of ['', 'BBBB-BBBB', code.slice(0, 8), `${code}${code}`])
        await assert.rejects(byCode(guess), wrong)
      await assert.rejects(byCode('CCCC-CCCC'), dead)
      await assert.rejects(byCode(code), dead)
      assert.equal((await byLink(token)).subjectId, subjectId)
    })

    it('does not give its tries to an older one in the same browser', async () => {
      const older = await make({ subjectId: `${subjectId}-older` })
      app.clock.advance(1)
      await make()
      await assert.rejects(byCode(older.code), wrong)
    })

    it('binds to the browser that showed to know the password', async () => {
      const { code } = await make()
      await bindProofs(app.context.database.kysely, subjectId, 'new browser')
      await assert.rejects(byCode(code), dead)
      assert.equal((await byCode(code, 'new browser')).boundTo, 'new browser')
    })

    it('ends with its subject’s others, or only with those made after it', async () => {
      const first = await make({ purpose: 'email-change-undo' })
      const since = app.clock.now()
      app.clock.advance(1)
      const second = await make({ purpose: 'email-change-undo' })
      const reset = await make({ purpose: 'password-reset' })
      assert.equal(await voidAll(['email-change-undo'], since), 1)
      await byLink(first.token, 'email-change-undo')
      await assert.rejects(byLink(second.token, 'email-change-undo'), expired)
      assert.equal(await voidAll(['email-change-undo', 'password-reset']), 2)
      await assert.rejects(byLink(first.token, 'email-change-undo'), expired)
      await assert.rejects(byLink(reset.token, 'password-reset'), expired)
    })

    it('is found while it is open', async () => {
      const find = () => findOpenProof(app.context, app.context.database.kysely, subjectId, 'email-change')
      assert.equal(await find(), undefined)
      await make({ purpose: 'email-change' })
      assert.equal((await find())?.email, 'ada@example.com')
      await voidAll(['email-change'])
      assert.equal(await find(), undefined)
      await make({ purpose: 'email-change' })
      app.clock.advance(hourMs)
      assert.equal(await find(), undefined)
    })

    it('is removed a while after its end', async () => {
      const { kysely } = app.context.database
      const { expiresAt } = await make()
      const left = () =>
        kysely.selectFrom('mailed_proofs').select('id').where('subject_id', '=', subjectId).execute()
      await deleteOldProofs(kysely, expiresAt)
      assert.equal((await left()).length, 1)
      app.clock.advance(hourMs + 7 * 86_400_000 + 1)
      await app.runJob('delete-expired')
      assert.deepEqual(await left(), [])
    })
  })
})
