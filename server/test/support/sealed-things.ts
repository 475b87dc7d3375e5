import assert from 'node:assert/strict'
import { getSigningKey } from '../../src/access/signing-keys.ts'
import { createId } from '../../src/crypto/ids.ts'
import { createSecrets } from '../../src/crypto/secret-box.ts'
import { sealedColumns } from '../../src/rotation/sealed-columns.ts'
import { platformDirectoryId } from '../../src/users/directories.ts'
import { startExperience } from './experiences.ts'
import { foundedOrganization } from './organizations.ts'
import { passwordProven, personWithTotp, type TotpPerson } from './second-factors.ts'
import { connectionOf } from './sso.ts'
import type { TestApp } from './test-app.ts'

export const newSecret = 'a-newer-secret-of-the-tests-9876543210-zyxwvut'

/** The same program with other secrets: `new,old`, or the new one alone. */
export function withSecrets(app: TestApp, secrets: readonly string[]): TestApp['context'] {
  return { ...app.context, secrets: createSecrets(secrets) }
}

/** Leaves something in every sealed column, and gives back somebody with an authenticator app. */
export async function sealEverywhere(app: TestApp): Promise<TotpPerson> {
  const { secrets, database } = app.context
  const db = database.kysely
  const person = await personWithTotp(app)
  const enrolling = await foundedOrganization(app)
  const enrolment = await enrolling.owner.browser.post('/v1/account/totp/enrolment')
  assert.equal(enrolment.status, 200, enrolment.text)
  await connectionOf(enrolling, { kind: 'saml', name: 'Northwind staff' })
  await passwordProven(app, person)
  await getSigningKey(app.context)
  const { experienceId: experience } = await startExperience(app)
  const seal = (table: string, key: string) => secrets.seal(`text of ${table}`, placeIn(table, key))
  await db
    .updateTable('experiences')
    .set({ sealed_github_secret: seal('experiences', experience) })
    .where('id', '=', experience)
    .execute()
  for (const { id } of await db.selectFrom('sessions').select('id').execute())
    await db
      .updateTable('sessions')
      .set({ sso_sealed_id_token: seal('sessions', id) })
      .where('id', '=', id)
      .execute()
  for (const { id } of await db.selectFrom('sign_in_attempts').select('id').execute())
    await db
      .updateTable('sign_in_attempts')
      .set({ sso_sealed_proof: seal('sign_in_attempts', id) })
      .where('id', '=', id)
      .execute()
  await visitProvider(app, seal)
  return person
}

async function visitProvider(app: TestApp, seal: (table: string, key: string) => string): Promise<void> {
  const db = app.context.database.kysely
  const now = app.context.clock.now()
  const common = {
    directory_id: platformDirectoryId,
    device_hash: 'device',
    created_at: now,
    expires_at: now + 600_000,
  }
  const [request, answer] = [createId('providerRequest'), createId('providerAnswer')]
  await db
    .insertInto('provider_requests')
    .values({
      ...common,
      id: request,
      purpose: 'github-sign-in',
      state_hash: 'state',
      sealed_facts: seal('provider_requests', request),
    })
    .execute()
  await db
    .insertInto('provider_answers')
    .values({
      ...common,
      id: answer,
      purpose: 'registration',
      token_hash: 'token',
      sealed_facts: seal('provider_answers', answer),
    })
    .execute()
}

function placeIn(table: string, key: string): string {
  const column = sealedColumns.find((each) => each.table === table)
  return column?.placeOf(key) ?? assert.fail(`${table} has no sealed column`)
}
