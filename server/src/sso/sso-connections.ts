import type { Selectable } from 'kysely'
import type { Context } from '../context.ts'
import { createId } from '../crypto/ids.ts'
import { sha256 } from '../crypto/tokens.ts'
import type { Db } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { Problem } from '../http/problems.ts'
import type { ConnectionOwner } from './connection-owner.ts'
import type { ClaimMapping, OidcSettings, SamlSettings } from './connection-settings.ts'

export const connectionStates = ['draft', 'on', 'off'] as const
export type ConnectionState = (typeof connectionStates)[number]

export const enforcements = ['none', 'announced', 'enforced'] as const
export type Enforcement = (typeof enforcements)[number]

interface ConnectionFacts {
  id: string
  organizationId: ConnectionOwner
  /** Whose sign-in it is to people: the organization's name; of the deployment, the connection's own. */
  organizationName: string
  name: string
  /** Draft until it was tested and switched on; then on or off. */
  state: ConnectionState
  mapping: ClaimMapping
  defaultRole: string
  enforcement: Enforcement
  enforceAt: number | null
  enforcedAt: number | null
  /** Enforcing ends when nobody has signed in through the provider for so long. */
  fallbackDays: number | null
  /** When a test sign-in succeeded with the settings of now. */
  testedAt: number | null
  lastSignInAt: number | null
  metadataReadAt: number | null
  metadataError: string | null
  certificateExpiresAt: number | null
  certificateWarnedDays: number | null
  /** The role of whoever answered last for what it says of people; null: one above which there is nobody. */
  vouchedRole: string | null
  createdAt: number
  updatedAt: number
}

/** `sealedSecret` is the client secret; `openSecret` opens it. */
export type OidcConnection = ConnectionFacts & { kind: 'oidc'; settings: OidcSettings; sealedSecret: string }
/** `ownCertificate` (PEM) belongs to the private key in `sealedSecret`, with which we sign what we ask. */
export type SamlConnection = ConnectionFacts & {
  kind: 'saml'
  settings: SamlSettings
  sealedSecret: string
  ownCertificate: string
}
/** An identity provider of an organization or of the deployment, with all that a sign-in needs. */
export type SsoConnection = OidcConnection | SamlConnection
/** A draft whose provider is not known yet. */
export type UnconfiguredConnection = ConnectionFacts &
  (
    | { kind: 'oidc'; settings: null }
    | { kind: 'saml'; settings: null; sealedSecret: string; ownCertificate: string }
  )
export type AnyConnection = SsoConnection | UnconfiguredConnection

const columns = [
  'c.id',
  'c.organization_id',
  'c.kind',
  'c.name',
  'c.state',
  'c.settings',
  'c.sealed_secret',
  'c.own_certificate',
  'c.mapping',
  'c.default_role',
  'c.enforcement',
  'c.enforce_at',
  'c.enforced_at',
  'c.fallback_days',
  'c.tested_at',
  'c.last_sign_in_at',
  'c.metadata_read_at',
  'c.metadata_error',
  'c.certificate_expires_at',
  'c.certificate_warned_days',
  'c.vouched_role',
  'c.created_at',
  'c.updated_at',
  'o.name as organization_name',
] as const

/**
 * The connection with this id, if its provider is known; whatever its state: who signs somebody in looks at that as well.
 */
export async function findConnection(db: Db, connectionId: string): Promise<SsoConnection | undefined> {
  const row = await select(db).where('c.id', '=', connectionId).executeTakeFirst()
  return row && configured(toConnection(row))
}

/** The same, also while its provider is not known yet: for what we tell a provider of ourselves. */
export async function findAnyConnection(db: Db, connectionId: string): Promise<AnyConnection | undefined> {
  const row = await select(db).where('c.id', '=', connectionId).executeTakeFirst()
  return row && toConnection(row)
}

/** The connection that is switched on and for which exactly this domain (canonical, in ASCII) is proven. */
export async function findConnectionByDomain(db: Db, domain: string): Promise<SsoConnection | undefined> {
  const row = await select(db)
    .innerJoin('sso_domains as d', 'd.connection_id', 'c.id')
    .where('d.proven_domain', '=', domain)
    .where('c.state', '=', 'on')
    .executeTakeFirst()
  return row && configured(toConnection(row))
}

