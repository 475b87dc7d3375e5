import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { registeredPerson } from '../../../test/support/people.ts'
import { startTestApp } from '../../../test/support/test-app.ts'
import { createSecrets } from '../../crypto/secret-box.ts'
import { transaction } from '../../database/transaction.ts'
import { payloadPlace } from '../../emails/outbox.ts'
import { platformDirectoryId } from '../directories.ts'
import { findUserByEmail } from '../users.ts'
import { deleteTraces } from './traces.ts'

describe('the traces of an account', () => {
  it('are deleted also while mails wait that nobody can open, and those that can be opened go', async () => {
    await using app = await startTestApp()
    const { context } = app
    const { email } = await registeredPerson(app)
    const db = context.database.kysely
    const user = await findUserByEmail(db, platformDirectoryId, email)
    assert.ok(user)
    const lost = createSecrets(['a-secret-that-was-given-up-0123456789-abcdef'])
    const mail = (id: string, secrets = context.secrets) => ({
      id,
      directory_id: platformDirectoryId,
      user_id: null,
      template: 'operator-invitation',
      sealed_payload: secrets.seal(JSON.stringify({ to: email }), payloadPlace(id)),
      created_at: 1,
      next_attempt_at: Number.MAX_SAFE_INTEGER,
      attempts: 0,
    })
    await db
      .insertInto('emails')
      .values([mail('eml_own'), mail('eml_lost', lost)])
      .execute()
    await transaction(context.database, (tx) => deleteTraces(context, tx, user))
    const left = await db.selectFrom('emails').select('id').where('sent_at', 'is', null).execute()
    assert.deepEqual(
      left.map(({ id }) => id),
      ['eml_lost'],
    )
  })
})
