import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { findMember } from '../../organizations/members/members.ts'
import type { SsoConnection } from '../../sso/sso-connections.ts'
import type { User } from '../../users/users.ts'
import { findHeldFactors } from '../held-factors.ts'
import { saveProviderAnswer } from '../providers/provider-answers.ts'
import type { AdmissionPlace } from './admit-identity.ts'
import type { VerifiedIdentity } from './identity.ts'
import type { AskedFor, SsoEntry } from './sso-requests.ts'

/** What changes for an account whose sign-in a company is about to manage. */
export const accountChanges = [
  'password-removed',
  'authenticator-app-removed',
  'passkeys-removed',
  'recovery-codes-removed',
  'github-disconnected',
  'api-keys-held',
  'address-fixed',
  'signed-out-elsewhere',
  'joins-organization',
] as const
export type AccountChange = (typeof accountChanges)[number]

export interface SsoNotice {
  token: string
  email: string
  /** Without an id: the deployment. */
  organization: { id: string | null; name: string }
  connection: { id: string; name: string }
  changes: AccountChange[]
}

/** Keeps the provider's word until the person has agreed to what changes for the account, in this browser. */
export async function saveNotice(
  { context, directory, client }: AdmissionPlace,
  tx: Db,
  about: { connection: SsoConnection; identity: VerifiedIdentity; asked: AskedFor; user: User },
): Promise<SsoNotice> {
  const { connection, identity, asked, user } = about
  const entry: SsoEntry = { asked, identity }
  const place = {
    purpose: 'sso-notice' as const,
    directoryId: directory.id,
    deviceHash: client.ensureDevice(),
    connectionId: connection.id,
  }
  return {
    token: await saveProviderAnswer(context, tx, place, entry),
    email: user.email,
    organization: { id: connection.organizationId, name: connection.organizationName },
    connection: { id: connection.id, name: connection.name },
    changes: await changesFor(context, tx, connection, user),
  }
}

async function changesFor(
  context: Context,
  tx: Db,
  connection: SsoConnection,
  user: User,
): Promise<AccountChange[]> {
  const held = await findHeldFactors(tx, context.config, user.id)
  const { organizationId } = connection
  const joins = organizationId !== null && (await findMember(tx, organizationId, user.id)) === undefined
  const happens: Record<AccountChange, boolean> = {
    'password-removed': held.hasPassword,
    'authenticator-app-removed': held.hasTotp,
    'passkeys-removed': held.passkeys.length > 0,
    'recovery-codes-removed': held.recoveryCodesLeft > 0,
    'github-disconnected': held.hasGithub,
    'api-keys-held': await hasKeys(context, tx, user.id),
    'address-fixed': true,
    'signed-out-elsewhere': true,
    'joins-organization': joins,
  }
  return accountChanges.filter((change) => happens[change])
}

/** Keys that open something, which the link ends until they are resumed. */
async function hasKeys(context: Context, tx: Db, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('api_keys')
    .select('id')
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', context.clock.now())]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
