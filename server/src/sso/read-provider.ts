import type { Context } from '../context.ts'
import { fieldProblem, Problem } from '../http/problems.ts'
import { lastExpiry } from './certificates.ts'
import type { GivenProvider } from './connection-fields.ts'
import type { ConnectionKind, OidcSettings, SamlSettings } from './connection-settings.ts'
import { MetadataError } from './metadata-error.ts'
import { readOidcMetadata } from './oidc-metadata.ts'
import { fetchDocument, OutgoingError } from './outgoing-fetch.ts'
import { readSamlMetadata } from './saml-metadata.ts'
import type { AnyConnection } from './sso-connections.ts'

/** What an administrator wrote about the provider, with what the provider says of itself. */
export interface ReadProvider {
  settings: OidcSettings | SamlSettings
  /** The client secret, when another one was given. */
  secret: string | undefined
  certificateExpiresAt: number | null
}

/** Is there anything about the provider in the request? @throws {Problem} validation */
export function requireKind(kind: ConnectionKind, given: GivenProvider): void {
  const other = kind === 'oidc' ? 'saml' : 'oidc'
  if (given[other] !== undefined) {
    throw fieldProblem(other, 'wrong-kind', `This connection is of the kind ${kind}.`)
  }
}

/**
 * Asks the provider, or reads what was uploaded. Never inside a transaction: it waits for others.
 * @param known the connection as it is, or null for a new one.
 * @returns null when the request says nothing about the provider.
 * @throws {Problem} validation, naming the field and what is wrong with the provider's answer.
 */
export async function readProvider(
  context: Context,
  given: GivenProvider,
  known: AnyConnection | null,
): Promise<ReadProvider | null> {
  if (given.oidc) return readOidc(context, given.oidc, known)
  if (given.saml) return readSaml(context, given.saml, known)
  return null
}

async function readOidc(
  context: Context,
  given: NonNullable<GivenProvider['oidc']>,
  known: AnyConnection | null,
): Promise<ReadProvider> {
  const before = known?.kind === 'oidc' ? known.settings : null
  if (given.clientSecret === undefined && before === null) {
    throw fieldProblem('oidc.clientSecret', 'required', 'Enter the client secret.')
  }
  const metadata = await naming('oidc.issuer', () => readOidcMetadata(context, given.issuer))
  if (given.clientSecret === undefined && before?.issuer !== metadata.issuer) {
    // Else whoever changes the issuer would have the secret sent to a place of their choice.
    throw fieldProblem('oidc.clientSecret', 'required', 'Another issuer needs its own client secret.')
  }
  const scopes = given.scopes ?? before?.scopes ?? ['email', 'profile']
  return {
    settings: {
      ...metadata,
      clientId: given.clientId,
      scopes: [...new Set(['openid', ...scopes])],
      countsAsMfa: given.countsAsMfa ?? before?.countsAsMfa ?? false,
    },
    secret: given.clientSecret,
    certificateExpiresAt: null,
  }
}

async function readSaml(
  context: Context,
  given: NonNullable<GivenProvider['saml']>,
  known: AnyConnection | null,
): Promise<ReadProvider> {
  const before = known?.kind === 'saml' ? known.settings : null
  const { metadataUrl, metadataXml } = given
  if (metadataUrl !== undefined && metadataXml !== undefined) {
    throw fieldProblem(
      'saml.metadataXml',
      'one-of',
      'Give either the address of the metadata or the document.',
    )
  }
  const countsAsMfa = given.countsAsMfa ?? before?.countsAsMfa ?? false
  if (metadataUrl === undefined && metadataXml === undefined) {
    if (before === null) {
      throw fieldProblem('saml.metadataUrl', 'required', 'Give the address of the metadata, or upload it.')
    }
    const settings = { ...before, countsAsMfa }
    return { settings, secret: undefined, certificateExpiresAt: lastExpiry(before.certificates) }
  }
  const path = metadataUrl === undefined ? 'saml.metadataXml' : 'saml.metadataUrl'
  const metadata = await naming(path, async () => {
    const xml = metadataXml ?? (await fetchDocument(context, metadataUrl ?? ''))
    return readSamlMetadata(context, xml)
  })
  return {
    settings: { ...metadata, metadataUrl: metadataUrl ?? null, countsAsMfa },
    secret: undefined,
    certificateExpiresAt: lastExpiry(metadata.certificates),
  }
}

/** Tells administrators at the field what is wrong with the provider. @throws {Problem} validation */
async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OutgoingError) {
      throw new Problem('validation', {
        errors: [{ path, code: error.fault, message: error.message }],
        cause: error,
      })
    }
    if (error instanceof MetadataError) {
      throw new Problem('validation', {
        errors: [{ path, code: 'metadata', message: error.message }],
        cause: error,
      })
    }
    throw error
  }
}
