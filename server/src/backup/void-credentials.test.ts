import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { agentPlace, mintedAgent } from '../../test/support/agent-tokens.ts'
import { dyingPerson } from '../../test/support/dying-person.ts'
import { eachEngine } from '../../test/support/each-engine.ts'
import { readRows, readTables } from '../../test/support/schema-walk.ts'
import { startTestApp, type TestApp } from '../../test/support/test-app.ts'
import { getSigningKey } from '../access/signing-keys.ts'
import { countQueuedEmails } from '../emails/email-queue.ts'
import { stepAt } from '../sign-in/totp/totp.ts'
import { keepable, keptSecrets, voidCredentials, voidedTables } from './void-credentials.ts'

/** Names that columns of secrets, and of what stands for them, have here. */
const secretNames = /(^|_)(hash|secret|sealed|token|challenge|jwk|public_key|code|pin|password)(_|$)/
const idsAndCounts = /_(id|kind|at|failures)$|^(code_failures|password_key_id)$/

/** Where a row that is voided stays, the column that says so. */
const endColumns: Record<string, string> = {
  invitations: 'revoked_at',
  dashboard_shares: 'revoked_at',
  api_keys: 'revoked_at',
  agent_tokens: 'revoked_at',
  recovery_codes: 'used_at',
}
/** Open nothing without the row of their key or token. */
const hangingOn = ['api_key_secrets', 'agent_token_secrets']

eachEngine((engine) => {
  describe('voiding every credential', () => {
    let app: TestApp
    before(async () => {
      app = await startTestApp({ engine, settings: { LATCHKEY_LIMITS: 'off' } })
      await dyingPerson(app)
      await mintedAgent(await agentPlace(app))
      await getSigningKey(app.context)
      await app.context.database.kysely
        .updateTable('emails')
        .set({ failed_at: app.clock.now(), last_error: 'ECONNECTION' })
        .where('sent_at', 'is', null)
        .execute()
    })
    after(() => app[Symbol.asyncDispose]())

    const inForce = async (name: string) => {
      const rows = await readRows(app.context.database, { name, columns: [] })
      const end = endColumns[name]
      // What was given up could be sent after all, as long as its content is there.
      if (name === 'emails')
        return rows.filter((row) => row.sent_at === 'null' && row.sealed_payload !== 'null')
      return end === undefined ? rows : rows.filter((row) => row[end] === 'null')
    }
    const eventsOfVoiding = () =>
      app.context.database.kysely
        .selectFrom('audit_events')
        .select(['actor_kind', 'method', 'details'])
        .where('act', '=', 'credentials.voided')
        .orderBy('id')
        .execute()

    it('knows each column of the schema that holds or stands for a secret', async () => {
      const tables = await readTables(app.context.database)
      const found = tables.flatMap(({ name, columns }) =>
        columns
          .filter((column) => secretNames.test(column) && !idsAndCounts.test(column))
          .map((column) => ({ name, key: `${name}.${column}` })),
      )
      assert.ok(found.length >= 25, String(found.length))
      const unjudged = found.filter(({ name, key }) => !voidedTables.has(name) && !(key in keptSecrets))
      assert.deepEqual(
        unjudged.map(({ key }) => key),
        [],
        'neither voided nor named as not handed out',
      )
      const keys = new Set(found.map(({ key }) => key))
      assert.deepEqual(
        Object.keys(keptSecrets).filter((key) => !keys.has(key)),
        [],
      )
    })

    it('keeps on request what is named, and nothing else', async () => {
      const kept = ['api_keys', 'agent_tokens', 'recovery_codes']
      const before = await Promise.all(kept.map(inForce))
      assert.ok(before.every((rows) => rows.length > 0))
      const voided = await voidCredentials(app.context, keepable)
      assert.ok(voided.some(({ what, count }) => what === 'sessions' && count > 0))
      assert.ok(voided.some(({ what, count }) => what === 'known devices' && count > 0))
      assert.ok(voided.some(({ what, count }) => what === 'mails that were not sent' && count > 0))
      assert.deepEqual(await Promise.all(kept.map(inForce)), before)
      assert.match(
        (await eventsOfVoiding())[0]?.details ?? '',
        /"kept":"api-keys, agent-tokens, recovery-codes"/,
      )
    })

    it('leaves none in force, in whatever table, and is recorded with its counts', async () => {
      const step = stepAt(app.clock.now())
      const voided = await voidCredentials(app.context, [])
      for (const name of voidedTables)
        if (!hangingOn.includes(name)) assert.deepEqual(await inForce(name), [], name)
      const factors = await app.context.database.kysely
        .selectFrom('totp_factors')
        .select('last_step')
        .execute()
      assert.deepEqual(
        factors.map(({ last_step }) => last_step),
        [step],
      )
      assert.equal(
        (await countQueuedEmails(app.context.database.kysely)).failed,
        0,
        'an operator gave them up',
      )
      const last = (await eventsOfVoiding()).at(-1)
      assert.deepEqual([last?.actor_kind, last?.method], ['operator', 'command-line'])
      const counts = Object.fromEntries(voided.map(({ what, count }) => [what, count]))
      assert.deepEqual(JSON.parse(last?.details ?? ''), { ...counts, kept: null })
      assert.ok((counts['API keys'] ?? 0) >= 4, JSON.stringify(counts))
      assert.equal(counts.sessions, 0, 'those had ended the first time')
    })

    it('can be done again', async () => {
      const again = await voidCredentials(app.context, [])
      assert.ok(again.every(({ count }) => count === 0))
    })
  })
})