/** A connection of this owner. @throws {Problem} not-found */
export async function getConnection(
  db: Db,
  organizationId: ConnectionOwner,
  connectionId: string,
): Promise<AnyConnection> {
  const row = await select(db)
    .where('c.organization_id', organizationId === null ? 'is' : '=', organizationId)
    .where('c.id', '=', connectionId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found')
  return toConnection(row)
}

/** The connections of an owner, the oldest first. */
export async function listConnections(db: Db, organizationId: ConnectionOwner): Promise<AnyConnection[]> {
  const rows = await select(db)
    .where('c.organization_id', organizationId === null ? 'is' : '=', organizationId)
    .orderBy('c.created_at')
    .orderBy('c.id')
    .execute()
  return rows.map(toConnection)
}

/** Connections of all owners whose provider is known, in the order of their ids, for work that is done beside requests. */
export async function pageConnections(
  db: Db,
  page: { afterId: string; limit: number },
): Promise<SsoConnection[]> {
  const rows = await select(db)
    .where('c.id', '>', page.afterId)
    .where('c.settings', 'is not', null)
    .orderBy('c.id')
    .limit(page.limit)
    .execute()
  return rows.flatMap((row) => configured(toConnection(row)) ?? [])
}

/**
 * What the sealed secret of a connection holds: the client secret (OIDC), our private key as PEM (SAML).
 * @throws {Problem} provider-failed when it was sealed under a secret of the deployment that is given up
 */
export function openSecret(
  { secrets }: Pick<Context, 'secrets'>,
  { id, sealedSecret }: Pick<SsoConnection, 'id' | 'sealedSecret'>,
): string {
  if (!secrets.canOpen(sealedSecret)) {
    throw new Problem('provider-failed', {
      detail:
        'The secret of this connection is lost to Latchkey. Sign in another way; whoever manages the connection has to enter it anew.',
      cause: new Error(`The secret of ${id} needs a secret of the deployment that is not configured.`),
    })
  }
  return secrets.open(sealedSecret, connectionPlace(id))
}

type NewConnection = {
  organizationId: ConnectionOwner
  name: string
  mapping: ClaimMapping
  defaultRole: string
} & ({ kind: 'oidc' } | { kind: 'saml'; ownKey: { privateKey: string; certificate: string } })

/** Makes a draft that knows no provider yet. */
export async function insertConnection(context: Context, tx: Db, facts: NewConnection): Promise<string> {
  const now = context.clock.now()
  const id = createId('ssoConnection')
  const ownKey = facts.kind === 'saml' ? facts.ownKey : null
  await tx
    .insertInto('sso_connections')
    .values({
      id,
      organization_id: facts.organizationId,
      kind: facts.kind,
      name: facts.name,
      state: 'draft',
      sealed_secret: ownKey && context.secrets.seal(ownKey.privateKey, connectionPlace(id)),
      own_certificate: ownKey?.certificate ?? null,
      mapping: JSON.stringify(facts.mapping),
      default_role: facts.defaultRole,
      enforcement: 'none',
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}

export interface ConnectionChanges {
  name?: string
  state?: ConnectionState
  settings?: OidcSettings | SamlSettings
  /** In clear; it is sealed here. */
  secret?: string
  mapping?: ClaimMapping
  defaultRole?: string
  enforcement?: Enforcement
  enforceAt?: number | null
  enforcedAt?: number | null
  fallbackDays?: number | null
  testedAt?: number | null
  lastSignInAt?: number
  metadataReadAt?: number
  metadataError?: string | null
  certificateExpiresAt?: number | null
  certificateWarnedDays?: number | null
  vouchedRole?: string | null
}

/** Changes the named facts of a connection and nothing else. */
export async function changeConnection(
  context: Context,
  tx: Db,
  connectionId: string,
  changes: ConnectionChanges,
): Promise<void> {
  const { settings, secret, mapping } = changes
  await tx
    .updateTable('sso_connections')
    .set({
      name: changes.name,
      state: changes.state,
      settings: settings && JSON.stringify(settings),
      sealed_secret:
        secret === undefined ? undefined : context.secrets.seal(secret, connectionPlace(connectionId)),
      mapping: mapping && JSON.stringify(mapping),
      default_role: changes.defaultRole,
      enforcement: changes.enforcement,
      enforce_at: changes.enforceAt,
      enforced_at: changes.enforcedAt,
      fallback_days: changes.fallbackDays,
      tested_at: changes.testedAt,
      last_sign_in_at: changes.lastSignInAt,
      metadata_read_at: changes.metadataReadAt,
      metadata_error: changes.metadataError,
      certificate_expires_at: changes.certificateExpiresAt,
      certificate_warned_days: changes.certificateWarnedDays,
      vouched_role: changes.vouchedRole,
      updated_at: context.clock.now(),
    })
    .where('id', '=', connectionId)
    .execute()
}

/** Somebody has just come in through the provider: enforcing does not fall back. */
export async function noteConnectionUse(context: Context, tx: Db, connectionId: string): Promise<void> {
  await tx
    .updateTable('sso_connections')
    .set({ last_sign_in_at: context.clock.now() })
    .where('id', '=', connectionId)
    .execute()
}

/**
 * Stands for what a test sign-in proves: settings, secret and mapping as they are. Keep it with the request to the
 * provider and hand it to `noteConnectionTested` with the answer.
 */
export function versionOf({ settings, sealedSecret, mapping }: SsoConnection): string {
  return sha256(JSON.stringify([settings, sealedSecret, mapping]))
}

/**
 * A test sign-in has succeeded with the settings of this version.
 * @returns false when they have changed since: those must be tested anew.
 */
export async function noteConnectionTested(
  context: Context,
  tx: Db,
  at: { connectionId: string; version: string },
): Promise<boolean> {
  // The update is the lock: nobody changes the settings between comparing them and the end of the transaction.
  await tx
    .updateTable('sso_connections')
    .set((eb) => ({ updated_at: eb.ref('updated_at') }))
    .where('id', '=', at.connectionId)
    .execute()
  const connection = await findConnection(tx, at.connectionId)
  if (connection === undefined || versionOf(connection) !== at.version) return false
  await tx
    .updateTable('sso_connections')
    .set({ tested_at: context.clock.now() })
    .where('id', '=', at.connectionId)
    .execute()
  return true
}

/** The connection is gone with its domains, exemptions and identities. Release its people before. */
export async function removeConnection(tx: Db, connectionId: string): Promise<void> {
  await tx.deleteFrom('sso_connections').where('id', '=', connectionId).execute()
}

function select(db: Db) {
  return db
    .selectFrom('sso_connections as c')
    .leftJoin('organizations as o', 'o.id', 'c.organization_id')
    .select(columns)
}

type Row = Selectable<Tables['sso_connections']> & { organization_name: string | null }

function toConnection(row: Row): AnyConnection {
  const facts: ConnectionFacts = {
    id: row.id,
    organizationId: row.organization_id,
    organizationName: row.organization_name ?? row.name,
    name: row.name,
    state: row.state,
    mapping: JSON.parse(row.mapping) as ClaimMapping,
    defaultRole: row.default_role,
    enforcement: row.enforcement,
    enforceAt: row.enforce_at,
    enforcedAt: row.enforced_at,
    fallbackDays: row.fallback_days,
    testedAt: row.tested_at,
    lastSignInAt: row.last_sign_in_at,
    metadataReadAt: row.metadata_read_at,
    metadataError: row.metadata_error,
    certificateExpiresAt: row.certificate_expires_at,
    certificateWarnedDays: row.certificate_warned_days,
    vouchedRole: row.vouched_role,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
  const { kind } = row
  const settings: unknown = row.settings === null ? null : JSON.parse(row.settings)
  const sealedSecret = row.sealed_secret ?? ''
  if (kind === 'saml') {
    const own = { sealedSecret, ownCertificate: row.own_certificate ?? '' }
    return { ...facts, ...own, kind, settings: settings as SamlSettings | null } as AnyConnection
  }
  if (settings === null) return { ...facts, kind, settings }
  return { ...facts, kind, settings: settings as OidcSettings, sealedSecret }
}

function configured(connection: AnyConnection): SsoConnection | undefined {
  return isConfigured(connection) ? connection : undefined
}

/** Is the provider known? */
export function isConfigured(connection: AnyConnection): connection is SsoConnection {
  return connection.settings !== null
}

/** What the sealed secret of a connection is bound to. */
export function connectionPlace(connectionId: string): string {
  return `sso-connection:${connectionId}`
}
