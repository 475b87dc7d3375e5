import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../test/support/each-engine.ts'
import { startTestApp } from '../../test/support/test-app.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectoryId } from '../users/directories.ts'
import { claimProof, createMailedProof, getProofByCode, getProofByLink } from './mailed-proofs.ts'

const facts = {
  purpose: 'password-reset' as const,
  directoryId: platformDirectoryId,
  subjectId: 'somebody',
  email: 'ada@example.com',
  boundTo: 'browser',
  ttlMs: 60_000,
}

eachEngine((engine) => {
  describe('a mailed proof', () => {
    it('claimed 20 times at once is used once', async () => {
      await using app = await startTestApp({ engine })
      const { context } = app
      const { token } = await transaction(context.database, (tx) => createMailedProof(context, tx, facts))
      const link = { purpose: facts.purpose, token }
      const { id } = await getProofByLink(context, context.database.kysely, platformDirectoryId, link)
      const claims = await Promise.allSettled(
        Array.from({ length: 20 }, () => transaction(context.database, (tx) => claimProof(context, tx, id))),
      )
      assert.equal(claims.filter(({ status }) => status === 'fulfilled').length, 1)
    })

    it('has five tries at its code, also when 30 come at once', async () => {
      await using app = await startTestApp({ engine })
      const { context } = app
      await transaction(context.database, (tx) => createMailedProof(context, tx, facts))
      const tries = await Promise.allSettled(
        Array.from({ length: 30 }, () =>
          getProofByCode(context, platformDirectoryId, { ...facts, code: 'BBBB-BBBB' }),
        ),
      )
      const codes = tries.map((each) => (each.status === 'rejected' ? each.reason.code : 'opened'))
      assert.equal(codes.filter((code) => code === 'code-wrong').length, 4)
      assert.equal(codes.filter((code) => code === 'code-dead').length, 26)
    })
  })
})
