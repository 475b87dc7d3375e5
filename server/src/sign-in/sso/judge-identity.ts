import type { Context } from '../../context.ts'
import type { Db } from '../../database/database.ts'
import { listExempt } from '../../sso/exemptions.ts'
import type { SsoConnection } from '../../sso/sso-connections.ts'
import { isProvenFor } from '../../sso/sso-domains.ts'
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
  if (!(await isProvenFor(db, connection.id, domainIn(email))))
    return { what: 'refuse', refusal: 'foreign-domain', userId }
  const { id: directoryId } = platformDirectory(context)
  const holder = await findUserByEmail(db, directoryId, email)
  const user = known === undefined ? holder : await findUser(db, directoryId, known.userId)
  if (user === undefined) return { what: 'create', email }
  return judgeUser(db, connection, { user, known, holder, email })
}

async function judgeUser(
  db: Db,
  connection: SsoConnection,
  found: { user: User; known: SsoIdentity | undefined; holder: User | undefined; email: string },
): Promise<Verdict> {
  const { user, known, holder, email } = found
  const refuse = (refusal: Refusal): Verdict => ({ what: 'refuse', refusal, userId: user.id })
  if (user.disabledAt !== null) return refuse('account-disabled')
  const isManaged = user.ssoConnectionId === connection.id
  if (user.ssoConnectionId !== null && !isManaged) return refuse('managed-elsewhere')
  const isExempt = !isManaged && (await listExempt(db, connection.id)).includes(user.id)
  if (known === undefined) {
    // An address can be given to somebody else there; the account is not given along.
    if (await findIdentityOfUser(db, connection.id, user.id)) return refuse('other-person')
    return { what: 'link', user, isExempt }
  }
  if (!isManaged && !isExempt) return { what: 'link', user, isExempt }
  if (isExempt || user.email === email)
    return { what: 'enter', user, identityId: known.id, isExempt, newEmail: null }
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
