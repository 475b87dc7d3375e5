import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { listExempt } from '../../sso/exemptions.ts'
import type { SsoConnection } from '../../sso/sso-connections.ts'
import { findHolder, isGivenUp } from '../../sso/sso-domains.ts'
import { isAboveVoucher } from '../../sso/vouching.ts'
import { isLastWayBack } from '../../sso/way-back.ts'
import { platformDirectory } from '../../users/directories.ts'
import { canonicalEmail } from '../../users/email-address.ts'
import { findUser, findUserByEmail, type User } from '../../users/users.ts'
import type { VerifiedIdentity } from './identity.ts'
import type { Refusal } from './refusals.ts'
import { findIdentityOfUser, findSsoIdentity, type SsoIdentity } from './sso-identities.ts'

/** Whom an identity means here, and what follows. */
export type Verdict =
  | { what: 'refuse'; refusal: Refusal; userId: string | null }
  /** A user who came in by it before. */
  | { what: 'enter'; user: User; identityId: string; isExempt: boolean; newEmail: string | null }
  /** The account of an address for which the connection speaks. Exempt: it keeps its own ways in. */
  | { what: 'link'; user: User; isExempt: boolean }
  | { what: 'create'; email: string }

/**
 * Decides whom an identity means here. It is found by (connection, issuer, subject) alone; an address counts only where
 * nobody has been found yet, and only within the domains that the connection's organization has proven.
 * @see OWASP ASVS 6.8.1; CVE-2025-22146, CVE-2026-59151, CVE-2026-110863
 */
export async function judgeIdentity(
  context: Context,
  db: Db,
  connection: SsoConnection,
  identity: VerifiedIdentity,
): Promise<Verdict> {
  const known = await findSsoIdentity(db, identity)
  const userId = known?.userId ?? null
  const email = identity.email === null ? null : canonicalEmail(identity.email)
  if (email === null) return { what: 'refuse', refusal: 'no-address', userId }
  if (!identity.emailVerified) return { what: 'refuse', refusal: 'address-unverified', userId }
  const domain = await findHolder(db, domainIn(email))
  if (domain?.connectionId !== connection.id) return { what: 'refuse', refusal: 'foreign-domain', userId }
  const { id: directoryId } = platformDirectory(context)
  const holder = await findUserByEmail(db, directoryId, email)
  const user = known === undefined ? holder : await findUser(db, directoryId, known.userId)
  const verdict: Verdict =
    user === undefined
      ? { what: 'create', email }
      : await judgeUser(db, connection, { user, known, holder, email })
  // Without its record the domain may be somebody else's by now: nobody new comes under the connection.
  const isNew = verdict.what === 'create' || verdict.what === 'link'
  if (isNew && isGivenUp(context, domain)) return { what: 'refuse', refusal: 'domain-missing', userId }
  return verdict
}

async function judgeUser(
  db: Db,
  connection: SsoConnection,
  found: { user: User; known: SsoIdentity | undefined; holder: User | undefined; email: string },
): Promise<Verdict> {
  const { user, known, holder, email } = found
  const refuse = (refusal: Refusal): Verdict => ({ what: 'refuse', refusal, userId: user.id })
  if (user.disabledAt !== null) return refuse('account-disabled')
  // Whoever administers an organization would run the deployment with an address of its domain.
  if (user.operatorSince !== null && connection.organizationId !== null) return refuse('operator')
  const isManaged = user.ssoConnectionId === connection.id
  if (user.ssoConnectionId !== null && !isManaged) return refuse('managed-elsewhere')
  // Roles change after somebody has switched it on.
  if (await isAboveVoucher(db, connection, user.id)) return refuse('above-voucher')
  const isExempt = !isManaged && (await listExempt(db, connection)).includes(user.id)
  // Linked, the account has no way in of its own on which another organization counts.
  if (!isManaged && !isExempt && (await isLastWayBack(db, user.id))) return refuse('last-way-back')
  if (known === undefined) {
    // An address can be given to somebody else there; the account is not given along.
    if (await findIdentityOfUser(db, connection.id, user.id)) return refuse('other-person')
    return { what: 'link', user, isExempt }
  }
  // The account has its own address, for which the provider may not speak any more.
  if (!isManaged && user.email !== email) return refuse('other-person')
  if (!isManaged && !isExempt) return { what: 'link', user, isExempt }
  if (user.email === email) return { what: 'enter', user, identityId: known.id, isExempt, newEmail: null }
  // Either the address has changed there, or the id was given to somebody else: where that person has an account it
  // cannot be told, and nobody gets in.
  if (holder !== undefined) return refuse('address-taken')
  return { what: 'enter', user, identityId: known.id, isExempt, newEmail: email }
}

/** Whom it would mean, before anything is locked; null for nobody yet. */
export async function findMeant(
  context: Context,
  db: Db,
  identity: VerifiedIdentity,
): Promise<string | null> {
  const known = await findSsoIdentity(db, identity)
  if (known !== undefined) return known.userId
  const email = identity.email === null ? null : canonicalEmail(identity.email)
  if (email === null) return null
  return (await findUserByEmail(db, platformDirectory(context).id, email))?.id ?? null
}

function domainIn(canonical: string): string {
  return canonical.slice(canonical.lastIndexOf('@') + 1)
}
