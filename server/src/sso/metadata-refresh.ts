import { recordEvent } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Db } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { platformDirectory } from '../users/directories.ts'
import { lastExpiry } from './certificates.ts'
import { inLogOf } from './connection-owner.ts'
import type { OidcSettings, SamlSettings } from './connection-settings.ts'
import { MetadataError } from './metadata-error.ts'
import { readOidcMetadata } from './oidc-metadata.ts'
import { fetchDocument, OutgoingError } from './outgoing-fetch.ts'
import { readSamlMetadata } from './saml-metadata.ts'
import { changeConnection, findConnection, pageConnections, type SsoConnection } from './sso-connections.ts'
import { type Doer, tellSsoChanged } from './sso-notices.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000
const batch = 50

/** Reads again, once a day, what the providers say of themselves. What fails is tried again with the next turn. */
export async function refreshDueMetadata(context: Context): Promise<void> {
  const before = context.clock.now() - dayMs + hourMs
  let afterId = ''
  for (;;) {
    const page = await pageConnections(context.database.kysely, { afterId, limit: batch })
    for (const connection of page) {
      if ((connection.metadataReadAt ?? 0) <= before) await refreshMetadata(context, connection)
    }
    const last = page.at(-1)
    if (last === undefined || page.length < batch) return
    afterId = last.id
  }
}

/**
 * Reads what one provider says of itself and keeps it. Never inside a transaction: it waits for others.
 * @returns null, or why it failed; then everything stays as it was.
 */
export async function refreshMetadata(
  context: Context,
  connection: SsoConnection,
  by?: Doer,
): Promise<string | null> {
  try {
    const settings = await readAgain(context, connection)
    if (settings !== null) await keep(context, connection, settings, by)
    return null
  } catch (error) {
    if (!(error instanceof OutgoingError) && !(error instanceof MetadataError)) throw error
    const { message } = error
    context.log.warn({ err: error, connectionId: connection.id }, 'Metadata of a provider could not be read.')
    await changeConnection(context, context.database.kysely, connection.id, { metadataError: message })
    return message
  }
}

/** The settings with the metadata of now; null where there is no address to read it from. */
async function readAgain(
  context: Context,
  connection: SsoConnection,
): Promise<OidcSettings | SamlSettings | null> {
  if (connection.kind === 'oidc') {
    const { settings } = connection
    return { ...settings, ...(await readOidcMetadata(context, settings.issuer)) }
  }
  const { settings } = connection
  if (settings.metadataUrl === null) return null
  const metadata = readSamlMetadata(context, await fetchDocument(context, settings.metadataUrl))
  if (metadata.entityId === settings.entityId) return { ...settings, ...metadata }
  throw new MetadataError(`The metadata is that of another provider: ${metadata.entityId.slice(0, 200)}.`)
}

async function keep(
  context: Context,
  read: SsoConnection,
  settings: OidcSettings | SamlSettings,
  by: Doer | undefined,
): Promise<void> {
  await transaction(context.database, async (tx) => {
    const connection = await lockConnection(context, tx, read.id)
    // Changed by an administrator meanwhile: what was read rests on settings that are no more.
    if (JSON.stringify(connection?.settings) !== JSON.stringify(read.settings)) return
    const isOther = JSON.stringify(settings) !== JSON.stringify(read.settings)
    await changeConnection(context, tx, read.id, {
      metadataReadAt: context.clock.now(),
      metadataError: null,
      ...(isOther && { settings, ...expiryOf(settings) }),
    })
    if (!isOther) return
    await recordEvent(context, tx, {
      directoryId: platformDirectory(context).id,
      ...inLogOf(read.organizationId),
      act: 'sso-connection.metadata-changed',
      userId: by?.caller.user.id ?? null,
      ...(by ? { by: by.caller, client: by.client } : { actor: { kind: 'system', id: null } }),
      target: { kind: 'sso-connection', id: read.id },
      details: { name: read.name, fields: changedFields(read.settings, settings).join(' ') },
    })
    await tellSsoChanged(context, tx, read, { ssoChange: 'metadata-changed', by })
  })
}

async function lockConnection(context: Context, tx: Db, id: string): Promise<SsoConnection | undefined> {
  await changeConnection(context, tx, id, {})
  return findConnection(tx, id)
}

function expiryOf(settings: OidcSettings | SamlSettings) {
  if ('issuer' in settings) return {}
  return { certificateExpiresAt: lastExpiry(settings.certificates), certificateWarnedDays: null }
}

function changedFields(from: object, to: object): string[] {
  const before = from as Record<string, unknown>
  return Object.entries(to).flatMap(([key, value]) =>
    JSON.stringify(before[key]) === JSON.stringify(value) ? [] : [key],
  )
}
